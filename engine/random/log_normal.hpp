// A positive quantity with a long right tail: minutes of notes, days off sick.
// Pure; any thread, on its own generator.
// Reference: N. L. Johnson, S. Kotz, N. Balakrishnan, "Continuous Univariate Distributions" vol. 1 (1994), chapter 14.
#pragma once

#include "random/normal.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

/// A log-normal variable whose own mean and standard deviation are given [the variable's unit; mean > 0, sd >= 0].
/// Variance sd^2, median mean / sqrt(1 + (sd/mean)^2). One uniform a draw, increasing in it.
/// Not parameterised by the moments of its logarithm: no service reports those, and the two are easily confused.
template <generator G>
[[nodiscard]] double log_normal(G& g, double mean, double standard_deviation) noexcept {
  assert(std::isfinite(mean) && mean > 0.0);
  assert(std::isfinite(standard_deviation) && standard_deviation >= 0.0);
  const double variation = standard_deviation / mean;
  const double log_variance = std::log1p(variation * variation);
  const double deviate = standard_normal_quantile(g.uniform());
  return mean * std::exp(std::sqrt(log_variance) * deviate - 0.5 * log_variance);
}

} // namespace stepwell::random
