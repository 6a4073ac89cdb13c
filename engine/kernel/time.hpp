// Time: minutes on the simulation's own clock, and the grid that diaries and the agenda share.
//
// A day has 64 cells of 15 minutes: cell 0 starts at 06:00, cell 63 at 21:45. Nothing happens in the eight night
// hours, so leaving them out makes a day exactly one 64-bit word (see diary_bits.hpp) and makes a tick, the agenda's
// unit, `day * 64 + cell`: day and cell are then a shift and a mask.
//
// Always holds: minute 0 is midnight at the start of day 0, and day 0 is the working_calendar's first day.
// Anyone may call these, from any thread.
#pragma once

#include <cassert>
#include <chrono>
#include <cstdint>
#include <ratio>

namespace stepwell::kernel {

// A clock without now(): simulated time is handed over by the agenda, never asked of the machine.
struct simulation_clock {
  using rep = std::int64_t;
  using period = std::ratio<60>;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<simulation_clock>;
  static constexpr bool is_steady = true;
};

using minutes = simulation_clock::duration;
using time_point = simulation_clock::time_point;

using tick = std::int64_t;       // cells since the first cell of day 0
using day_number = std::int32_t; // days since day 0

inline constexpr int cell_bits = 6;
inline constexpr int cells_per_day = 1 << cell_bits;
inline constexpr int minutes_per_cell = 15;
inline constexpr int minutes_per_hour = 60;
inline constexpr int minutes_per_day = 24 * minutes_per_hour;
inline constexpr int days_per_week = 7;
inline constexpr double days_per_year = 365.25;
inline constexpr int first_cell_minute = 6 * minutes_per_hour; // of the day: 06:00

// `cell` may equal cells_per_day: the end of a day is the start of the next one's first cell.
constexpr tick at(day_number day, int cell) noexcept {
  assert(cell >= 0 && cell <= cells_per_day);
  return static_cast<tick>(day) * cells_per_day + cell;
}

constexpr day_number day_of(tick when) noexcept { return static_cast<day_number>(when >> cell_bits); }

constexpr int cell_of(tick when) noexcept { return static_cast<int>(when & (cells_per_day - 1)); }

constexpr time_point to_time(tick when) noexcept {
  return time_point{minutes{static_cast<std::int64_t>(day_of(when)) * minutes_per_day + first_cell_minute +
                            cell_of(when) * minutes_per_cell}};
}

// The cell in progress at a time of day, 06:00 to 22:00; 22:00 gives cells_per_day, for use as an end.
constexpr int cell_at(int hour, int minute) noexcept {
  const int since_first_cell = hour * minutes_per_hour + minute - first_cell_minute;
  assert(since_first_cell >= 0 && since_first_cell <= cells_per_day * minutes_per_cell);
  return since_first_cell / minutes_per_cell;
}

// Cells that hold `length`, rounded up: a 35-minute assessment takes three.
constexpr int cells_for(minutes length) noexcept {
  assert(length.count() >= 0);
  return static_cast<int>((length.count() + minutes_per_cell - 1) / minutes_per_cell);
}

} // namespace stepwell::kernel
