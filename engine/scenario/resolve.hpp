// Resolving: a document becomes parameters with every field set, checked against the field table and against itself.
// All faults are collected; the result is meant to be used only when there are none.
#pragma once

#include "scenario/changes.hpp"
#include "scenario/field.hpp"
#include "scenario/overlay.hpp"
#include "scenario/run_section.hpp"
#include "service/model.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct resolution {
  std::string name, description;
  run_settings run;
  service::parameters start;         // from the first day
  service::start_state lists;        // on the first day
  std::vector<dated_change> changes; // by date
  std::vector<service::sized_service> services;
};

// `file` gives the name to a scenario without one.
resolution resolve(const layers&, std::span<const field> table, const std::string& file, std::vector<fault>&);

// Everything that decides a result, in the shape of a scenario file that extends nothing: written to a file and run
// again, it gives the same model and the same hash.
nlohmann::ordered_json to_json(resolution&, std::span<const field> table);

// Of to_json without name and description, so that renaming a scenario does not make it another. 16 hex digits.
std::string hash_of(nlohmann::ordered_json resolved);

} // namespace stepwell::scenario
