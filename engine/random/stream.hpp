// Chance with an address: every random number is a function of (seed, replication, entity, purpose, index).
//
// Always holds: patient 1234's third attendance draw is the same number under every policy, whatever else happened
// before it and on whichever thread the replication runs. That gives common random numbers between policies, and
// parallel replications, for nothing. Two streams whose addresses differ in any part never share a block.
// Any thread may use any address; a `stream` object belongs to the stack frame that made it.
//
// Rejected: one sequential generator per replication. The first patient who takes a different turn under another
// policy would shift the chance of everyone after, and a difference between policies would drown in noise.
#pragma once

#include "random/generator.hpp"
#include "random/philox.hpp"

#include <cstddef>
#include <cstdint>

namespace stepwell::random {

/// One replication of one study: the key under which all its chance is drawn.
struct source {
  std::uint64_t seed;        // the study's seed, as the user gave it
  std::uint64_t replication; // 0, 1, 2 …
  friend constexpr bool operator==(const source&, const source&) = default;
};

/// Four words for one address. `purpose` says what is being decided (attendance, severity …), `index` which time
/// (the session number, the week), `block` how many blocks of that address went before.
[[nodiscard]] constexpr philox_block draw(const source& from, std::uint64_t entity, std::uint32_t purpose,
                                          std::uint32_t index, std::uint64_t block = 0) noexcept {
  constexpr int index_bits = 32;
  const std::uint64_t purpose_and_index = (static_cast<std::uint64_t>(purpose) << index_bits) | index;
  return philox4x64({entity, purpose_and_index, block, 0}, {from.seed, from.replication});
}

/// The words of successive blocks of one address, for decisions that need more than four words or an unknown number.
/// Construction computes nothing: the first block is made when the first word is asked for.
/// Not constexpr, on purpose: g++ then runs whole simulations with constant inputs inside the compiler, for gigabytes.
class stream {
 public:
  stream(const source& from, std::uint64_t entity, std::uint32_t purpose, std::uint32_t index = 0) noexcept
      : from_{from}, entity_{entity}, purpose_{purpose}, index_{index} {}

  [[nodiscard]] std::uint64_t next() noexcept {
    if (position_ == words_per_block) [[unlikely]]
      refill();
    return block_.word[position_++];
  }

  /// A number in the open interval (0, 1); see to_uniform.
  [[nodiscard]] double uniform() noexcept { return to_uniform(next()); }

 private:
  static constexpr std::size_t words_per_block = 4;

  // One copy in the program, not one for each number drawn: they filled the instruction cache.
  [[gnu::noinline]] void refill() noexcept {
    block_ = draw(from_, entity_, purpose_, index_, next_block_);
    ++next_block_;
    position_ = 0;
  }

  source from_;
  std::uint64_t entity_;
  std::uint32_t purpose_;
  std::uint32_t index_;
  std::uint64_t next_block_ = 0;
  std::size_t position_ = words_per_block; // "used up", so that the first call makes block 0
  philox_block block_{};
};

static_assert(generator<stream>);

} // namespace stepwell::random
