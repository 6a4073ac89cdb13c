// A diary: the days a practitioner's job plan has been laid for, as words of 15-minute cells. Booking a session clears
// its cells and cancelling sets them again, so no cell can hold two sessions.
#pragma once

#include "kernel/diary_bits.hpp"
#include "kernel/time.hpp"

#include <array>
#include <cassert>
#include <cstdint>

namespace stepwell::service {

enum class attendance : std::uint8_t { off, at_work, on_leave, sick, at_university };
inline constexpr std::size_t attendance_count = 5;

struct diary_day {
  std::uint64_t treatment = 0;   // free, for treatment
  std::uint64_t assessment = 0;  // free, set aside for assessments
  std::uint64_t supervision = 0; // set aside for supervision, received or given
  std::uint64_t written = 0;     // set aside for written work; a manager can turn it into slots
  std::uint8_t paid_cells = 0;   // of the working day, breaks left out
  std::uint8_t meeting_cells = 0;
  std::uint8_t slot_cells = 0; // for contacts, free or booked
  std::uint8_t lieu_cells = 0; // given back for hours worked over
  std::uint8_t contacts = 0;   // booked and not given back
  attendance status = attendance::off;
};

// A ring of days. A day must lie within `length` of the others in use; the service lays days week by week and looks
// back no further than today.
struct diary {
  static constexpr int length = 128;
  std::array<diary_day, length> days;

  diary_day& operator[](kernel::day_number day) { return days[static_cast<std::size_t>(day) % length]; }
  const diary_day& operator[](kernel::day_number day) const { return days[static_cast<std::size_t>(day) % length]; }

  // Brings near the day on which a search will begin, and the one after.
  void fetch(kernel::day_number day) const {
    __builtin_prefetch(&(*this)[day]);
    __builtin_prefetch(&(*this)[day + 1].contacts);
  }
};

// Takes `cells` from the day's free ones, whichever kind they are.
inline void take(diary_day& day, std::uint64_t cells) {
  assert((cells & ~(day.treatment | day.assessment)) == 0 && "booked twice");
  day.treatment &= ~cells;
  day.assessment &= ~cells;
  ++day.contacts;
}

// Takes `cells` out of what is open: for nobody to book, nor to write in.
inline void withdraw(diary_day& day, std::uint64_t cells) {
  day.slot_cells = static_cast<std::uint8_t>(day.slot_cells - kernel::count(cells & (day.treatment | day.assessment)));
  day.treatment &= ~cells;
  day.assessment &= ~cells;
  day.written &= ~cells;
}

// `most`: contacts that may be booked on one day; 0: as many as fit.
inline bool is_full(const diary_day& day, std::int32_t most) { return most > 0 && day.contacts >= most; }

} // namespace stepwell::service
