// Morris's design for elementary effects (elementary_effects.hpp): trajectories through a lattice of levels, each from
// a random place in it, one factor after another moved half of its levels up or down, in random order. k + 1 points
// tell once of each of k factors what it does; a few dozen trajectories tell which of many factors matter at all.
//
// A factor's p levels (even) are the middles of p equal parts of [0, 1), and a step is p/2 of them: 1/2 of the range.
// Morris's levels are 0, 1/(p - 1) ... 1 and his step p/(2(p - 1)), the same number of levels. The middles were taken
// so that a level is a part like any other design's: with p = options, or a multiple, each option comes equally often.
// Either way every level is equally likely, which is why the step is p/2 levels and no other.
//
// Trajectories are independent of each other, so that resampling them gives honest intervals. Choosing the farthest
// apart among many (Campolongo and others 2007) was rejected for that reason.
//
// Reference: M. D. Morris, Technometrics 33(2), 161-174 (1991).
#pragma once

#include "study/design/unit_points.hpp"

#include <cstdint>

namespace stepwell::study {

constexpr std::size_t points_of_a_trajectory(std::size_t factors) { return factors + 1; }

// Throws std::invalid_argument, fit for the user, for levels that are odd or none, no trajectory, no factor, or too
// many points.
unit_points morris(std::size_t trajectories, std::size_t factors, std::size_t levels, std::uint64_t seed);

} // namespace stepwell::study
