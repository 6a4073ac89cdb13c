#include "scenario/expected_memory.hpp"

#include "scenario/expected_flow.hpp"
#include "scenario/offered_load.hpp"
#include "service/state.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::scenario {
namespace {

constexpr double program = 12e6;        // [bytes] code, libraries and a scenario's text, measured
constexpr double events_a_person = 1.5; // an appointment or the end of a patience each, some both
constexpr double event_bytes = 24;
constexpr double list_days = 30; // on a list of a service that meets its load
constexpr double growing = 1.2;  // vectors double as they grow: room for a fifth more than is in them
constexpr double result_bytes = 150 * sizeof(double);

// Days from coming to a step until leaving it. A list that outgrows its capacity keeps people until they give up.
double days_at(const service::step& s, const passage& pass, bool overloaded, double run_days) {
  const auto kind = service::kind_of(s);
  if (kind == service::step_kind::exit) return 0;
  const double patience = s.patience_days > 0 ? std::min(s.patience_days, run_days) : run_days;
  const double contacts = kind == service::step_kind::group ? s.sessions_most : pass.attended;
  return (overloaded ? patience : std::min(list_days, patience)) + contacts * s.gap_days;
}

double people_at_once(const service::parameters& p, double run_days) {
  const auto flow = flow_of(p);
  const auto load = offered_load(p);
  const auto is_overloaded = [&](const service::step& s) {
    std::vector<service::role> roles;
    for (std::size_t r = 0; r < service::role_count; ++r)
      if (service::may_give(s, static_cast<service::role>(r))) roles.push_back(static_cast<service::role>(r));
    return !roles.empty() && utilisation_of(load, roles) > 1;
  };
  double days = 0;
  for (std::size_t i = 0; i < flow.entries.size(); ++i)
    days += flow.entries[i] * days_at(p.pathway.steps[i], flow.pass[i], is_overloaded(p.pathway.steps[i]), run_days);
  days = std::min(days, run_days) + flow.referred_again * std::min(p.demand.referred_again_days, run_days);
  const double growth = std::pow(1 + std::max(0.0, p.demand.growth_per_year), run_days / kernel::days_per_year);
  return referrals_per_year(p.demand, flow) * growth / kernel::days_per_year * days;
}

} // namespace

expected_memory memory_of(const service::model& of) {
  double people = 0, posts = 0;
  for (const auto& phase : of.phases) {
    people = std::max(people, people_at_once(phase.values, of.days));
    double of_phase = 0;
    for (const auto& role : phase.values.roles) of_phase += role.posts;
    posts = std::max(posts, of_phase);
  }
  for (const auto& list : of.start.waiting) people += list.people;
  for (const auto& care : of.start.in_care) people += care.people;

  constexpr double of_person = sizeof(service::patient) + events_a_person * event_bytes;
  constexpr double of_post = sizeof(service::practitioner) + sizeof(service::diary);
  const double steps = static_cast<double>(of.phases.front().values.pathway.steps.size());
  const double of_phase =
      sizeof(service::phase) +
      steps * (sizeof(service::step) + sizeof(double) * static_cast<std::size_t>(service::longest_course));
  constexpr double of_agenda = kernel::agenda<service::event>::window_default * (sizeof(std::uint32_t) + 1.0 / 8);
  return {program + static_cast<double>(of.phases.size()) * of_phase + of.calendar.days() * double{sizeof(double)},
          of_agenda + growing * (people * of_person + posts * of_post), result_bytes};
}

} // namespace stepwell::scenario
