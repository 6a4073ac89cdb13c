// What made a run's tables: version, commit, seed, scenario hash, the full resolved scenario. Nothing of time, machine
// or number of threads.
#pragma once

#include "report/parameter_table.hpp"
#include "report/summary.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stepwell::report {

struct provenance { // beside what the summary knows
  std::string scenario_file;
  std::vector<std::string> settings;              // of --set, in their order
  nlohmann::ordered_json resolved;                // the scenario with every field filled in
  std::optional<parameter_table> parameters = {}; // with --uncertainty
};

nlohmann::ordered_json provenance_json(const summary&, const provenance&);

} // namespace stepwell::report
