// Offered load: what the pathway asks of each role against what the job plans give, worked out from shares and averages
// before anything is simulated. It follows everybody who is referred: people who give up waiting are still counted, so
// when load nears capacity the simulation, which loses them, comes out lower.
#pragma once

#include "service/model.hpp"

#include <span>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct step_load {
  std::string name;
  service::step_kind kind;
  double entries_per_year;  // people who come to the step
  double attended_per_year; // contacts held
  double hours_per_week;    // [h/week] clinical slots they use up, missed and late-cancelled ones included
};

struct role_load {
  std::string name;
  int posts;
  double capacity_hours_per_week; // [h/week] clinical slots offered, less leave, sickness, bank holidays and vacancies
  double load_hours_per_week;     // [h/week]
  double utilisation() const { return capacity_hours_per_week > 0 ? load_hours_per_week / capacity_hours_per_week : 0; }
};

struct load_against_capacity {
  std::vector<step_load> steps; // in the order of the pathway
  std::vector<role_load> roles; // those with posts or load
};

// Of one set of parameters (complete() has been called). Roles that can give the same step share its load by capacity.
load_against_capacity offered_load(const service::parameters&);

// Load over capacity of several roles together.
double utilisation_of(const load_against_capacity&, std::span<const service::role>);

} // namespace stepwell::scenario
