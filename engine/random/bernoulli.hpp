// A yes or no: does this patient attend, does this practitioner leave.
// Pure; any thread, on its own generator.
#pragma once

#include "random/generator.hpp"

#include <cassert>

namespace stepwell::random {

/// True with the given probability [0 to 1, both ends allowed: 0 is never, 1 is always].
/// Mean p, variance p (1 - p). One uniform a draw; for the same uniform a larger probability can only turn a no
/// into a yes, so two policies that differ in p differ in as few patients as possible.
template <generator G>
[[nodiscard]] bool bernoulli(G& g, double probability) noexcept {
  assert(probability >= 0.0 && probability <= 1.0);
  return g.uniform() < probability;
}

} // namespace stepwell::random
