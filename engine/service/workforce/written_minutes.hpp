// Minutes of writing: right-skewed, most notes short and some long. Compiled from a mean and a relative spread, so that
// a draw is one exponential.
#pragma once

#include "random/normal.hpp"

#include <cmath>

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

} // namespace stepwell::service
