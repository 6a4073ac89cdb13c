// Opening the diary: a practitioner's job plan laid onto real days, less bank holidays, leave, sickness and days before
// the first or after the last in post.
#pragma once

#include "random/uniform.hpp"
#include "service/context.hpp"
#include "service/flow/cases.hpp"
#include "service/workforce/time_off_in_lieu.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::service {

inline constexpr int weeks_per_leave_year = 52;

// Leave is taken in whole weeks, likelier in some months; drawn once a leave year so that it is known long ahead.
inline void draw_leave_weeks(practitioner& p, std::uint32_t post, const model& of, const workforce_parameters& rules,
                             const random::source& chance_source, std::int32_t year) {
  random::stream chance(chance_source, p.entity(post), static_cast<std::uint32_t>(purpose::leave),
                        static_cast<std::uint32_t>(year));
  p.leave_year = year;
  p.leave_weeks = 0;
  double weight[weeks_per_leave_year];
  double total = 0;
  for (int w = 0; w < weeks_per_leave_year; ++w) {
    const kernel::day_number monday = (year * weeks_per_leave_year + w) * kernel::days_per_week;
    const bool known = monday < of.calendar.days();
    weight[w] = known ? rules.leave_month_index[static_cast<std::size_t>(of.calendar.month_of_year(monday))] : 1;
    total += weight[w];
  }
  const double entitled = rules.leave_weeks_per_year;
  const double whole = std::floor(entitled);
  int left = static_cast<int>(whole) + (chance.uniform() < entitled - whole ? 1 : 0);
  for (; left > 0 && total > 0; --left) {
    double position = chance.uniform() * total;
    int w = 0;
    while (w + 1 < weeks_per_leave_year && position >= weight[w]) position -= weight[w++];
    p.leave_weeks |= std::uint64_t{1} << w;
    total -= weight[w];
    weight[w] = 0; // not twice the same week
  }
}

inline bool on_leave(practitioner& p, std::uint32_t post, const model& of, const workforce_parameters& rules,
                     const random::source& chance, kernel::day_number day) {
  const int week = day / kernel::days_per_week;
  const int year = week / weeks_per_leave_year;
  if (p.leave_year != year) draw_leave_weeks(p, post, of, rules, chance, year);
  return (p.leave_weeks >> (week % weeks_per_leave_year) & 1) != 0;
}

// Days on which nothing is planned, by attendance.
inline constexpr auto blank_days = [] {
  std::array<diary_day, attendance_count> days{};
  for (std::size_t k = 0; k < attendance_count; ++k) days[k].status = static_cast<attendance>(k);
  return days;
}();
constexpr const diary_day& blank_day(attendance status) { return blank_days[static_cast<std::size_t>(status)]; }

// A clinical-supervision meeting falls in this week when the running total of meetings passes a whole number.
inline bool meets_in_week(double meetings_per_week, int week) {
  return std::floor(meetings_per_week * (week + 1)) > std::floor(meetings_per_week * week);
}

template <class Recorder>
const diary_day& planned_day(context<Recorder>& c, std::uint32_t post, kernel::day_number day) {
  practitioner& p = c.s.practitioners[post];
  const int weekday = c.of.calendar.weekday(day);
  if (!p.filled || day < p.started || day >= p.leaves_on || weekday >= weekdays || !c.of.calendar.is_working(day))
    return blank_day(attendance::off);
  const diary_day& usual = p.plan.days[static_cast<std::size_t>(weekday)];
  if (usual.status == attendance::off) return usual;
  if (on_leave(p, post, c.of, c.now->workforce, c.s.chance, day)) return blank_day(attendance::on_leave);
  if (day < p.absent_until) return blank_day(attendance::sick);
  return usual;
}

template <class Recorder>
void lay_diary(context<Recorder>& c, std::uint32_t post, kernel::day_number from, kernel::day_number until) {
  for (kernel::day_number day = from; day < until; ++day) c.s.diaries[post][day] = planned_day(c, post, day);
}

// The caseload a holder may have is the role's cap for the hours worked, less while the job plan still grows.
template <class Recorder>
void renew_caseload_limit(context<Recorder>& c, practitioner& p) {
  const double job_share = job_share_of(p, c.s.today, c.now->workforce.ramp_weeks);
  p.caseload_limit = static_cast<std::int32_t>(std::lround(c.role_of(p).caseload_cap * p.whole_time * job_share));
  p.plan_is_due = job_share < 1;
}

// What the plan depends on has changed (the ramp, a supervisor, the role's hours): the weeks not open yet follow it.
// `week` holds the day for which the plan is made.
template <class Recorder>
void renew_plan(context<Recorder>& c, std::uint32_t post, kernel::day_number week) {
  practitioner& p = c.s.practitioners[post];
  const role_parameters& role = c.role_of(p);
  const slot_cells cells = slot_cells_of(c.now->pathway, p.post);
  const double job_share = job_share_of(p, week, c.now->workforce.ramp_weeks);
  lay_week_plan(p.plan, role, p.worked, job_share, p.taught, cells.assessment, cells.treatment);
  renew_caseload_limit(c, p);
}

// Week by week, because a starter's plan grows from week to week. `from` is a Monday or in a starter's first week.
template <class Recorder>
void lay_plan(context<Recorder>& c, std::uint32_t post, kernel::day_number from, kernel::day_number until) {
  for (kernel::day_number day = from; day < until;) {
    const kernel::day_number next = std::min(until, day - day % kernel::days_per_week + kernel::days_per_week);
    if (c.s.practitioners[post].filled && c.s.practitioners[post].plan_is_due) renew_plan(c, post, day);
    lay_diary(c, post, day, next);
    day = next;
  }
}

// One more week for everyone.
template <class Recorder>
void open_diaries_until(context<Recorder>& c, kernel::day_number until) {
  if (until <= c.s.laid_until) return;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    lay_plan(c, post, c.s.laid_until, until);
    take_time_off(c, post, c.s.laid_until, until);
  }
  c.s.laid_until = until;
}

} // namespace stepwell::service
