// One of several kinds, each with its share: the source of a referral, the problem it is for, the step it goes to.
// Pure; any thread, on its own generator.
//
// Always holds: one uniform a draw, and the kind is non-decreasing in it. Walker's alias table was rejected: it is
// faster for hundreds of kinds, but a small change of one share would reshuffle which uniform means which kind, and
// the service's lists are short.
// Reference: L. Devroye, "Non-Uniform Random Variate Generation" (1986), III.2.
#pragma once

#include "random/generator.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace stepwell::random {

/// Running totals of shares [each finite and >= 0, at least one > 0; any common unit: they need not add up to 1].
/// Allocates: made once, when the model is compiled.
[[nodiscard]] inline std::vector<double> cumulative_shares(std::span<const double> shares) {
  std::vector<double> cumulative;
  cumulative.reserve(shares.size());
  double total = 0.0;
  for (const double share : shares) {
    assert(std::isfinite(share) && share >= 0.0);
    total += share;
    cumulative.push_back(total);
  }
  assert(total > 0.0);
  return cumulative;
}

/// The position of the kind drawn, from running totals as cumulative_shares makes them. Kind i has probability
/// (cumulative[i] - cumulative[i-1]) / cumulative.back(); a kind with share 0 is never drawn.
template <generator G>
[[nodiscard]] std::size_t categorical(G& g, std::span<const double> cumulative) noexcept {
  assert(!cumulative.empty() && cumulative.back() > 0.0);
  const double threshold = g.uniform() * cumulative.back(); // always < back(): the largest uniform is 1 - 2^-53
  std::size_t kind = 0;
  while (kind + 1 < cumulative.size() && threshold >= cumulative[kind]) ++kind;
  return kind;
}

} // namespace stepwell::random
