// The manager's response to pressure, judged at each month's end for the month ahead. Every response can backfire on
// the people whose time it takes. One rule a file; here is only which is used and when.
#pragma once

#include "service/context.hpp"
#include "service/stewardship/agency.hpp"
#include "service/stewardship/course_cuts.hpp"
#include "service/stewardship/more_time.hpp"

#include <algorithm>

namespace stepwell::service {

template <class Recorder>
kernel::day_number end_of_next_month(const context<Recorder>& c) {
  const int next_month = c.of.calendar.month(c.s.today) + 1;
  const kernel::day_number end =
      next_month + 1 < c.of.calendar.months() ? c.of.calendar.first_day_of_month(next_month + 1) : c.of.calendar.days();
  return std::min(end, c.s.laid_until);
}

template <class Recorder>
void respond_to_pressure(context<Recorder>& c) {
  const stewardship_parameters& rules = c.now->stewardship;
  const auto rule = static_cast<response_rule>(rules.response);
  const bool pressed = rule != response_rule::none && c.s.pressure >= rules.response_from_pressure;
  c.s.course_share = pressed && rule == response_rule::shorter_courses ? rules.course_share : 1;
  if (!pressed || rule != response_rule::agency) end_agency(c);
  if (!pressed) return;
  const kernel::day_number first = c.s.today + 1;
  switch (rule) {
  case response_rule::none:
    return;
  case response_rule::more_slots:
    return add_slots(c, first, end_of_next_month(c));
  case response_rule::assessment_weeks:
    return hold_assessment_week(c, std::max(first, end_of_next_month(c) - kernel::days_per_week), end_of_next_month(c));
  case response_rule::overtime:
    return offer_overtime(c, first, end_of_next_month(c));
  case response_rule::shorter_courses:
    return shorten_open_courses(c);
  case response_rule::early_discharge:
    return discharge_early(c);
  case response_rule::agency:
    return begin_agency(c);
  }
}

} // namespace stepwell::service
