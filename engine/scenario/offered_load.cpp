#include "scenario/offered_load.hpp"

#include "scenario/expected_flow.hpp"
#include "scenario/expected_workforce.hpp"
#include "service/workforce/wellbeing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::scenario {

namespace {

using service::parameters;
using service::step;
using service::step_kind;

using service::weeks_per_year;
constexpr double bank_holiday_weeks = 8.0 / 5;

// Of a starter's ramp, the share of slots not given yet: a quarter of a full plan at first, then growing evenly.
constexpr double lost_on_the_ramp = 0.25 * 0.75 + 0.75 * 0.375;

// Of a spell of any cause, at the exhaustion cut-off.
double spell_days(const service::workforce_parameters& w) {
  return w.stress_share * w.stress_days_mean + (1 - w.stress_share) * w.absence_days_mean;
}

// Slots of a whole-time job plan that can be booked.
double contact_hours_of(const parameters& p, std::size_t r) {
  const service::role_parameters& role = p.roles[r];
  const int longest = slot_cells_of(p.pathway, static_cast<service::role>(r)).treatment; // a buffer's length
  const double buffers = role.buffer_slots_per_week * longest * kernel::minutes_per_cell / kernel::minutes_per_hour;
  return std::max(0.0, role.contact_hours_per_week - buffers);
}

double capacity_of(const parameters& p, std::size_t r) {
  const service::role_parameters& role = p.roles[r];
  const double sick = p.workforce.absence_spells_per_year * spell_days(p.workforce) / kernel::days_per_year;
  const double weeks = weeks_per_year - p.workforce.leave_weeks_per_year - bank_holiday_weeks;
  const staffing staff = expected_staffing(p, r);
  const double ramping = staff.starters / staff.filled * lost_on_the_ramp * p.workforce.ramp_weeks / weeks_per_year;
  const double here = 1 - role.university_days_per_week / 5;
  return role.posts * role.wte * contact_hours_of(p, r) * here * weeks / weeks_per_year * (1 - sick) * staff.filled *
         (1 - ramping);
}

} // namespace

load_against_capacity offered_load(const parameters& p) {
  load_against_capacity result;
  const expected_flow flow = flow_of(p);
  const std::vector<passage>& pass = flow.pass;
  std::vector<double> people = flow.entries; // a year
  for (double& entering : people) entering *= referrals_per_year(p.demand, flow);

  std::array<double, service::role_count> capacity{}, load{};
  for (std::size_t r = 0; r < service::role_count; ++r) capacity[r] = capacity_of(p, r);
  for (std::size_t i = 0; i < p.pathway.steps.size(); ++i) {
    const step& s = p.pathway.steps[i];
    const double slot_hours = s.cells * kernel::minutes_per_cell / static_cast<double>(kernel::minutes_per_hour);
    double hours = people[i] * pass[i].slots * slot_hours / weeks_per_year;
    std::uint32_t roles = s.roles;
    if (service::kind_of(s) == step_kind::screening) {
      hours = people[i] * p.appointments.screening_minutes / kernel::minutes_per_hour / weeks_per_year;
      roles = 1u << service::number_of(service::role::admin);
    }
    result.steps.push_back({s.name, service::kind_of(s), people[i], people[i] * pass[i].attended, hours});
    double able = 0;
    for (std::size_t r = 0; r < service::role_count; ++r)
      if ((roles >> r & 1) != 0) able += capacity[r];
    for (std::size_t r = 0; r < service::role_count; ++r)
      if ((roles >> r & 1) != 0) load[r] += able > 0 ? hours * capacity[r] / able : hours;
  }
  for (std::size_t r = 0; r < service::role_count; ++r)
    if (p.roles[r].posts > 0 || load[r] > 0)
      result.roles.push_back({std::string(service::role_name(r)), p.roles[r].posts, capacity[r], load[r]});
  return result;
}

double utilisation_of(const load_against_capacity& all, std::span<const service::role> roles) {
  role_load together{};
  for (const role_load& one : all.roles)
    for (const service::role r : roles)
      if (one.name == service::role_name(service::number_of(r))) {
        together.capacity_hours_per_week += one.capacity_hours_per_week;
        together.load_hours_per_week += one.load_hours_per_week;
      }
  return together.utilisation();
}

} // namespace stepwell::scenario
