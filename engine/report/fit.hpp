// What a calibration found, for people, for programs, and as a scenario that extends the one it fitted.
#pragma once

#include "report/validation.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace stepwell::report {

struct fitted_field {
  std::string path;
  double start, value, low, high;

  bool at_its_bound() const; // the fit would go further if it were let
};

struct fit {
  std::string title, scenario, command; // the file as given; the command that makes this fit again
  std::uint64_t seed = 1;
  std::uint32_t replications = 0, tried = 0;
  // Of study::distance_of; NaN: none, as on fresh chance (which the search has not seen) after an interruption.
  double distance_at_start = 0, distance = 0, distance_fresh = 0;
  std::vector<fitted_field> fields;
  nlohmann::ordered_json overlay; // what makes the scenario the fitted one
  suite before, after;            // at the start; fitted
};

std::string fit_table(const fit&, bool colour);
std::string fit_json(const fit&);

// YAML: `extends` the scenario as seen from `folder`, with the fitted values and where they come from.
std::string fit_scenario(const fit&, const std::string& folder);

} // namespace stepwell::report
