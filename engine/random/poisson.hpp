// A count of events that happen independently at a steady rate: referrals in a day.
// Pure; any thread, on its own generator.
//
// References: inversion by sequential search, L. Devroye, "Non-Uniform Random Variate Generation" (1986), X.3; PTRS,
// W. Hoermann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
// Economics 12, 39-45 (1993), doi:10.1016/0167-6687(93)90997-4.
#pragma once

#include "random/factorial.hpp"
#include "random/generator.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>

namespace stepwell::random {

namespace detail {

// From here on PTRS is valid (the paper asks for a mean >= 10) and sequential search has become the slower one.
inline constexpr double poisson_large_mean = 10.0;

template <generator G>
[[nodiscard]] std::int64_t poisson_by_inversion(G& g, double mean) noexcept {
  const double u = g.uniform();
  double term = std::exp(-mean);
  double cumulative = term;
  std::int64_t count = 0;
  while (u >= cumulative) {
    term *= mean / static_cast<double>(count + 1);
    const double next = cumulative + term;
    if (next == cumulative) break; // rounding kept the sum short of 1: what is left is finer than any uniform
    cumulative = next;
    ++count;
  }
  return count;
}

/// The letters are the paper's.
template <generator G>
[[nodiscard]] std::int64_t poisson_by_transformed_rejection(G& g, double mean) noexcept {
  const double log_mean = std::log(mean);
  const double b = 0.931 + 2.53 * std::sqrt(mean);
  const double a = -0.059 + 0.02483 * b;
  const double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
  const double v_r = 0.9277 - 3.6224 / (b - 2.0);
  for (;;) {
    const double u = g.uniform() - 0.5;
    const double v = g.uniform();
    const double us = 0.5 - std::fabs(u);
    const double k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= v_r) return static_cast<std::int64_t>(k);
    if (k < 0.0 || (us < 0.013 && v > us)) continue;
    if (std::log(v * inverse_alpha / (a / (us * us) + b)) <= k * log_mean - mean - log_factorial(k)) {
      return static_cast<std::int64_t>(k);
    }
  }
}

} // namespace detail

/// The largest mean accepted: beyond it counts lose their last digits as doubles.
inline constexpr double poisson_largest_mean = 1e12;

/// A count with the given mean [0 to poisson_largest_mean; 0 gives 0]. Variance = mean.
/// Below a mean of 10 by inversion: one uniform a draw, increasing in it and in the mean. From 10 on by rejection: an
/// unforeseeable number of words, so give each such draw an address of its own.
template <generator G>
[[nodiscard]] std::int64_t poisson(G& g, double mean) noexcept {
  assert(mean >= 0.0 && mean <= poisson_largest_mean);
  return mean < detail::poisson_large_mean ? detail::poisson_by_inversion(g, mean)
                                           : detail::poisson_by_transformed_rejection(g, mean);
}

} // namespace stepwell::random
