// A sweep: which factors of a scenario are varied, in which design, and what is measured.
//
//   title: Caseload caps and referrals
//   scenario: ../typical_service.yaml        # paths from this file's folder
//   design: grid                             # or latin_hypercube, sobol, morris
//   points: 64                               # latin_hypercube: points; sobol: base points; morris: trajectories
//   levels: 4                                # morris alone: of each factor's grid, even
//   replications: 20                         # of each point, the same chance at all
//   measures: [pwp.burnout_pct, wait_first_treatment_mean_days]   # kept; the main ones when left out
//   set: {run.warm_up_months: 24}            # optional: settings of every point
//   vary: …                                  # factor.hpp
#pragma once

#include "scenario/factor.hpp"
#include "scenario/text_file.hpp"

#include <cstdint>
#include <optional>

namespace stepwell::scenario {

enum class design_kind : std::uint8_t { grid, latin_hypercube, sobol, morris };

std::string_view to_string(design_kind);
std::optional<design_kind> design_from(std::string_view name);

struct named_measure {
  std::string name;
  place where;
};

struct sweep {
  std::string title, scenario; // the file as seen from where the program runs
  design_kind design = design_kind::grid;
  place design_place;
  std::uint32_t points = 0; // 0: of a grid
  std::uint32_t levels = 4;
  std::uint32_t replications = 20;
  std::vector<named_measure> measures;
  std::vector<std::string> settings;
  std::vector<place> setting_places;
  std::vector<factor> factors;
};

// Nothing when there is any fault. Names of measures and fields are not checked here.
std::optional<sweep> read_sweep(const text_source&, std::vector<fault>&);

// The names under `key`, none when it is absent.
std::vector<named_measure> read_measures(const node& document, const std::string& key, std::vector<fault>&);

} // namespace stepwell::scenario
