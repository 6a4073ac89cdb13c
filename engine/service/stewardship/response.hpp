// The manager's response to pressure, for the month ahead: turn written-work time into slots, or give the first week to
// assessments. Both act on diaries already open; both can backfire on the people whose time they take.
#pragma once

#include "service/context.hpp"
#include "service/workforce/job_plan.hpp"

#include <cmath>

namespace stepwell::service {

template <class Recorder>
void add_slots(context<Recorder>& c, kernel::day_number from, kernel::day_number until) {
  const double cells_a_day = c.now->stewardship.extra_slot_hours_per_week * cells_per_hour / weekdays;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    if (!c.s.practitioners[post].filled || group_of(c.s.practitioners[post].post) == staff_group::other) continue;
    for (kernel::day_number day = from; day < until; ++day) {
      diary_day& d = c.s.diaries[post][day];
      const std::uint64_t extra = take_cells(d.written, static_cast<int>(std::lround(cells_a_day)), 1);
      d.treatment |= extra;
      d.slot_cells = static_cast<std::uint8_t>(d.slot_cells + kernel::count(extra));
    }
  }
}

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

template <class Recorder>
void respond_to_pressure(context<Recorder>& c) {
  const stewardship_parameters& rules = c.now->stewardship;
  const auto rule = static_cast<response_rule>(rules.response);
  if (rule == response_rule::none || c.s.pressure < rules.response_from_pressure) return;
  const kernel::day_number first = c.s.today + 1;
  if (rule == response_rule::more_slots) {
    const int next_month = c.of.calendar.month(c.s.today) + 1;
    const kernel::day_number end = next_month + 1 < c.of.calendar.months()
                                       ? c.of.calendar.first_day_of_month(next_month + 1)
                                       : c.of.calendar.days();
    add_slots(c, first, std::min(end, c.s.laid_until));
  } else {
    hold_assessment_week(c, first, std::min(first + kernel::days_per_week, c.s.laid_until));
  }
}

} // namespace stepwell::service
