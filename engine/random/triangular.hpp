// A quantity of which only the least, likeliest and greatest value are known: an expert's answer, a prior.
// Pure; any thread, on its own generator.
// Reference: S. Kotz, J. R. van Dorp, "Beyond Beta: Other Continuous Families of Distributions …" (2004), chapter 1.
#pragma once

#include "random/generator.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

/// A value between low and high, likeliest at mode [all in the variable's unit, finite, low <= mode <= high; all three
/// equal gives that value]. Mean (low + mode + high) / 3,
/// variance (low^2 + mode^2 + high^2 - low mode - low high - mode high) / 18.
/// By inversion: one uniform a draw, increasing in it.
template <generator G>
[[nodiscard]] double triangular(G& g, double low, double mode, double high) noexcept {
  assert(std::isfinite(low) && std::isfinite(high) && low <= mode && mode <= high);
  const double u = g.uniform();
  const double width = high - low;
  const double rise = mode - low;
  // u * width < rise is u < rise / width, the share left of the mode, without dividing by a width of 0.
  if (u * width < rise) return low + std::sqrt(u * width * rise);
  return high - std::sqrt((1.0 - u) * width * (high - mode));
}

} // namespace stepwell::random
