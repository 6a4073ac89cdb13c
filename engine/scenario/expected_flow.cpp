#include "scenario/expected_flow.hpp"

#include <boost/math/distributions/lognormal.hpp>

#include <algorithm>
#include <cmath>

namespace stepwell::scenario {
namespace {

using service::parameters;
using service::step;
using service::step_kind;

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

double chance_of_another(const parameters& p, const std::vector<double>& entered) {
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

double referrals_given(const service::demand_parameters& d) {
  if (d.monthly.empty()) return d.referrals_per_year;
  double total = 0;
  const std::size_t months = std::min<std::size_t>(d.monthly.size(), 12);
  for (std::size_t m = d.monthly.size() - months; m < d.monthly.size(); ++m) total += d.monthly[m];
  return total * 12 / static_cast<double>(months);
}

} // namespace

expected_flow flow_of(const parameters& p) {
  expected_flow flow;
  for (const step& s : p.pathway.steps) flow.pass.push_back(through(s, p));
  flow.entries = entries_per_referral(p, flow.pass);
  flow.referred_again = chance_of_another(p, flow.entries);
  return flow;
}

std::vector<std::vector<service::way_in>> ways_in(const service::pathway& p, const expected_flow& flow) {
  std::vector<std::vector<service::way_in>> ways(p.steps.size());
  std::vector<double> people(p.steps.size(), 0);
  for (std::size_t from = 0; from < p.steps.size(); ++from)
    for (const service::edge& e : p.steps[from].next) {
      const double coming = flow.entries[from] * flow.pass[from].completes * e.share;
      if (e.to == p.entry || coming <= 0) continue;
      people[e.to] += coming;
      ways[e.to].push_back({static_cast<std::uint8_t>(from), e.cumulative - e.share, e.cumulative, people[e.to]});
    }
  for (std::size_t to = 0; to < ways.size(); ++to) {
    for (service::way_in& way : ways[to]) way.cumulative /= people[to];
    if (!ways[to].empty()) ways[to].back().cumulative = 1;
  }
  return ways;
}

// An official series counts those who are referred again; those drawn come without them.
double referrals_per_year(const service::demand_parameters& demand, const expected_flow& flow) {
  return referrals_given(demand) / (demand.monthly.empty() ? 1 - flow.referred_again : 1);
}

double people_coming_back(const service::demand_parameters& demand, const expected_flow& flow) {
  return referrals_per_year(demand, flow) / kernel::days_per_year * flow.referred_again * demand.referred_again_days;
}

} // namespace stepwell::scenario
