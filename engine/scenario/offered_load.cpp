#include "scenario/offered_load.hpp"

#include "service/flow/arrival.hpp"

#include <boost/math/distributions/lognormal.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::scenario {

namespace {

using service::parameters;
using service::step;
using service::step_kind;

constexpr double weeks_per_year = 365.25 / 7;
constexpr double bank_holiday_weeks = 8.0 / 5;
constexpr int longest_path =
    1000; // rounds of following people from step to step; loops have a way out, so flows die away
constexpr double nobody = 1e-12;

// One contact wished for: how often it is booked, whether it is held in the end, and slots used up meanwhile.
struct contact {
  double bookings, held, slots;
};

contact contact_of(const step& s, const service::appointment_parameters& a) {
  const double by_patient = s.kind == static_cast<std::uint8_t>(step_kind::group) ? 0 : a.patient_cancels;
  const double by_provider = s.kind == static_cast<std::uint8_t>(step_kind::group) ? 0 : a.provider_cancels;
  const double attended = 1 - s.did_not_attend - by_patient - by_provider;
  const double again = s.did_not_attend + by_provider + by_patient * (1 - a.rebook_refused);
  const double too_late = 1 / (1 + a.cancellation_notice_days); // geometric notice of 0 days
  const double bookings = 1 / (1 - again);
  return {bookings, attended * bookings, bookings * (1 - by_patient * (1 - too_late))};
}

// Chances that a course is planned to have at least k sessions, k = 1, 2, ...: log-normal, rounded, capped.
std::vector<double> planned_at_least(const step& s) {
  std::vector<double> chance(static_cast<std::size_t>(s.sessions_most), 1.0);
  for (std::size_t k = 1; k < chance.size(); ++k) {
    if (s.sessions_sd <= 0) {
      chance[k] = std::round(s.sessions_mean) > static_cast<double>(k) ? 1 : 0;
      continue;
    }
    const double variance = std::log1p(s.sessions_sd * s.sessions_sd / (s.sessions_mean * s.sessions_mean));
    const boost::math::lognormal_distribution<double> length(std::log(s.sessions_mean) - variance / 2,
                                                             std::sqrt(variance));
    chance[k] = boost::math::cdf(boost::math::complement(length, static_cast<double>(k) + 0.5));
  }
  return chance;
}

struct passage { // one person through one step
  double attended = 0, slots = 0, completes = 0;
};

passage through(const step& s, const parameters& p) {
  switch (service::kind_of(s)) {
  case step_kind::screening:
    return {0, 0, 1};
  case step_kind::exit:
    return {0, 0, 0};
  case step_kind::assessment: {
    const contact one = contact_of(s, p.appointments);
    return {one.held, one.slots, one.held};
  }
  case step_kind::group: { // slots are the group's; members share them
    const contact one = contact_of(s, p.appointments);
    const double stays = 1 - s.drop_out_per_session * (1 - s.did_not_attend);
    passage all;
    double here = 1;
    for (int k = 0; k < s.sessions_most; ++k, here *= stays) {
      all.attended += here * one.held;
      all.slots += 1.0 / s.group_size;
    }
    all.completes = here;
    return all;
  }
  case step_kind::treatment:
    break;
  }
  const contact one = contact_of(s, p.appointments);
  const std::vector<double> wanted = planned_at_least(s);
  passage all;
  double reached = 1; // the k-th contact is wished for, given that the plan is that long
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    const double ends_here = wanted[k] - (k + 1 < wanted.size() ? wanted[k + 1] : 0);
    all.attended += wanted[k] * reached * one.held;
    all.slots += wanted[k] * reached * one.slots;
    all.completes += ends_here * reached * one.held;
    reached *= one.held * (1 - s.drop_out_per_session);
  }
  return all;
}

double referrals_per_year(const service::demand_parameters& d) {
  if (d.monthly.empty()) return d.referrals_per_year;
  double total = 0;
  const std::size_t months = std::min<std::size_t>(d.monthly.size(), 12);
  for (std::size_t m = d.monthly.size() - months; m < d.monthly.size(); ++m) total += d.monthly[m];
  return total * 12 / static_cast<double>(months);
}

std::vector<double> entries(const parameters& p, const std::vector<passage>& pass) {
  const auto& steps = p.pathway.steps;
  std::vector<double> total(steps.size(), 0), now(steps.size(), 0);
  now[p.pathway.entry] = referrals_per_year(p.demand);
  for (int round = 0; round < longest_path; ++round) {
    std::vector<double> onwards(steps.size(), 0);
    double moving = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      total[i] += now[i];
      moving += now[i];
      for (const service::edge& e : steps[i].next) onwards[e.to] += now[i] * pass[i].completes * e.share;
    }
    if (moving < nobody) break;
    now = onwards;
  }
  return total;
}

double capacity_of(const parameters& p, std::size_t r) {
  const service::role_parameters& role = p.roles[r];
  const double sick = p.workforce.absence_spells_per_year * p.workforce.absence_days_mean / 365.25;
  const double weeks = weeks_per_year - p.workforce.leave_weeks_per_year - bank_holiday_weeks;
  const double vacant =
      role.leaving_per_year * std::max(0.0, role.recruitment_weeks - role.notice_weeks) / weeks_per_year;
  const double here = 1 - role.university_days_per_week / 5;
  return role.posts * role.wte * role.contact_hours_per_week * here * weeks / weeks_per_year * (1 - sick) *
         (1 - vacant);
}

} // namespace

load_against_capacity offered_load(const parameters& p) {
  load_against_capacity result;
  std::vector<passage> pass;
  for (const step& s : p.pathway.steps) pass.push_back(through(s, p));
  const std::vector<double> people = entries(p, pass);

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

} // namespace stepwell::scenario
