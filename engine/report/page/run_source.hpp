// Everything a page about one scenario is made from, whether it has just been simulated or was read back from a folder.
#pragma once

#include "report/gathered.hpp"
#include "report/summary.hpp"
#include "scenario/official_csv.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace stepwell::report::page {

struct run_source {
  summary answers;
  gathered pictures;
  nlohmann::ordered_json resolved;             // the scenario with every field filled in
  std::string version, commit;                 // of the Stepwell that simulated
  std::vector<std::string> commands;           // that make the same report again
  scenario::official_statistics observed = {}; // official months to be drawn over the simulated ones
  std::string observed_name = {};
};

// How sure a reader may be of a measure; null when the summary has none of that name.
const answer* answer_to(const summary&, std::string_view measure);

} // namespace stepwell::report::page
