// Do draws follow the distribution they claim? Asked of every sampler in the same way, against Boost.Math.
//
// Each draw is made as the service makes it: at its own address (entity = 0, 1, 2 …), so the tests see both the sampler
// and the independence of neighbouring addresses. Seeds are fixed: a test that passes once passes always.
#pragma once

#include "random/stream.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwell::random::testing {

// A right sampler with an unlucky seed would fail one check in ten thousand; there are about a hundred checks.
inline constexpr double significance = 1e-4;
inline constexpr std::size_t draws = 100'000;

struct verdict {
  double statistic;
  double critical;
  [[nodiscard]] bool accepted() const { return statistic <= critical; }
};

/// `draw_one(generator)` at `draws` different addresses.
template <typename Draw>
[[nodiscard]] auto sample(Draw draw_one, std::uint64_t seed = 20'260'401) {
  std::vector<decltype(draw_one(std::declval<stream&>()))> values;
  values.reserve(draws);
  for (std::uint64_t entity = 0; entity < draws; ++entity) {
    stream g{source{seed, 0}, entity, 7};
    values.push_back(draw_one(g));
  }
  return values;
}

/// Kolmogorov-Smirnov; critical value from the asymptotic tail 2 exp(-2 n D^2).
template <typename Distribution>
[[nodiscard]] verdict continuous_fit(std::vector<double> values, const Distribution& claimed) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = cdf(claimed, values[i]);
    const auto below = static_cast<double>(i);
    largest = std::max({largest, expected - below / n, (below + 1.0) / n - expected});
  }
  return {largest, std::sqrt(std::log(2.0 / significance) / (2.0 * n))};
}

/// Pearson's chi-square, given the probability of each value from `lowest` on; neighbouring values are pooled until
/// at least 10 are expected, and all probability beyond the list goes to the last cell.
[[nodiscard]] inline verdict discrete_fit(const std::vector<std::int64_t>& values, std::int64_t lowest,
                                          const std::vector<double>& probabilities) {
  constexpr double least_expected = 10.0;
  std::vector<double> observed(probabilities.size(), 0.0);
  for (const std::int64_t value : values) {
    if (value < lowest) return {INFINITY, 0.0};
    const auto cell = static_cast<std::size_t>(value - lowest);
    observed[std::min(cell, observed.size() - 1)] += 1.0;
  }
  const auto n = static_cast<double>(values.size());
  std::vector<double> expected_cells;
  std::vector<double> observed_cells;
  double expected = 0.0;
  double seen = 0.0;
  double left = n;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    expected += n * probabilities[i];
    seen += observed[i];
    if (expected >= least_expected && left - expected >= least_expected) {
      expected_cells.push_back(expected);
      observed_cells.push_back(seen);
      left -= expected;
      expected = seen = 0.0;
    }
  }
  expected_cells.push_back(left);
  observed_cells.push_back(seen);

  double statistic = 0.0;
  for (std::size_t i = 0; i < expected_cells.size(); ++i) {
    const double gap = observed_cells[i] - expected_cells[i];
    statistic += gap * gap / expected_cells[i];
  }
  if (expected_cells.size() < 2) return {INFINITY, 0.0}; // nothing would have been tested
  const boost::math::chi_squared tail{static_cast<double>(expected_cells.size() - 1)};
  return {statistic, quantile(complement(tail, significance))};
}

/// Probabilities of lowest, lowest + 1 … as far as the distribution's upper 1e-12 point.
template <typename Distribution>
[[nodiscard]] verdict discrete_fit(const std::vector<std::int64_t>& values, const Distribution& claimed) {
  std::vector<double> probabilities;
  const double end = quantile(complement(claimed, 1e-12));
  for (double value = 0.0; value <= end; value += 1.0) probabilities.push_back(pdf(claimed, value));
  return discrete_fit(values, 0, probabilities);
}

struct moments {
  double mean;
  double variance;
};

template <typename Value>
[[nodiscard]] moments moments_of(const std::vector<Value>& values) {
  const auto n = static_cast<double>(values.size());
  double total = 0.0;
  for (const Value value : values) total += static_cast<double>(value);
  const double mean = total / n;
  double squares = 0.0;
  for (const Value value : values) squares += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
  return {mean, squares / (n - 1.0)};
}

/// How far the sample mean may stray from the claimed one at the stated significance.
[[nodiscard]] inline double mean_tolerance(double variance) {
  return quantile(complement(boost::math::normal{}, significance / 2.0)) *
         std::sqrt(variance / static_cast<double>(draws));
}

/// The same for the sample variance, from the claimed excess kurtosis.
[[nodiscard]] inline double variance_tolerance(double variance, double kurtosis_excess) {
  return quantile(complement(boost::math::normal{}, significance / 2.0)) * variance *
         std::sqrt((kurtosis_excess + 2.0) / static_cast<double>(draws));
}

/// A generator that always answers the same: to walk a sampler along its edges.
struct constant_generator {
  double value;
  std::uint64_t word = 0;
  std::uint64_t next() { return word; }
  double uniform() { return value; }
};

inline constexpr double least_uniform = to_uniform(0);
inline constexpr double greatest_uniform = to_uniform(~std::uint64_t{0});

/// Counts what a sampler takes, so that "one uniform a draw" is tested and not only claimed.
struct counting_generator {
  stream from;
  int taken = 0;
  std::uint64_t next() {
    ++taken;
    return from.next();
  }
  double uniform() { return to_uniform(next()); }
};

/// Words taken by 1,000 draws.
template <typename Draw>
[[nodiscard]] int words_for_thousand(Draw draw_one) {
  counting_generator g{stream{source{5, 0}, 0, 0}};
  for (int i = 0; i < 1'000; ++i) static_cast<void>(draw_one(g));
  return g.taken;
}

} // namespace stepwell::random::testing
