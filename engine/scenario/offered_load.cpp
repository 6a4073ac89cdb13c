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

// One contact wished for, until it is held, missed or given up; cancelled ones are booked again meanwhile.
struct contact {
  double held, missed; // chances; else the person does not take a cancelled contact up again
  double slots;        // used up until then, those of late cancellations included
};

contact contact_of(const step& s, const service::appointment_parameters& a) {
  const bool group = service::kind_of(s) == step_kind::group; // nobody cancels a group for one person
  const double by_patient = group ? 0 : a.patient_cancels;
  const double by_provider = group ? 0 : a.provider_cancels;
  const double held = 1 - s.did_not_attend - by_patient - by_provider;
  const double bookings = 1 / (1 - by_provider - by_patient * (1 - a.rebook_refused));
  const double too_late = 1 / (1 + a.cancellation_notice_days); // geometric notice of 0 days
  return {held * bookings, s.did_not_attend * bookings, bookings * (1 - by_patient * (1 - too_late))};
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

// People by how many contacts they have missed in the step: who misses too many is discharged.
using by_missed = std::vector<double>;

// One contact for everybody still here: who has it, what it takes; `here` becomes those who go on.
double hold_contact(by_missed& here, const contact& one, double& slots) {
  double held_by_all = 0, again = 0; // `again`: those who missed it once more and are offered it again
  for (double& people : here) {
    const double offered = people + again;
    slots += offered * one.slots;
    again = offered * one.missed;
    people = offered * one.held;
    held_by_all += people;
  }
  return held_by_all;
}

void lose(by_missed& here, double share) {
  for (double& people : here) people *= 1 - share;
}

passage through_group(const step& s, const parameters& p) { // slots are the group's; members share them
  const contact one = contact_of(s, p.appointments);
  by_missed here(static_cast<std::size_t>(p.appointments.missed_before_discharge), 0);
  here.front() = 1;
  passage all;
  for (int k = 0; k < s.sessions_most; ++k) {
    double held = 0, missing = 0;
    for (double& people : here) { // a missed meeting is not repeated
      const double came = people * one.held;
      const double missed_now = people * one.missed;
      people = came * (1 - s.drop_out_per_session) + missing;
      missing = missed_now;
      held += came;
    }
    all.attended += held;
    all.slots += 1.0 / s.group_size;
  }
  for (const double people : here) all.completes += people;
  return all;
}

passage through(const step& s, const parameters& p) {
  const step_kind kind = service::kind_of(s);
  if (kind == step_kind::screening) return {0, 0, 1};
  if (kind == step_kind::exit) return {0, 0, 0};
  if (kind == step_kind::group) return through_group(s, p);
  const contact one = contact_of(s, p.appointments);
  const std::vector<double> wanted = kind == step_kind::assessment ? std::vector<double>{1} : planned_at_least(s);
  const double drops_out = kind == step_kind::assessment ? 0 : s.drop_out_per_session;
  by_missed here(static_cast<std::size_t>(p.appointments.missed_before_discharge), 0);
  here.front() = 1;
  passage all;
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    double slots = 0;
    const double held = hold_contact(here, one, slots); // of those whose plan is that long
    all.attended += wanted[k] * held;
    all.slots += wanted[k] * slots;
    all.completes += (wanted[k] - (k + 1 < wanted.size() ? wanted[k + 1] : 0)) * held;
    lose(here, drops_out);
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

// How often each step is entered for one referral.
std::vector<double> entries_per_referral(const parameters& p, const std::vector<passage>& pass) {
  const auto& steps = p.pathway.steps;
  std::vector<double> total(steps.size(), 0), now(steps.size(), 0);
  now[p.pathway.entry] = 1;
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

// Of one referral: the chance that it is followed by another of the same person. An official series counts those.
double referred_again(const parameters& p, const std::vector<double>& entered) {
  if (!p.demand.monthly.empty()) return 0;
  double completed = 0, turned_away = 0;
  for (std::size_t i = 0; i < entered.size(); ++i) {
    if (service::kind_of(p.pathway.steps[i]) != step_kind::exit) continue;
    const auto why = static_cast<service::exit_reason>(p.pathway.steps[i].counts_as);
    if (why == service::exit_reason::completed)
      completed += entered[i];
    else if (why != service::exit_reason::declined && why != service::exit_reason::ended_before_planned)
      turned_away += entered[i];
  }
  const double early = 1 - completed - turned_away; // named so by an exit, or left on the way
  return completed * p.demand.referred_again_share + early * p.demand.referred_again_share_early;
}

std::vector<double> entries(const parameters& p, const std::vector<passage>& pass) {
  std::vector<double> total = entries_per_referral(p, pass);
  const double referrals = referrals_per_year(p.demand) / (1 - referred_again(p, total));
  for (double& people : total) people *= referrals;
  return total;
}

// Of a starter's ramp, the share of slots not given yet: a quarter of a full plan at first, then growing evenly.
constexpr double lost_on_the_ramp = 0.25 * 0.75 + 0.75 * 0.375;

double capacity_of(const parameters& p, std::size_t r) {
  const service::role_parameters& role = p.roles[r];
  const double sick = p.workforce.absence_spells_per_year * p.workforce.absence_days_mean / 365.25;
  const double weeks = weeks_per_year - p.workforce.leave_weeks_per_year - bank_holiday_weeks;
  const double vacant =
      role.leaving_per_year * std::max(0.0, role.recruitment_weeks - role.notice_weeks) / weeks_per_year;
  const double ramping = role.leaving_per_year * lost_on_the_ramp * p.workforce.ramp_weeks / weeks_per_year;
  const double here = 1 - role.university_days_per_week / 5;
  return role.posts * role.wte * role.contact_hours_per_week * here * weeks / weeks_per_year * (1 - sick) *
         (1 - vacant) * (1 - ramping);
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
