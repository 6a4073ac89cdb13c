// Cost, in pounds: pay of those in post with on-costs and overheads, paid overtime, agency staff by the hour worked,
// and what it costs that somebody must be replaced or trained.
#pragma once

#include "service/parameters.hpp"
#include "service/workforce/overtime.hpp"
#include "service/workforce/practitioner.hpp"
#include "service/workforce/turnover.hpp"

namespace stepwell::service {

// Agenda for Change: pay for an hour is a year's pay over 52.143 weeks of 37.5 hours.
inline constexpr double paid_hours_per_year = 52.143 * 37.5;

// Of a month in a funded post. Agency practitioners have none: see agency_pay.
inline double monthly_pay(const practitioner& p, const parameters& now) {
  if (p.agency) return 0;
  const role_parameters& role = now.roles[number_of(p.post)];
  return role.salary_gbp * p.whole_time / months_per_year * (1 + now.stewardship.on_cost_share) *
         (1 + now.stewardship.overhead_share);
}

// The price of an hour is all in: leave, sickness and the agency's fee are in it and not paid for again.
inline double agency_pay(double minutes, const parameters& now) {
  return minutes / kernel::minutes_per_hour * now.stewardship.agency_gbp_per_hour;
}

// Of the week. Agency practitioners are paid for every hour, at their own price.
inline double overtime_pay(const practitioner& p, const parameters& now) {
  if (p.agency) return agency_pay(p.week.overtime_minutes, now);
  if (overtime_of(now.workforce) != overtime_kind::paid) return 0;
  const double hours = p.week.overtime_minutes / static_cast<double>(kernel::minutes_per_hour);
  return hours * now.workforce.overtime_paid_share * now.roles[number_of(p.post)].salary_gbp / paid_hours_per_year *
         now.stewardship.overtime_rate * (1 + now.stewardship.on_cost_share);
}

// Of a successor from outside, on the first day. What a vacancy, the ramp and lost sessions cost is simulated, and so
// not in it.
inline double replacement_cost(const practitioner& p, const parameters& now) {
  if (in_training(p.post)) return now.stewardship.training_gbp;
  return now.stewardship.replacement_share * now.roles[number_of(p.post)].salary_gbp;
}

} // namespace stepwell::service
