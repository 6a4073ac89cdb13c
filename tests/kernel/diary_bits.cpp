#include "kernel/diary_bits.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace stepwell::kernel;

namespace {

bool is_free(std::uint64_t word, int cell) { return ((word >> cell) & 1) != 0; }

bool run_at(std::uint64_t word, int first, int length) {
  if (first + length > cells_per_day) return false;
  for (int cell = first; cell < first + length; ++cell)
    if (!is_free(word, cell)) return false;
  return true;
}

int first_run_by_looking(std::uint64_t word, int length, int from_cell) {
  for (int cell = from_cell; cell < cells_per_day; ++cell)
    if (run_at(word, cell, length)) return cell;
  return -1;
}

int last_run_by_looking(std::uint64_t word, int length, int until_cell) {
  for (int cell = until_cell - length; cell >= 0; --cell)
    if (run_at(word, cell, length)) return cell;
  return -1;
}

int longest_run_by_looking(std::uint64_t word) {
  int longest = 0, current = 0;
  for (int cell = 0; cell < cells_per_day; ++cell) {
    current = is_free(word, cell) ? current + 1 : 0;
    longest = std::max(longest, current);
  }
  return longest;
}

// Words of every density, because a fair coin per cell hardly ever leaves long gaps.
std::vector<std::uint64_t> diaries() {
  std::vector<std::uint64_t> words{0, ~std::uint64_t{0}, 1, std::uint64_t{1} << 63, 0x5555'5555'5555'5555};
  for (int first = 0; first < cells_per_day; first += 3)
    for (int length = 1; first + length <= cells_per_day; length += 5) {
      words.push_back(cells(first, length));
      words.push_back(~cells(first, length));
    }
  std::mt19937_64 generator(64);
  for (int sample = 0; sample < 100; ++sample) {
    const std::uint64_t a = generator(), b = generator(), c = generator();
    words.insert(words.end(), {a, a & b, a & b & c, a | b, a | b | c, a | b | c | generator() | generator()});
  }
  return words;
}

} // namespace

TEST_CASE("a morning clinic is cells 12 to 23: 09:00 to 12:00") {
  const std::uint64_t clinic = cells(cell_at(9, 0), cell_at(12, 0) - cell_at(9, 0));
  CHECK(count(clinic) == 12);
  const std::uint64_t free = clinic & ~cells(cell_at(9, 30), 1); // one quarter-hour telephone call at 09:30
  CHECK(first_run(free, 2) == cell_at(9, 0));
  CHECK(first_run(free, 3) == cell_at(9, 45));
  CHECK(first_run(free, 2, cell_at(9, 15)) == cell_at(9, 45));
  CHECK(last_run(free, 4) == cell_at(11, 0));
  CHECK(last_run(free, 2, cell_at(9, 45)) == cell_at(9, 0));
  CHECK(longest_run(free) == 9);
  CHECK(first_run(free, 10) == -1);
}

TEST_CASE("a mask has exactly the cells asked for") {
  for (int first = 0; first <= cells_per_day; ++first)
    for (int length = 0; first + length <= cells_per_day; ++length) {
      const std::uint64_t mask = cells(first, length);
      REQUIRE(count(mask) == length);
      if (length > 0) REQUIRE(run_at(mask, first, length));
    }
}

TEST_CASE("runs are where a patient eye finds them") {
  for (const std::uint64_t word : diaries()) {
    CAPTURE(word);
    REQUIRE(longest_run(word) == longest_run_by_looking(word));
    for (int length = 1; length <= cells_per_day + 1; ++length)
      for (int cell = 0; cell <= cells_per_day; ++cell) {
        if (first_run(word, length, cell) != first_run_by_looking(word, length, cell) ||
            last_run(word, length, cell) != last_run_by_looking(word, length, cell))
          FAIL("length " << length << ", cell " << cell);
      }
  }
}
