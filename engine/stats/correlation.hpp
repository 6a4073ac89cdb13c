// How closely two measures move together: overtime and exhaustion across practitioners, an input and a result across
// runs.
//
// Always holds: between -1 and 1, or not a number where no answer exists (fewer than two pairs, or a measure that never
// varies). Sums are in index order (fold.hpp), so the same data in the same order gives the same bits.
// Pure; any thread.
//
// References: K. Pearson, Proc. R. Soc. Lond. 58, 240-242 (1895); C. Spearman, "The proof and measurement of
// association between two things", Am. J. Psychol. 15(1), 72-101 (1904), ties sharing their mean rank.
#pragma once

#include "stats/fold.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace stepwell::stats {

/// Pearson's correlation of x[i] with y[i] [same length, finite]: how nearly the pairs lie on a straight line.
[[nodiscard]] inline double pearson_correlation(std::span<const double> x, std::span<const double> y) noexcept {
  assert(x.size() == y.size());
  const auto varies = [](std::span<const double> values) {
    return std::any_of(values.begin(), values.end(), [&](double value) { return value != values.front(); });
  };
  // Asked directly: the mean of equal numbers can be off by a rounding, and 0/0 would come out as some correlation.
  if (!varies(x) || !varies(y)) return std::numeric_limits<double>::quiet_NaN();

  const double mean_x = mean_in_order(x);
  const double mean_y = mean_in_order(y);
  ordered_sum xx;
  ordered_sum yy;
  ordered_sum xy;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double dx = x[i] - mean_x;
    const double dy = y[i] - mean_y;
    xx.add(dx * dx);
    yy.add(dy * dy);
    xy.add(dx * dy);
  }
  const double correlation = xy.total() / (std::sqrt(xx.total()) * std::sqrt(yy.total()));
  return std::clamp(correlation, -1.0, 1.0); // rounding may step over by one unit in the last place
}

/// Ranks from 1 for the least; equal values share the mean of the ranks they occupy. Values must not be NaN.
[[nodiscard]] inline std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });

  std::vector<double> rank(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    const double shared = (static_cast<double>(first + 1) + static_cast<double>(end)) / 2.0;
    for (; first < end; ++first) rank[order[first]] = shared;
  }
  return rank;
}

/// Spearman's correlation of x[i] with y[i] [same length, not NaN]: how nearly one only ever rises with the other.
[[nodiscard]] inline double spearman_correlation(std::span<const double> x, std::span<const double> y) {
  const std::vector<double> rank_x = ranks(x);
  const std::vector<double> rank_y = ranks(y);
  return pearson_correlation(rank_x, rank_y);
}

} // namespace stepwell::stats
