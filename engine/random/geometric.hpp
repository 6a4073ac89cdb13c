// How many times it fails before it first succeeds: sessions attended before the first one missed.
// Pure; any thread, on its own generator. Reference: L. Devroye, "Non-Uniform Random Variate Generation" (1986), X.2.
#pragma once

#include "random/generator.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>

namespace stepwell::random {

/// The smallest probability accepted: with it the longest possible draw is about 4e16, still a whole number of a
/// double.
inline constexpr double geometric_smallest_probability = 1e-15;

/// Failures before the first success, 0, 1, 2 …, of the given probability
/// [geometric_smallest_probability to 1; 1 gives 0]. Mean (1 - p) / p, variance (1 - p) / p^2.
/// By inversion: one uniform a draw, decreasing in it and in p.
template <generator G>
[[nodiscard]] std::int64_t geometric(G& g, double probability) noexcept {
  assert(probability >= geometric_smallest_probability && probability <= 1.0);
  return static_cast<std::int64_t>(std::floor(std::log(g.uniform()) / std::log1p(-probability)));
}

} // namespace stepwell::random
