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
/// [geometric_smallest_probability to 1; 1 gives 0], made ready for many draws. Mean (1 - p) / p, variance
/// (1 - p) / p^2.
class geometric_distribution {
 public:
  geometric_distribution() noexcept : geometric_distribution(1) {}
  explicit geometric_distribution(double probability) noexcept : log_failure_(std::log1p(-probability)) {
    assert(probability >= geometric_smallest_probability && probability <= 1.0);
  }

  /// By inversion: one uniform a draw, decreasing in it and in p.
  template <generator G>
  [[nodiscard]] std::int64_t operator()(G& g) const noexcept {
    return static_cast<std::int64_t>(std::floor(std::log(g.uniform()) / log_failure_));
  }

 private:
  double log_failure_;
};

/// A single draw.
template <generator G>
[[nodiscard]] std::int64_t geometric(G& g, double probability) noexcept {
  return geometric_distribution(probability)(g);
}

} // namespace stepwell::random
