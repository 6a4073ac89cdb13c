// What a calibration found, for people, for programs, and as a scenario that extends the one it fitted.
#pragma once

#include "report/validation.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report {

struct fitted_field {
  std::string path;
  double start, value, low, high;

  bool at_its_bound() const; // the fit would go further if it were let
};

struct fit {
  std::string title, calibration, scenario; // files as given
  std::uint64_t seed = 1;
  std::uint32_t replications = 0, tried = 0;
  double distance_at_start = 0, distance = 0, distance_fresh = 0;
  std::vector<fitted_field> fields;
  std::vector<std::string> settings; // that make the fitted scenario
  suite before, after;               // at the start; fitted, with chance the search has not seen
};

std::string fit_table(const fit&, bool colour);
std::string fit_json(const fit&);

// YAML: `extends` the scenario as seen from `folder`, with the fitted values and where they come from.
std::string fit_scenario(const fit&, const std::string& folder);

} // namespace stepwell::report
