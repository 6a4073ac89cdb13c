#include "stats/fold.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace stepwell::stats {

TEST_CASE("a sum keeps what plain addition and Kahan's both lose") {
  // Neumaier's own example: plain addition gives 0, Kahan's 0, the truth is 2.
  CHECK(sum_in_order(std::vector<double>{1.0, 1e100, 1.0, -1e100}) == 2.0);
}

TEST_CASE("ten million tenths are a million, to the last bit") {
  ordered_sum sum;
  double plain = 0.0;
  for (int i = 0; i < 10'000'000; ++i) {
    sum.add(0.1);
    plain += 0.1;
  }
  CHECK(sum.total() == 1e6);
  CHECK(plain != 1e6);
}

TEST_CASE("the fold of slots is the same however the slots were filled") {
  // Three workers filled their slots in a different order; the fold only sees the slots.
  std::vector<double> slots(9);
  for (const std::size_t slot : {8U, 2U, 5U, 0U, 7U, 1U, 4U, 6U, 3U}) slots[slot] = 1.0 / static_cast<double>(slot + 3);
  ordered_sum one_by_one;
  for (std::size_t slot = 0; slot < 9; ++slot) one_by_one.add(1.0 / static_cast<double>(slot + 3));
  CHECK(sum_in_order(slots) == one_by_one.total());
}

TEST_CASE("the sum of nothing is 0, its mean is not a number, and an infinity stays infinite") {
  CHECK(sum_in_order({}) == 0.0);
  CHECK(std::isnan(mean_in_order({})));
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(sum_in_order(std::vector<double>{1.0, infinity, 2.0}) == infinity);
  CHECK(std::isnan(sum_in_order(std::vector<double>{infinity, -infinity})));
  CHECK(mean_in_order(std::vector<double>{1.0, 2.0, 6.0}) == 3.0);
}

} // namespace stepwell::stats
