// The search and choice of a tuning: candidates from levers, their replications from a store that grows, and the
// selection among them.
#pragma once

#include "inquiry/study_points.hpp"
#include "report/tuning.hpp"
#include "scenario/tuning.hpp"
#include "study/design/grid.hpp"
#include "study/selection.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

namespace stepwell::inquiry {

struct chosen_candidates {
  std::vector<std::uint32_t> points; // of the study, by candidate
  study::selection selection;
  std::uint32_t searched = 0; // replications that looked for candidates
  std::optional<report::confirmation> confirmed;
};

// What a tuning looks at, as positions in record::measures(): of each goal, of each constraint, then of the main
// measures that are neither. A measure may be goal and constraint at once.
std::vector<std::size_t> measures_of(const scenario::tuning&);

// What decides how candidates are chosen, as the store keeps it. The budget is not of it: a larger one goes on.
nlohmann::ordered_json definition_of(const scenario::tuning&);

// Point 0 is the scenario as it stands; where levers are continuous, points that the search visits are added. The
// keeper is of these points. Nothing when interrupted.
std::optional<chosen_candidates> choose(const scenario::tuning&, study_points&, keeper&);

} // namespace stepwell::inquiry
