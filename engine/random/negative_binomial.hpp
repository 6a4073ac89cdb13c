// A count that varies more than Poisson's, because the rate itself varies: referrals in a month, in a real service.
// Pure; any thread, on its own generator.
//
// Reference: M. Greenwood, G. U. Yule, "An inquiry into the nature of frequency distributions …", J. R. Stat. Soc.
// 83(2), 255-279 (1920): a Poisson count whose rate is gamma distributed.
#pragma once

#include "random/gamma.hpp"
#include "random/poisson.hpp"

#include <cassert>
#include <cstdint>

namespace stepwell::random {

/// The largest mean and ratio accepted: with both, no gamma rate can pass poisson_largest_mean.
inline constexpr double negative_binomial_limit = 1e9;

/// A count with the given mean [0 to the limit; 0 gives 0] and variance-to-mean ratio [no unit, 1 to the limit; 1 is
/// Poisson].
/// Variance mean * ratio. Takes an unforeseeable number of words: give each draw an address of its own.
template <generator G>
[[nodiscard]] std::int64_t negative_binomial(G& g, double mean, double variance_to_mean) noexcept {
  assert(mean >= 0.0 && mean <= negative_binomial_limit);
  assert(variance_to_mean >= 1.0 && variance_to_mean <= negative_binomial_limit);
  const double excess = variance_to_mean - 1.0;
  // Variance = mean + shape * scale^2 with shape * scale = mean, hence scale = excess.
  if (mean == 0.0 || excess == 0.0) return poisson(g, mean);
  return poisson(g, gamma(g, mean / excess, excess));
}

} // namespace stepwell::random
