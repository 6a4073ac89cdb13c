// A Latin hypercube: of n points each factor has exactly one in each n-th of its range, at a random place in it, and
// which goes with which is random. For looking at many factors with few points.
//
// Of several such the one is taken whose two nearest points are farthest apart: it leaves fewer holes.
// The same seed gives the same bits.
//
// References: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21(2), 239-245 (1979); the largest least
// distance: M. E. Johnson, L. M. Moore, D. Ylvisaker, J. Stat. Plan. Inference 26(2), 131-148 (1990), among Latin
// hypercubes M. D. Morris, T. J. Mitchell, J. Stat. Plan. Inference 43(3), 381-402 (1995). Their annealing was
// rejected: a handful of tries takes out the bad luck, and the points stay nearly as random as McKay's.
#pragma once

#include "study/design/unit_points.hpp"

#include <cstdint>

namespace stepwell::study {

// Throws std::invalid_argument, fit for the user, for no point, no factor or too many points.
unit_points latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

} // namespace stepwell::study
