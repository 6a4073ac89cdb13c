// Find the first gap of a session in a fortnight's diary and book it, freeing an old booking now and then so that the
// diary stays about half full; bits of a word against a vector of flags.

#include "kernel/diary_bits.hpp"

#include <array>
#include <benchmark/benchmark.h>
#include <random>
#include <vector>

namespace {

using namespace stepwell::kernel;

constexpr int days = 10;
constexpr int first_clinic_cell = cell_at(9, 0);
constexpr int clinic_cells = cell_at(17, 0) - first_clinic_cell;
constexpr int bookings_kept = 60; // of 2 or 3 cells each: about 150 of the fortnight's 320

class diary_of_bits {
 public:
  diary_of_bits() { free_.fill(cells(first_clinic_cell, clinic_cells)); }
  int book(int length) noexcept {
    for (int day = 0; day < days; ++day) {
      std::uint64_t& free = free_[static_cast<std::size_t>(day)];
      const int first = first_run(free, length);
      if (first < 0) continue;
      free &= ~cells(first, length);
      return day * cells_per_day + first;
    }
    return -1;
  }
  void release(int place, int length) noexcept {
    free_[static_cast<std::size_t>(place / cells_per_day)] |= cells(place % cells_per_day, length);
  }

 private:
  std::array<std::uint64_t, days> free_;
};

class diary_of_flags {
 public:
  diary_of_flags() : free_(days * cells_per_day, false) {
    for (int day = 0; day < days; ++day) set(day * cells_per_day + first_clinic_cell, clinic_cells, true);
  }
  int book(int length) {
    int run = 0;
    for (int place = 0; place < days * cells_per_day; ++place) {
      run = free_[static_cast<std::size_t>(place)] ? run + 1 : 0;
      if (run < length) continue;
      set(place - length + 1, length, false);
      return place - length + 1;
    }
    return -1;
  }
  void release(int place, int length) { set(place, length, true); }

 private:
  void set(int place, int length, bool free) {
    for (int cell = place; cell < place + length; ++cell) free_[static_cast<std::size_t>(cell)] = free;
  }

  std::vector<bool> free_;
};

struct booking {
  int place, length;
};

template <class Diary>
void find_and_book(benchmark::State& state) {
  constexpr std::size_t draws = 4'096;
  struct draw {
    std::size_t leaves;
    int length;
  };
  std::mt19937 generator(2);
  std::vector<draw> drawn(draws);
  for (draw& one : drawn) one = {generator() % bookings_kept, 2 + static_cast<int>(generator() % 2)};

  Diary diary;
  std::array<booking, bookings_kept> bookings;
  for (booking& one : bookings) one = {diary.book(2), 2};
  std::size_t step = 0;
  for (auto _ : state) {
    const draw& now = drawn[step++ % draws];
    booking& leaving = bookings[now.leaves];
    if (leaving.place >= 0) diary.release(leaving.place, leaving.length);
    leaving = {diary.book(now.length), now.length};
    benchmark::DoNotOptimize(leaving.place);
  }
}

BENCHMARK(find_and_book<diary_of_bits>)->Name("find_and_book/bits");
BENCHMARK(find_and_book<diary_of_flags>)->Name("find_and_book/vector_of_bool");

} // namespace
