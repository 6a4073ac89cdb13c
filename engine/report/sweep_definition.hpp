// What a sweep is, as its store keeps it: design, factors and seed decide the points; two stores with the same
// definition and scenario are parts of one study. Written as JSON, so that whoever opens the store can read it.
#pragma once

#include "scenario/sweep.hpp"
#include "study/design/unit_points.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report {

struct sweep_definition {
  scenario::design_kind design = scenario::design_kind::grid;
  std::size_t points = 0; // as asked for (scenario/sweep.hpp); 0 of a grid
  std::size_t levels = 0; // of a Morris design
  std::vector<std::string> factors;
  std::vector<std::size_t> factor_levels; // 0: a range
  std::uint64_t seed = 1;
};

sweep_definition definition_of(const scenario::sweep&, std::uint64_t seed);

nlohmann::ordered_json to_json(const scenario::factor&);
// Everything of the sweep that decides its points; of the scenario and the number of replications the store knows
// elsewhere.
nlohmann::ordered_json to_json(const scenario::sweep&, std::uint64_t seed);
sweep_definition definition_from(const nlohmann::ordered_json&); // what to_json has written

// Points of the unit cube. Throws std::invalid_argument, fit for the user, for sizes that no design has.
study::unit_points points_of(const sweep_definition&);

} // namespace stepwell::report
