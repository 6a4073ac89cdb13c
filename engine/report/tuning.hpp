// What a tuning found, for people and for programs: the choice or the trade-off, how sure that is, what cannot be told
// apart from it, and the same figures again on chance that the choice has not seen.
#pragma once

#include "record/measure.hpp"
#include "scenario/tuning.hpp"
#include "study/selection.hpp"

#include <array>
#include <limits>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

// Of study::candidate_state, in data formats.
inline constexpr std::array<std::string_view, 5> candidate_state_names{"chosen", "not_told_apart", "worse",
                                                                       "infeasible", "undecided"};

struct tuned_measure {
  const record::measure_info* measure;
  std::string text; // of a constraint, as written; empty of a goal
  bool less_is_better = true;
  double limit = std::numeric_limits<double>::quiet_NaN(); // of a constraint; above the base where it is against it
};

struct confirmation { // on fresh chance, the same for both; by goal, then by constraint, then by what else is looked at
  std::uint32_t replications;
  std::vector<study::interval> chosen, base, difference;
};

struct tuning_answer {
  std::string title, scenario, scenario_hash;
  std::uint64_t seed = 1;
  std::uint32_t budget = 0, searched = 0; // replications; spent on looking for candidates where levers are continuous
  double confidence = 0.95;
  std::vector<std::string> levers;
  std::vector<tuned_measure> goals, constraints;
  std::vector<const record::measure_info*> others; // main measures that are neither: what a choice costs elsewhere
  std::vector<double> indifference;                // by goal
  std::vector<bool> against_base;                  // by constraint
  std::vector<std::vector<std::string>> values; // by candidate, then by lever; candidate 0: the scenario as it stands
  study::selection found;
  std::optional<confirmation> confirmed;
};

std::string tuning_table(const tuning_answer&, bool colour);
std::string tuning_json(const tuning_answer&);

} // namespace stepwell::report
