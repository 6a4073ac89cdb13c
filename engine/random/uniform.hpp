// Every value in a range equally likely, real or whole.
// Pure; any thread, on its own generator.
//
// Reference for whole numbers: D. Lemire, "Fast random integer generation in an interval", ACM Trans. Model. Comput.
// Simul. 29(1):3 (2019), doi:10.1145/3230636. Taking the remainder instead was rejected: it favours small values.
#pragma once

#include "random/generator.hpp"
#include "random/philox.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>

namespace stepwell::random {

/// A real number between low and high [both finite, the variable's own unit; low <= high].
/// Mean (low + high) / 2, variance (high - low)^2 / 12. One uniform a draw, increasing in it.
template <generator G>
[[nodiscard]] double uniform_between(G& g, double low, double high) noexcept {
  assert(std::isfinite(low) && std::isfinite(high) && low <= high);
  return low + (high - low) * g.uniform();
}

/// A whole number from low to high, both included, each exactly equally likely.
/// Mean (low + high) / 2, variance ((high - low + 1)^2 - 1) / 12. Nearly always one word a draw: a second is taken
/// with probability below (high - low + 1) / 2^64.
template <generator G>
[[nodiscard]] std::int64_t uniform_integer(G& g, std::int64_t low, std::int64_t high) noexcept {
  assert(low <= high);
  constexpr int word_bits = 64;
  const auto base = static_cast<std::uint64_t>(low);
  const std::uint64_t values = static_cast<std::uint64_t>(high) - base + 1;
  if (values == 0) return static_cast<std::int64_t>(g.next()); // the whole range of the type: the count wrapped

  auto product = static_cast<detail::wide_word>(g.next()) * values;
  if (static_cast<std::uint64_t>(product) < values) {
    const std::uint64_t surplus = (0 - values) % values; // 2^64 mod values: the low products that would be one too many
    while (static_cast<std::uint64_t>(product) < surplus) {
      product = static_cast<detail::wide_word>(g.next()) * values;
    }
  }
  return static_cast<std::int64_t>(base + static_cast<std::uint64_t>(product >> word_bits));
}

} // namespace stepwell::random
