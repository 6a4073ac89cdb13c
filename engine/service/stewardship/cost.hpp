// Cost: what a month of the service costs, in pounds: pay of those in post with on-costs, paid overtime, overheads;
// recruitment and training when somebody starts.
#pragma once

#include "service/parameters.hpp"
#include "service/workforce/overtime.hpp"
#include "service/workforce/practitioner.hpp"
#include "service/workforce/turnover.hpp"

namespace stepwell::service {

// Agenda for Change: pay for an hour is a year's pay over 52.143 weeks of 37.5 hours.
inline constexpr double paid_hours_per_year = 52.143 * 37.5;

inline double monthly_pay(const practitioner& p, const parameters& now) {
  const role_parameters& role = now.roles[number_of(p.post)];
  if (p.agency) return now.stewardship.agency_gbp_per_hour * paid_hours_per_year * p.whole_time / months_per_year;
  return role.salary_gbp * p.whole_time / months_per_year * (1 + now.stewardship.on_cost_share) *
         (1 + now.stewardship.overhead_share);
}

inline double overtime_pay(const practitioner& p, const parameters& now) {
  if (overtime_of(now.workforce) != overtime_kind::paid) return 0;
  const double hours = p.week.overtime_minutes / static_cast<double>(kernel::minutes_per_hour);
  return hours * now.workforce.overtime_paid_share * now.roles[number_of(p.post)].salary_gbp / paid_hours_per_year *
         now.stewardship.overtime_rate * (1 + now.stewardship.on_cost_share);
}

inline double starting_cost(const practitioner& p, const parameters& now) {
  return now.stewardship.recruitment_gbp + (in_training(p.post) ? now.stewardship.training_gbp : 0);
}

} // namespace stepwell::service
