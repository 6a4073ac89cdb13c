// A positive quantity with a long right tail: minutes of notes, days off sick.
// Pure; any thread, on its own generator.
// Reference: N. L. Johnson, S. Kotz, N. Balakrishnan, "Continuous Univariate Distributions" vol. 1 (1994), chapter 14.
#pragma once

#include "random/normal.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

/// A log-normal variable whose own mean and standard deviation are given [the variable's unit; mean > 0, sd >= 0], made
/// ready for many draws.
/// Variance sd^2, median mean / sqrt(1 + (sd/mean)^2).
/// Not parameterised by the moments of its logarithm: no service reports those, and the two are easily confused.
class log_normal_distribution {
 public:
  log_normal_distribution() noexcept = default; // always 0
  log_normal_distribution(double mean, double standard_deviation) noexcept : mean_(mean) {
    assert(std::isfinite(mean) && mean > 0.0);
    assert(std::isfinite(standard_deviation) && standard_deviation >= 0.0);
    const double variation = standard_deviation / mean;
    const double log_variance = std::log1p(variation * variation);
    log_sd_ = std::sqrt(log_variance);
    half_log_variance_ = 0.5 * log_variance;
  }

  /// One uniform a draw, increasing in it.
  template <generator G>
  [[nodiscard]] double operator()(G& g) const noexcept {
    const double deviate = standard_normal_quantile(g.uniform());
    return mean_ * std::exp(log_sd_ * deviate - half_log_variance_);
  }

 private:
  double mean_ = 0, log_sd_ = 0, half_log_variance_ = 0;
};

/// A single draw.
template <generator G>
[[nodiscard]] double log_normal(G& g, double mean, double standard_deviation) noexcept {
  return log_normal_distribution(mean, standard_deviation)(g);
}

} // namespace stepwell::random
