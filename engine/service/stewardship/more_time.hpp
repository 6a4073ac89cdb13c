// Responses that find time in diaries already open: written-work time turned into slots, treatment put off for a week
// of assessments, evenings of those who are willing.
#pragma once

#include "service/context.hpp"
#include "service/workforce/open_diary.hpp"
#include "service/workforce/overtime.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline constexpr int evening_cells = kernel::cells_per_day - day_last_cell - 1; // the last cell is the day's end

inline void add_to_slots(diary_day& d, std::uint64_t cells) {
  d.treatment |= cells;
  d.slot_cells = static_cast<std::uint8_t>(d.slot_cells + kernel::count(cells));
}

inline bool is_clinical(const practitioner& p) { return p.filled && group_of(p.post) != staff_group::other; }

// Whole slots spread over days: minutes that hold no session help nobody. The remainder of a day is carried to the
// next.
class slots_over_days {
 public:
  slots_over_days(double cells_a_day, int slot_cells) : each_day_(cells_a_day), slot_(std::max(1, slot_cells)) {}
  int cells_today() { // wanted; tell `took` how many there were
    due_ += each_day_;
    return static_cast<int>(std::floor(due_ / slot_ + 0.5)) * slot_;
  }
  void took(std::uint64_t cells) { due_ -= kernel::count(cells); }
  int slot() const { return slot_; }

 private:
  double each_day_, due_ = 0;
  int slot_;
};

template <class Recorder>
void add_slots(context<Recorder>& c, kernel::day_number from, kernel::day_number until) {
  const double cells_a_day = c.now->stewardship.extra_slot_hours_per_week * cells_per_hour / weekdays;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    if (!is_clinical(c.s.practitioners[post])) continue;
    slots_over_days slots(cells_a_day, slot_cells_of(c.now->pathway, c.s.practitioners[post].post).treatment);
    for (kernel::day_number day = from; day < until; ++day) {
      diary_day& d = c.s.diaries[post][day];
      if (d.status != attendance::at_work) continue;
      const std::uint64_t taken = take_cells(d.written, std::max(0, slots.cells_today()), slots.slot());
      slots.took(taken);
      add_to_slots(d, taken);
    }
  }
}

// What is booked there stays, so the week lies some weeks ahead: of the days next to come hardly an hour is left to
// give.
template <class Recorder>
void hold_assessment_week(context<Recorder>& c, kernel::day_number from, kernel::day_number until) {
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    if (!p.filled || c.role_of(p).assessments_per_week <= 0) continue;
    for (kernel::day_number day = from; day < until; ++day) {
      diary_day& d = c.s.diaries[post][day];
      d.assessment |= d.treatment;
      d.treatment = 0;
    }
  }
}

// Slots after the working day, on the days that hold one; as much as a person's boundaries leave of what is offered.
// Contacts in them are overtime (workforce/overtime.hpp).
template <class Recorder>
void offer_overtime(context<Recorder>& c, kernel::day_number from, kernel::day_number until) {
  if (overtime_of(c.now->workforce) == overtime_kind::banned) return;
  const double offered = c.now->stewardship.overtime_hours_offered_per_week * cells_per_hour / weekdays;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    if (!is_clinical(p) || p.leaves_on != far_away) continue;
    slots_over_days slots(offered * (1 - p.wellbeing.boundary_skill), slot_cells_of(c.now->pathway, p.post).treatment);
    for (kernel::day_number day = from; day < until; ++day) {
      diary_day& d = c.s.diaries[post][day];
      const int wanted = d.status == attendance::at_work ? std::min(slots.cells_today(), evening_cells) : 0;
      if (wanted <= 0) continue;
      const std::uint64_t evening = kernel::cells(day_last_cell, wanted);
      slots.took(evening);
      add_to_slots(d, evening);
    }
  }
}

} // namespace stepwell::service
