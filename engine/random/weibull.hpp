// The time to an event whose hazard rises (shape > 1) or falls (shape < 1) with time: staff leaving, patients dropping
// out. Pure; any thread, on its own generator. Reference: W. Weibull, J. Appl. Mech. 18, 293-297 (1951).
#pragma once

#include "random/generator.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

/// A positive time. shape [no unit, > 0]; scale [the variable's unit, > 0], passed by 1 - 1/e = 63 % of draws.
/// Mean scale * Gamma(1 + 1/shape), variance scale^2 * (Gamma(1 + 2/shape) - Gamma(1 + 1/shape)^2);
/// shape 1 is exponential. By inversion: one uniform a draw, decreasing in it, like exponential.
template <generator G>
[[nodiscard]] double weibull(G& g, double shape, double scale) noexcept {
  assert(std::isfinite(shape) && shape > 0.0);
  assert(std::isfinite(scale) && scale > 0.0);
  return scale * std::pow(-std::log(g.uniform()), 1.0 / shape);
}

} // namespace stepwell::random
