// What a distribution asks of its source of chance: raw words and numbers in the open unit interval.
//
// Always holds: every sampler in this room is a template on this, so a test can feed it chosen numbers and the
// service can feed it a keyed stream (stream.hpp), without a virtual call in the hot loop.
#pragma once

#include <concepts>
#include <cstdint>

namespace stepwell::random {

template <typename G>
concept generator = requires(G& g) {
  { g.next() } -> std::same_as<std::uint64_t>;
  { g.uniform() } -> std::same_as<double>;
};

/// A word as a number in the open interval (0, 1), on a grid of 2^52 mid-points that is symmetric about 1/2.
///
/// 52 bits, not 53: with 53 the top value 2^53 - 1/2 is a tie that rounds to 2^53, and the result would be exactly 1,
/// whose normal quantile is infinite. As it is, every value is exact and so is 1 - u. 0 and 1 never occur.
[[nodiscard]] constexpr double to_uniform(std::uint64_t word) noexcept {
  constexpr int discarded_bits = 12;
  constexpr double grid_step = 0x1p-52;
  return (static_cast<double>(word >> discarded_bits) + 0.5) * grid_step;
}

} // namespace stepwell::random
