// Day end: supervision held or lost, written work done or carried over, the day counted.
#pragma once

#include "service/context.hpp"
#include "service/workforce/overtime.hpp"
#include "service/workforce/supervision_held.hpp"
#include "service/workforce/team_work.hpp"

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
        case_management_cells(role, c.now->workforce, p.whole_time) * kernel::minutes_per_cell;
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
  p.week.days_sick_of_stress += day.status == attendance::sick && p.stress;
  p.week.days_on_leave += day.status == attendance::on_leave;
  if (day.status != attendance::on_leave) plan_supervision(c, p, weekday);
  if (day.status != attendance::at_work) return;
  p.day.in_office = p.places[static_cast<std::size_t>(weekday)] == place::office;
  ++p.week.days_at_work;
  p.week.days_ill_at_work += c.s.today < p.ill_until;
  p.week.days_in_office += p.day.in_office;
  p.week.lieu_minutes += day.lieu_cells * kernel::minutes_per_cell;
  p.week.slot_minutes += day.slot_cells * kernel::minutes_per_cell;
  p.week.booked_minutes +=
      std::max(0, day.slot_cells - kernel::count(day.treatment | day.assessment)) * kernel::minutes_per_cell;
}

// Calls, data entry, e-mail: some days bring much more than others.
template <class Recorder>
double other_work_today(const context<Recorder>& c, std::uint32_t post) {
  random::stream chance =
      c.s.chance_of(c.s.practitioners[post].entity(post), purpose::other_work, static_cast<std::uint32_t>(c.s.today));
  return c.now->workforce.other_work.at(chance.uniform());
}

template <class Recorder>
void end_day(context<Recorder>& c) {
  state& s = c.s;
  if (!c.of.calendar.is_working(s.today)) return;
  const auto posts = static_cast<std::uint32_t>(s.practitioners.size());
  // Supervision of everyone first: it takes the supervisors' time before their own evening is reckoned.
  for (std::uint32_t post = 0; post < posts; ++post)
    if (s.practitioners[post].filled) hold_supervision(c, post);
  const minutes_by_group team_work = team_work_today(c);
  for (std::uint32_t post = 0; post < posts; ++post) {
    practitioner& p = s.practitioners[post];
    if (!p.filled) continue;
    count_day(c, post);
    const diary_day& today = s.diaries[post][s.today];
    const auto group = static_cast<std::size_t>(group_of(p.post));
    if (today.status != attendance::at_work || group >= clinical_group_count) {
      p.day = {};
      continue;
    }
    const double slowed = s.today < p.ill_until ? c.now->consequences.worked_ill_slowness : 0;
    const double pace = p.writing_pace * (1 + slowed);
    const double own = pace * (p.day.written_minutes + other_work_today(c, post)) - p.day.written_minutes;
    end_practitioner_day(p, today, c.now->workforce, own + team_work[group]);
  }
}

} // namespace stepwell::service
