// Quantiles: the value that a share p of the numbers do not exceed.
//
// Always holds: one definition everywhere, also in histogram.hpp: Hyndman and Fan's type 7, the default of R, NumPy and
// pandas. Sort the n numbers, number them from 0, go to position (n - 1) p, and interpolate between the two
// neighbours. p = 0 is the least, p = 1 the greatest, p = 1/2 the usual median. Of nothing: not a number.
// Pure; any thread, on its own data.
//
// Reference: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", Am. Stat. 50(4), 361-365 (1996).
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace stepwell::stats {

/// Where type 7 looks: between the ordered values `lower` and lower + 1, `weight` of the way [0 to 1).
struct quantile_position {
  std::int64_t lower;
  double weight;

  quantile_position(std::int64_t count, double p) noexcept {
    assert(count > 0 && p >= 0.0 && p <= 1.0);
    const double position = static_cast<double>(count - 1) * p;
    lower = static_cast<std::int64_t>(std::floor(position));
    weight = position - static_cast<double>(lower);
  }
};

/// Quantile p [0 to 1] of values in ascending order (finite).
[[nodiscard]] inline double quantile_of_sorted(std::span<const double> ascending, double p) noexcept {
  assert(std::is_sorted(ascending.begin(), ascending.end()));
  if (ascending.empty()) return std::numeric_limits<double>::quiet_NaN();
  const quantile_position at{static_cast<std::int64_t>(ascending.size()), p};
  const auto lower = static_cast<std::size_t>(at.lower);
  if (at.weight == 0.0) return ascending[lower]; // also keeps p = 1 from reading past the end
  return ascending[lower] + at.weight * (ascending[lower + 1] - ascending[lower]);
}

/// Quantile p [0 to 1] of values in any order (finite). Sorts a copy; for several quantiles sort once instead.
[[nodiscard]] inline double quantile(std::span<const double> values, double p) {
  std::vector<double> ascending(values.begin(), values.end());
  std::sort(ascending.begin(), ascending.end());
  return quantile_of_sorted(ascending, p);
}

[[nodiscard]] inline double median(std::span<const double> values) { return quantile(values, 0.5); }

/// Quantile p [0 to 1] of whole numbers given as counts: counts[v] [>= 0] of them equal v.
[[nodiscard]] inline double quantile_of_counts(std::span<const std::int64_t> counts, double p) noexcept {
  std::int64_t total = 0;
  for (const std::int64_t count : counts) {
    assert(count >= 0);
    total += count;
  }
  if (total == 0) return std::numeric_limits<double>::quiet_NaN();

  const quantile_position at{total, p};
  std::size_t value = 0;
  std::int64_t up_to_value = counts[0];
  while (up_to_value <= at.lower) up_to_value += counts[++value];
  const auto below = static_cast<double>(value);
  if (at.weight == 0.0 || at.lower + 1 < up_to_value) return below;
  do {
    ++value;
  } while (counts[value] == 0);
  return below + at.weight * (static_cast<double>(value) - below);
}

[[nodiscard]] inline double median_of_counts(std::span<const std::int64_t> counts) noexcept {
  return quantile_of_counts(counts, 0.5);
}

} // namespace stepwell::stats
