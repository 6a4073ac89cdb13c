// The time to an event that is equally likely at every moment, whatever has gone before.
// Pure; any thread, on its own generator. Reference: L. Devroye, "Non-Uniform Random Variate Generation" (1986), II.2.
#pragma once

#include "random/generator.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

/// A positive time with the given mean [the variable's own unit, finite, > 0]. Variance mean^2.
/// By inversion: one uniform a draw, decreasing in it (log(u) rather than log(1 - u): u is never 0).
template <generator G>
[[nodiscard]] double exponential(G& g, double mean) noexcept {
  assert(std::isfinite(mean) && mean > 0.0);
  return -mean * std::log(g.uniform());
}

} // namespace stepwell::random
