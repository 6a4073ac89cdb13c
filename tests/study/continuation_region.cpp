// The triangle within which a sum of differences is not yet judged.
#include "study/continuation_region.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace stepwell::study;

TEST_CASE("eta solves the equation of Kim and Nelson") {
  // Three first differences: (2 x 0.05)^(-2/2) = 10, less 1, halved.
  CHECK(continuation_eta(0.05, 3) == Approx(4.5));
  // Five, each wrong with 0.005: 0.01^(-2/4) = 10 again.
  CHECK(continuation_eta(0.005, 5) == Approx(4.5));
  for (const double error : {0.05 / 3, 0.05 / 9, 0.1 / 99})
    for (const std::uint32_t first : {5U, 10U, 25U})
      CHECK(std::pow(1 + 2 * continuation_eta(error, first), -(first - 1.0) / 2) / 2 == Approx(error));
  CHECK_THROWS_AS(continuation_eta(0.5, 10), std::invalid_argument);
  CHECK_THROWS_AS(continuation_eta(0.05, 1), std::invalid_argument);
}

TEST_CASE("the triangle closes as differences come in") {
  const continuation_region region(0.05, 2, 3); // h2 = 2 x 4.5 x 2 = 18
  CHECK(region.h2 == Approx(18));
  CHECK(region.half_width(4, 3) == Approx(15)); // 18 x 4 / 4 - 3
  CHECK(region.half_width(4, 17) == Approx(1));
  CHECK(region.half_width(4, 18) == 0);
  CHECK_THROWS_AS(continuation_region(0.05, 0, 3), std::invalid_argument);
}

TEST_CASE("a sum is judged when it leaves the triangle, once, and by its sign when the triangle has closed") {
  const continuation_region region(0.05, 2, 3);
  difference_walk walk;
  for (const double difference : {-1.0, 1.0, 3.0}) walk.add(difference, region); // mean 1, variance 4
  CHECK(walk.look(region) == side::open);                                        // |3| < 15
  walk.add(std::numeric_limits<double>::quiet_NaN(), region);                    // nothing to measure: not counted
  CHECK(walk.counted() == 3);
  walk.add(10, region);
  CHECK(walk.look(region) == side::open); // |13| < 14
  walk.add(0.5, region);
  CHECK(walk.look(region) == side::above); // 13.5 >= 13
  walk.add(-1000, region);
  CHECK(walk.look(region) == side::above);
}

TEST_CASE("differences that never vary are judged at once, and equal candidates are level") {
  const continuation_region region(0.05, 2, 3);
  difference_walk lower, equal;
  for (int i = 0; i < 3; ++i) {
    CHECK(lower.look(region) == side::open); // not before the first three
    lower.add(-0.5, region);
    equal.add(0, region);
  }
  CHECK(lower.look(region) == side::below);
  CHECK(equal.look(region) == side::level);
}
