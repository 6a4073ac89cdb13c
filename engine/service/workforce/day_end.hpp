// Day end: supervision held or lost, written work done or carried over, the day counted.
#pragma once

#include "service/context.hpp"
#include "service/workforce/overtime.hpp"
#include "service/workforce/supervision.hpp"

#include <algorithm>
#include <bit>

namespace stepwell::service {

// Supervision that was due: what the role is promised on this weekday, whether or not a supervisor could be found.
// Weeks of one's own leave are nobody's failure and do not count.
template <class Recorder>
void plan_supervision(const context<Recorder>& c, practitioner& p, int weekday) {
  if (p.agency || group_of(p.post) == staff_group::other) return;
  const role_parameters& role = c.role_of(p);
  const int first_day = std::countr_zero(static_cast<unsigned>(p.worked));
  // Without a slot the promise falls on the first day worked, so that a lack of supervisors shows.
  const int case_day = p.plan.case_management.exists() ? p.plan.case_management.weekday : first_day;
  const int clinical_day = p.plan.clinical.exists() ? p.plan.clinical.weekday : first_day;
  if (weekday == case_day)
    p.week.case_supervision_planned +=
        static_cast<std::int32_t>(role.case_supervision_hours_per_week * kernel::minutes_per_hour);
  if (weekday == clinical_day && meets_in_week(clinical_meetings_per_week(role), c.of.calendar.week(c.s.today)))
    p.week.clinical_supervision_planned += clinical_meeting_cells(role) * kernel::minutes_per_cell;
}

// Days due are the days the job plan works, whatever became of them; contact slots are those the job plan offered.
template <class Recorder>
void count_day(context<Recorder>& c, std::uint32_t post) {
  practitioner& p = c.s.practitioners[post];
  const diary_day& day = c.s.diaries[post][c.s.today];
  const int weekday = c.of.calendar.weekday(c.s.today);
  if (day.status == attendance::off) return;
  ++p.week.days_due;
  p.week.days_sick += day.status == attendance::sick;
  p.week.days_on_leave += day.status == attendance::on_leave;
  if (day.status != attendance::on_leave) plan_supervision(c, p, weekday);
  if (day.status != attendance::at_work) return;
  p.week.slot_minutes += day.slot_cells * kernel::minutes_per_cell;
  p.week.booked_minutes +=
      std::max(0, day.slot_cells - kernel::count(day.treatment | day.assessment)) * kernel::minutes_per_cell;
}

template <class Recorder>
void end_day(context<Recorder>& c) {
  state& s = c.s;
  if (!c.of.calendar.is_working(s.today)) return;
  const auto posts = static_cast<std::uint32_t>(s.practitioners.size());
  // Supervision of everyone first: it takes the supervisors' time before their own evening is reckoned.
  for (std::uint32_t post = 0; post < posts; ++post)
    if (s.practitioners[post].filled) hold_supervision(c, post);
  for (std::uint32_t post = 0; post < posts; ++post) {
    practitioner& p = s.practitioners[post];
    if (!p.filled) continue;
    count_day(c, post);
    const diary_day& today = s.diaries[post][s.today];
    if (today.status == attendance::at_work && group_of(p.post) != staff_group::other)
      end_practitioner_day(p, today, c.now->workforce);
    else
      p.day = {};
  }
}

} // namespace stepwell::service
