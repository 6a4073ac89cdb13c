// Which of a ring's slots hold anything: one bit a slot, and one bit above for every 64 of those.
//
// Always holds: a summary bit is set exactly when its word is not zero, so the next occupied slot of 4,096 is at most
// three words away. Part of the agenda; nobody else needs it.
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwell::kernel {

class occupancy {
 public:
  explicit occupancy(std::uint32_t slots)
      : words_(slots >> word_bits), summary_((words_.size() + word_mask) >> word_bits), slots_mask_(slots - 1) {
    assert(std::has_single_bit(slots) && slots > word_mask);
  }

  void set(std::uint32_t slot) noexcept {
    words_[slot >> word_bits] |= bit(slot);
    summary_[slot >> (2 * word_bits)] |= bit(slot >> word_bits);
  }

  void reset(std::uint32_t slot) noexcept {
    std::uint64_t& word = words_[slot >> word_bits];
    word &= ~bit(slot);
    if (word == 0) summary_[slot >> (2 * word_bits)] &= ~bit(slot >> word_bits);
  }

  void clear() noexcept {
    for (std::uint64_t& word : words_) word = 0;
    for (std::uint64_t& word : summary_) word = 0;
  }

  // How far the first occupied slot lies from `slot`, going round the ring; the caller knows that there is one.
  std::uint32_t distance_from(std::uint32_t slot) const noexcept {
    if (slots_mask_ == word_mask) // a ring of one word is turned, and nothing has to be guessed
      return static_cast<std::uint32_t>(std::countr_zero(std::rotr(words_[0], static_cast<int>(slot))));
    return (first_round(slot) - slot) & slots_mask_;
  }

 private:
  static constexpr std::uint32_t word_bits = 6;
  static constexpr std::uint32_t word_mask = (1U << word_bits) - 1;

  static std::uint64_t bit(std::uint32_t position) noexcept { return std::uint64_t{1} << (position & word_mask); }
  static std::uint64_t from(std::uint32_t position) noexcept { return ~std::uint64_t{0} << (position & word_mask); }

  std::uint32_t first_in(std::uint32_t word) const noexcept {
    return (word << word_bits) + static_cast<std::uint32_t>(std::countr_zero(words_[word]));
  }

  std::uint32_t first_round(std::uint32_t slot) const noexcept {
    const std::uint32_t word = slot >> word_bits;
    const std::uint64_t here = words_[word] & from(slot);
    if (here != 0) return (word << word_bits) + static_cast<std::uint32_t>(std::countr_zero(here));

    // Words after this one under the same summary word, then summary words in turn, coming back to the first of all;
    // what is left of this word and its summary word before `slot` is met again at the end of the round.
    const std::uint32_t group = word >> word_bits;
    const std::uint64_t later = (word & word_mask) == word_mask ? 0 : summary_[group] & from(word + 1);
    if (later != 0) return first_in((group << word_bits) + static_cast<std::uint32_t>(std::countr_zero(later)));
    const std::uint32_t groups = static_cast<std::uint32_t>(summary_.size());
    for (std::uint32_t step = 1; step <= groups; ++step) {
      const std::uint32_t next = group + step < groups ? group + step : group + step - groups;
      if (summary_[next] == 0) continue;
      return first_in((next << word_bits) + static_cast<std::uint32_t>(std::countr_zero(summary_[next])));
    }
    assert(false && "distance_from() on an empty ring");
    return slot;
  }

  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> summary_;
  std::uint32_t slots_mask_;
};

} // namespace stepwell::kernel
