// How many of n independent yes-or-no trials say yes: attenders of a group, starters of a cohort.
// Pure; any thread, on its own generator.
//
// References: inversion by sequential search, L. Devroye, "Non-Uniform Random Variate Generation" (1986), X.4; BTRS,
// W. Hoermann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46, 101-110 (1993),
// doi:10.1080/00949659308811496.
#pragma once

#include "random/factorial.hpp"
#include "random/generator.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>

namespace stepwell::random {

namespace detail {

// From this expected number of successes on BTRS is valid and sequential search has become the slower one.
inline constexpr double binomial_large_mean = 10.0;

/// Probability <= 1/2, from one uniform.
[[nodiscard]] inline std::int64_t binomial_quantile(double u, std::int64_t trials, double probability) noexcept {
  const auto n = static_cast<double>(trials);
  const double odds = probability / (1.0 - probability);
  double term = std::pow(1.0 - probability, n);
  double cumulative = term;
  std::int64_t count = 0;
  while (u >= cumulative && count < trials) {
    const auto k = static_cast<double>(count);
    term *= odds * (n - k) / (k + 1.0);
    const double next = cumulative + term;
    if (next == cumulative) break; // rounding kept the sum short of 1: what is left is finer than any uniform
    cumulative = next;
    ++count;
  }
  return count;
}

/// Probability <= 1/2. The letters are the paper's.
template <generator G>
[[nodiscard]] std::int64_t binomial_by_transformed_rejection(G& g, std::int64_t trials, double p) noexcept {
  const auto n = static_cast<double>(trials);
  const double spq = std::sqrt(n * p * (1.0 - p));
  const double b = 1.15 + 2.53 * spq;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  const double alpha = (2.83 + 5.1 / b) * spq;
  const double r = p / (1.0 - p);
  const double m = std::floor((n + 1.0) * p);
  for (;;) {
    const double u = g.uniform() - 0.5;
    const double v = g.uniform();
    const double us = 0.5 - std::fabs(u);
    const double k = std::floor((2.0 * a / us + b) * u + c);
    if (us >= 0.07 && v <= v_r) return static_cast<std::int64_t>(k);
    if (k < 0.0 || k > n) continue;
    const double log_ratio = (m + 0.5) * std::log((m + 1.0) / (r * (n - m + 1.0))) +
                             (n + 1.0) * std::log((n - m + 1.0) / (n - k + 1.0)) +
                             (k + 0.5) * std::log(r * (n - k + 1.0) / (k + 1.0)) + stirling_correction(m) +
                             stirling_correction(n - m) - stirling_correction(k) - stirling_correction(n - k);
    if (std::log(v * alpha / (a / (us * us) + b)) <= log_ratio) return static_cast<std::int64_t>(k);
  }
}

} // namespace detail

/// The largest number of trials accepted: beyond it counts lose their last digits as doubles.
inline constexpr std::int64_t binomial_most_trials = 1'000'000'000'000;

/// Successes in `trials` [0 to binomial_most_trials] of the given probability [0 to 1].
/// Mean n p, variance n p (1 - p). While n min(p, 1 - p) < 10 by inversion: one uniform a draw, increasing in it and in
/// p. From there on by rejection: an unforeseeable number of words, so give each such draw an address of its own.
template <generator G>
[[nodiscard]] std::int64_t binomial(G& g, std::int64_t trials, double probability) noexcept {
  assert(trials >= 0 && trials <= binomial_most_trials);
  assert(probability >= 0.0 && probability <= 1.0);
  const bool count_failures = probability > 0.5;
  const double p = count_failures ? 1.0 - probability : probability;
  if (static_cast<double>(trials) * p < detail::binomial_large_mean) {
    // The mirrored uniform keeps the draw increasing in u on both sides of 1/2.
    const double u = g.uniform();
    return count_failures ? trials - detail::binomial_quantile(1.0 - u, trials, p)
                          : detail::binomial_quantile(u, trials, p);
  }
  const std::int64_t count = detail::binomial_by_transformed_rejection(g, trials, p);
  return count_failures ? trials - count : count;
}

} // namespace stepwell::random
