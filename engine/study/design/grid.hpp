// A grid: every combination of the factors' levels. For a few factors with a few levels each; the number of points is
// the product of the levels.
#pragma once

#include "study/design/unit_points.hpp"

#include <span>

namespace stepwell::study {

// `levels`: of each factor. Coordinates are the middles of so many equal parts; the last factor changes fastest.
// Throws std::invalid_argument, fit for the user, for no factor, a factor without levels, or too many points.
unit_points grid(std::span<const std::size_t> levels);

} // namespace stepwell::study
