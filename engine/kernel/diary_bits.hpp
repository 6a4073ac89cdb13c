// A day of a diary as one word: bit c set means cell c has the property asked about (free, booked, set aside).
//
// Finding the next gap is then arithmetic: and-ing a word with itself shifted by one leaves the starts of runs of two,
// those shifted by two the starts of runs of four, and so on, so any length takes at most six steps. A lookup table
// per byte was rejected: runs cross bytes. Pure functions; anyone may call them, from any thread.
// Reference: H. S. Warren, Hacker's Delight, 2nd ed., section 6-2, "find first string of 1-bits of a given length".
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>

#include "kernel/time.hpp"

namespace stepwell::kernel {

// `count` cells from `first` on.
constexpr std::uint64_t cells(int first, int count) noexcept {
  assert(first >= 0 && count >= 0 && first + count <= cells_per_day);
  if (count == 0) return 0; // also keeps both shifts below the word's width
  return (~std::uint64_t{0} >> (cells_per_day - count)) << first;
}

constexpr int count(std::uint64_t word) noexcept { return std::popcount(word); }

// The cells at which a run of at least `length` set bits starts.
constexpr std::uint64_t run_starts(std::uint64_t word, int length) noexcept {
  assert(length >= 1);
  if (length > cells_per_day) return 0;
  for (int reached = 1; reached < length;) {
    const int step = std::min(reached, length - reached);
    word &= word >> step;
    reached += step;
  }
  return word;
}

// First cell, at or after `from_cell`, of `length` consecutive free cells; -1 when there is none.
constexpr int first_run(std::uint64_t free, int length, int from_cell = 0) noexcept {
  assert(from_cell >= 0);
  if (from_cell >= cells_per_day) return -1;
  const std::uint64_t starts = run_starts(free, length) & (~std::uint64_t{0} << from_cell);
  return starts == 0 ? -1 : std::countr_zero(starts);
}

// First cell of the latest `length` consecutive free cells that end by `until_cell`; -1 when there is none.
constexpr int last_run(std::uint64_t free, int length, int until_cell = cells_per_day) noexcept {
  assert(until_cell >= 0 && until_cell <= cells_per_day);
  const std::uint64_t starts = run_starts(free & cells(0, until_cell), length);
  return starts == 0 ? -1 : cells_per_day - 1 - std::countl_zero(starts);
}

// Most set cells in a row: doubles the length while some run is that long, then adds the smaller powers back.
constexpr int longest_run(std::uint64_t word) noexcept {
  if (word == 0) return 0;
  std::uint64_t starts[cell_bits + 1] = {word}; // starts[k]: of runs of 2^k
  int power = 0;
  while (power < cell_bits) {
    const std::uint64_t doubled = starts[power] & (starts[power] >> (1 << power));
    if (doubled == 0) break;
    starts[++power] = doubled;
  }
  int length = 1 << power;
  std::uint64_t longest = starts[power];
  for (int smaller = power - 1; smaller >= 0 && length < cells_per_day; --smaller) {
    const std::uint64_t longer = longest & (starts[smaller] >> length);
    if (longer == 0) continue;
    longest = longer;
    length += 1 << smaller;
  }
  return length;
}

} // namespace stepwell::kernel
