#include "study/theory/capacity.hpp"

#include "record/measure.hpp"
#include "service/workforce/wellbeing.hpp"

#include <cassert>
#include <cmath>
#include <string>

namespace stepwell::study::theory {
namespace {

using service::weeks_per_year;
constexpr double bank_holiday_weeks = 8.0 / 5;
constexpr double per_cent = 100;

std::vector<double> values_of(const replications& made, std::string_view group, std::string_view measure) {
  const auto column = record::find_measure(std::string(group) + std::string(measure));
  assert(column >= 0);
  return made.column(static_cast<std::size_t>(column));
}

// The arithmetic knows posts of 0.9 and hours; a job plan has whole days and whole slots, and a leave week may hold a
// bank holiday. That difference is real, so a band of chance alone rightly shuts it out; its size is within this share.
constexpr double whole_days_and_slots = 0.03;

judged compared(const staff_plan& plan, const char* what, const std::vector<double>& formula,
                const std::vector<double>& simulated) {
  const double expected = mean_interval(formula).mean, half = whole_days_and_slots * expected;
  const interval found = mean_interval(simulated);
  return {"CAPA", std::string(plan.group) + what,          expected, expected - half, expected + half,
          found,  std::fabs(found.mean - expected) <= half};
}

} // namespace

std::span<const staff_plan> staff_plans() {
  static const std::vector<staff_plan> plans{
      {"pwp.", {service::role::pwp, service::role::senior_pwp}},
      {"hit.", {service::role::hit, service::role::counsellor, service::role::supervisor}}};
  return plans;
}

double promised_slot_hours(const service::parameters& p, const staff_plan& plan, double sick) {
  double posts = 0, hours = 0;
  for (const service::role r : plan.roles) {
    const auto& role = p.roles[service::number_of(r)];
    posts += role.posts;
    hours += role.posts * role.wte * role.contact_hours_per_week;
  }
  const double due = weeks_per_year - bank_holiday_weeks;
  return hours / posts * (due - p.workforce.leave_weeks_per_year - sick * due) / weeks_per_year;
}

std::vector<double> offered_slot_hours(const replications& made, const staff_plan& plan) {
  std::vector<double> hours = values_of(made, plan.group, "contact_hours_per_week");
  const std::vector<double> used = values_of(made, plan.group, "utilisation_pct");
  for (std::size_t i = 0; i < hours.size(); ++i) hours[i] *= per_cent / used[i];
  return hours;
}

std::vector<judged> capacity_lines(const service::parameters& p, std::span<const double> predicted_utilisation,
                                   const replications& made) {
  assert(predicted_utilisation.size() == staff_plans().size());
  const std::vector<double> referrals = values_of(made, "", "referrals_received");
  std::vector<judged> lines;
  for (std::size_t k = 0; k < staff_plans().size(); ++k) {
    const staff_plan& plan = staff_plans()[k];
    std::vector<double> promised, used;
    for (const double sick : values_of(made, plan.group, "sickness_pct"))
      promised.push_back(promised_slot_hours(p, plan, sick / per_cent));
    for (const double came : referrals)
      used.push_back(per_cent * predicted_utilisation[k] * came / p.demand.referrals_per_year);
    lines.push_back(compared(plan, "slot hours a week in post", promised, offered_slot_hours(made, plan)));
    lines.push_back(compared(plan, "slots used [%]", used, values_of(made, plan.group, "utilisation_pct")));
  }
  return lines;
}

} // namespace stepwell::study::theory
