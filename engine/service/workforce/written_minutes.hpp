// Minutes of writing: right-skewed, most notes short and some long. Compiled from a mean and a relative spread, so that
// a draw is one exponential; and where only whole minutes are asked for, mostly two numbers from a table.
#pragma once

#include "random/normal_cells.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace stepwell::service {

struct written_minutes {
  double median = 0; // [min]
  double sigma = 0;  // standard deviation of the logarithm

  // Position: a uniform in (0, 1). Without a spread the quantile, which costs more than the rest, is not asked for.
  double at(double position) const {
    return sigma > 0 ? median * std::exp(sigma * random::standard_normal_quantile(position)) : median;
  }
};

// `spread`: standard deviation over mean.
inline written_minutes minutes_with(double mean, double spread) {
  const double variance = std::log1p(spread * spread);
  return {mean * std::exp(-variance / 2), std::sqrt(variance)};
}

constexpr std::int32_t whole_minutes(double minutes) { return static_cast<std::int32_t>(minutes + 0.5); }

// Minutes over their median at the edges of equally likely cells: what all writing of one spread has in common. Exact,
// as random::whole_of_normal is.
class written_cells {
 public:
  void fill(double sigma) {
    for (std::size_t k = 0; k <= count; ++k) over_median_[k] = std::exp(sigma * random::normal_edges[k * edges_each]);
  }

  // `of` must have the spread these cells were filled for.
  std::int32_t whole_minutes_at(const written_minutes& of, double position) const {
    if (of.median <= 0) return 0;
    const auto cell = static_cast<std::size_t>(position * static_cast<double>(count));
    const std::int32_t least = whole_minutes(of.median * over_median_[cell]);
    if (least == whole_minutes(of.median * over_median_[cell + 1])) [[likely]]
      return least;
    return whole_minutes(of.at(position));
  }

 private:
  static constexpr std::size_t count = 512; // twice as many would hardly leave fewer to compute, and fill the cache
  static constexpr std::size_t edges_each = random::normal_cell_count / count;

  std::array<double, count + 1> over_median_{};
};

} // namespace stepwell::service
