// A job plan: how a practitioner's contracted week is laid out before anyone is booked. Supervision first (two people
// must meet), then assessment slots at the head of each half-day, then treatment slots, then written work in what is
// left.
//
// The shape of the day (nine to five with half an hour's break) is this file's; hours come from the fields.
#pragma once

#include "service/workforce/diary.hpp"
#include "service/workforce/workforce_parameters.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace stepwell::service {

inline constexpr int weekdays = 5;
inline constexpr int day_first_cell = kernel::cell_at(9, 0);
inline constexpr int break_first_cell = kernel::cell_at(12, 30);
inline constexpr int break_last_cell = kernel::cell_at(13, 0);
inline constexpr int break_cells = break_last_cell - break_first_cell;
inline constexpr int day_last_cell = kernel::cell_at(17, 0);
// 37.5 paid hours over five days, Agenda for Change: a whole-time week less unpaid breaks.
inline constexpr std::uint64_t paid_day = kernel::cells(day_first_cell, break_first_cell - day_first_cell) |
                                          kernel::cells(break_last_cell, day_last_cell - break_last_cell);
inline constexpr double cells_per_hour = 60.0 / kernel::minutes_per_cell;

struct supervision_slot { // a place in the week; no day: none could be found
  std::int8_t weekday = -1;
  std::int8_t cell = 0;
  std::uint8_t cells = 0;

  bool exists() const { return weekday >= 0; }
  std::uint64_t mask() const { return kernel::cells(cell, cells); }
  bool operator==(const supervision_slot&) const = default;
};

struct week_plan {
  std::array<diary_day, weekdays> days; // status: at_work, at_university or off
  supervision_slot case_management, clinical;
  std::uint64_t supervising[weekdays] = {}; // cells given to supervising others
};

// Takes up to `wanted` free cells in blocks of `block` from `free`, from the day's start.
inline std::uint64_t take_cells(std::uint64_t& free, int wanted, int block) {
  std::uint64_t taken = 0;
  for (int left = wanted; left >= block; left -= block) {
    const int first = kernel::first_run(free, block);
    if (first < 0) break;
    const std::uint64_t cells = kernel::cells(first, block);
    free &= ~cells;
    taken |= cells;
  }
  return taken;
}

// Lays the whole week. `worked` has bit d for weekday d, `taught` for those of them at university; `job_share` is 1 for
// a full plan and less for a starter. `assessment_cells`, `treatment_cells`: lengths of the contacts given; slots are
// laid in whole ones, because an hour split by the break or a meeting is an hour nobody can be seen in. Supervision
// slots are in `plan` already.
inline void lay_week_plan(week_plan& plan, const role_parameters& role, std::uint8_t worked, double job_share,
                          std::uint8_t taught, int assessment_cells, int treatment_cells) {
  int at_work = 0;
  for (int d = 0; d < weekdays; ++d) {
    diary_day& day = plan.days[static_cast<std::size_t>(d)];
    day = diary_day{};
    if ((worked >> d & 1) == 0) continue;
    const bool at_university = (taught >> d & 1) != 0;
    day.status = at_university ? attendance::at_university : attendance::at_work;
    at_work += !at_university;
  }
  if (at_work == 0) return;
  const double whole_time = static_cast<double>(at_work) / weekdays;
  // Whole slots are shared out over the days worked; the running remainder keeps the week's total within one slot.
  const int block = std::max(1, treatment_cells);
  const double buffer_slots = role.buffer_slots_per_week * whole_time * job_share;
  const double contact_cells =
      std::max(0.0, role.contact_hours_per_week * cells_per_hour * whole_time * job_share - buffer_slots * block);
  const double assessments = role.assessments_per_week * whole_time * job_share;
  const double meeting_cells = role.meeting_hours_per_week * cells_per_hour * whole_time;
  double contact_due = 0, assessments_due = 0, meetings_due = 0, buffers_due = 0;
  for (int d = 0; d < weekdays; ++d) {
    diary_day& day = plan.days[static_cast<std::size_t>(d)];
    if (day.status != attendance::at_work) continue;
    contact_due += contact_cells / at_work;
    assessments_due += assessments / at_work;
    meetings_due += meeting_cells / at_work;
    buffers_due += buffer_slots / at_work;
    std::uint64_t free = paid_day;
    day.paid_cells = static_cast<std::uint8_t>(kernel::count(paid_day));
    day.supervision = plan.supervising[d];
    if (plan.case_management.weekday == d) day.supervision |= plan.case_management.mask();
    if (plan.clinical.weekday == d) day.supervision |= plan.clinical.mask();
    free &= ~day.supervision;
    // Half a cell: cells are whole, so a remainder below half waits for the next day.
    const int meetings = static_cast<int>(std::floor(meetings_due + 0.5));
    int meeting_left = meetings;
    while (meeting_left > 0 && free != 0) { // meetings at the day's end
      const int last = kernel::last_run(free, 1);
      free &= ~kernel::cells(last, 1);
      --meeting_left;
    }
    day.meeting_cells = static_cast<std::uint8_t>(meetings - meeting_left);
    meetings_due -= day.meeting_cells;
    const int slots = static_cast<int>(std::floor(assessments_due + 0.5));
    day.assessment = assessment_cells > 0 ? take_cells(free, slots * assessment_cells, assessment_cells) : 0;
    const int given = assessment_cells > 0 ? kernel::count(day.assessment) / assessment_cells : 0;
    assessments_due -= given;
    contact_due -= given * assessment_cells;
    // To the nearest whole slot. Rounding down was tried first: every week then lost half a slot.
    const int blocks = std::max(0, static_cast<int>(std::floor(contact_due / block + 0.5)));
    // Buffers lie amid the contacts, so that they break up the run; like all written time they are not for booking.
    const int buffers = static_cast<int>(std::floor(buffers_due + 0.5));
    const int before = buffers > 0 ? blocks / 2 : blocks;
    day.treatment = take_cells(free, before * block, block);
    const std::uint64_t buffer = take_cells(free, buffers * block, block);
    day.treatment |= take_cells(free, (blocks - before) * block, block);
    const int buffers_held = kernel::count(buffer) / block;
    buffers_due -= buffers_held;
    contact_due -= kernel::count(day.treatment);
    day.written = free | buffer;
    day.slot_cells = static_cast<std::uint8_t>(kernel::count(day.treatment | day.assessment));
  }
}

} // namespace stepwell::service
