// Philox4x64-10: a keyed mixing of a 256-bit counter into four random words.
//
// Always holds: a pure function. The same counter and key give the same words on every machine, thread and compiler,
// so no generator state ever needs to be stored, split or skipped ahead.
// Any thread may call it. The service does not: it asks stream.hpp, which gives the counter and key their meaning.
//
// Reference: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
// Proc. SC11 (2011), doi:10.1145/2063384.2063405. Checked word for word against the authors' Random123.
#pragma once

#include <array>
#include <cstdint>

namespace stepwell::random {

struct philox_block {
  std::array<std::uint64_t, 4> word;
  friend constexpr bool operator==(const philox_block&, const philox_block&) = default;
};

namespace detail {

__extension__ typedef unsigned __int128 wide_word; // a typedef, since __extension__ cannot precede `using`

// The paper's constants: multipliers chosen for avalanche (its table 2), Weyl increments from the golden ratio
// and from sqrt(3) - 1.
inline constexpr std::uint64_t philox_multiplier_0 = 0xD2E7470EE14C6C93U;
inline constexpr std::uint64_t philox_multiplier_1 = 0xCA5A826395121157U;
inline constexpr std::uint64_t philox_weyl_0 = 0x9E3779B97F4A7C15U;
inline constexpr std::uint64_t philox_weyl_1 = 0xBB67AE8584CAA73BU;

// Seven rounds already pass BigCrush; ten is the authors' default, with a margin.
inline constexpr int philox_rounds = 10;

} // namespace detail

/// The four words that `counter` maps to under `key`.
[[nodiscard]] constexpr philox_block philox4x64(std::array<std::uint64_t, 4> counter,
                                                std::array<std::uint64_t, 2> key) noexcept {
  constexpr int word_bits = 64;
  auto [c0, c1, c2, c3] = counter;
  auto [k0, k1] = key;
  for (int round = 0; round < detail::philox_rounds; ++round) {
    const auto product_0 = static_cast<detail::wide_word>(detail::philox_multiplier_0) * c0;
    const auto product_1 = static_cast<detail::wide_word>(detail::philox_multiplier_1) * c2;
    c0 = static_cast<std::uint64_t>(product_1 >> word_bits) ^ c1 ^ k0;
    c2 = static_cast<std::uint64_t>(product_0 >> word_bits) ^ c3 ^ k1;
    c1 = static_cast<std::uint64_t>(product_1);
    c3 = static_cast<std::uint64_t>(product_0);
    k0 += detail::philox_weyl_0;
    k1 += detail::philox_weyl_1;
  }
  return {{c0, c1, c2, c3}};
}

} // namespace stepwell::random
