// A tuning: which levers may be moved to make one or two measures as small or large as can be, under which constraints,
// and how many replications that may take.
//
//   title: Which caseload cap
//   scenario: ../typical_service.yaml        # paths from this file's folder; as it stands it is a candidate too
//   levers:                                  # factors (factor.hpp): values to choose from, or ranges
//     staff.pwp.caseload_cap: [28, 31, 34, 37]
//   minimise: pwp.burnout_pct                # or maximise; a list, or both keys, for two goals
//   indifferent_below: 1                     # a smaller difference does not matter; by goal where there are two
//   constraints:
//     - within_6_weeks_pct >= 75             # its mean; up to 1 % of the limit beyond it may be let pass
//     - cost_total_gbp <= base +- 5000       # no more than the scenario as it stands, or so much may be let pass
//   confidence: 0.95                         # of the whole choice
//   replications: 10                         # of every candidate before any is dropped
//   budget: 4000                             # replications in all
//   confirm: 50                              # of the choice and the base, on chance that the choice has not seen
//   set: {run.warm_up_months: 24}            # optional: settings of every candidate
#pragma once

#include "scenario/sweep.hpp"

#include <limits>

namespace stepwell::scenario {

struct tuning_goal {
  named_measure measure;
  bool less_is_better = true;
  double indifference = 0;
};

struct tuning_constraint {
  std::string text; // as written
  named_measure measure;
  bool at_least = true;
  bool against_base = false;
  double limit = 0;
  double tolerance = std::numeric_limits<double>::quiet_NaN(); // NaN: the usual share of the limit
};

struct tuning {
  std::string title, scenario;
  std::vector<factor> levers;
  std::vector<tuning_goal> goals;
  std::vector<tuning_constraint> constraints;
  double confidence = 0.95;
  std::uint32_t replications = 10, budget = 4000, confirm = 50;
  place budget_place;
  std::vector<std::string> settings;
  std::vector<place> setting_places;

  bool continuous() const; // whether a lever is a range
};

// Nothing when there is any fault. Names of measures and fields are not checked here.
std::optional<tuning> read_tuning(const text_source&, std::vector<fault>&);

} // namespace stepwell::scenario
