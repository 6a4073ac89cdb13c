// Finding candidates where levers are continuous: settings of a service that promise well on a few common replications,
// to be judged afterwards by a selection on fresh ones (selection.hpp).
//
// One goal: half the evaluations look everywhere, the other half from the best point on (minimise.hpp). What is
// minimised is the goal's mean plus an exact penalty for broken constraints: their violations, as shares of the limits'
// sizes, times a multiple of the base's goal (J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed.,
// section 17.2). It is exact only if the multiple is large enough, so points that keep the constraints are preferred
// whatever their value.
//
// Two goals: each by itself first, then weights in between, seven searches with their own share of the evaluations; in
// between, the augmented weighted Chebyshev distance from the best that is known of each goal, scaled by what giving it
// up for the other costs, is minimised (R. E. Steuer, E.-U. Choo, Mathematical Programming 26, 326-344, 1983): weighted
// sums would miss fronts that bend inwards. Candidates are the visited points whose means no other point beats.
//
// The same function gives the same candidates. Levers are scaled to 0-1. No point is evaluated twice.
#pragma once

#include "study/visited_settings.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace stepwell::study {

// The means of a setting's measures over some replications, the same for every setting: a row. Empty when interrupted.
using setting_means = std::function<std::vector<double>(std::span<const double> levers)>;

struct search_rules {
  std::vector<goal> goals; // 1 or 2
  std::vector<constraint> constraints = {};
  std::vector<double> base_levers; // the service as it stands; outside 0-1 it is moved inside
  std::uint32_t evaluations;       // calls of the function at most, the base's included
  std::size_t candidates = 10;     // wanted
  double apart = 0.02;             // candidates differ by this much of a lever's range, in at least one lever
};

struct search_result {
  std::vector<visited_setting> candidates; // the most promising first; without the base, unless it is one of them
  std::vector<visited_setting> visited;    // all, in the order of visits; the base first
  bool interrupted;
};

search_result find_candidates(const setting_means&, const search_rules&);

} // namespace stepwell::study
