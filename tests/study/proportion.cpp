// Exact intervals against Westwood's own, and at the ends where an approximation would fail.
#include "study/proportion.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell::study;

TEST_CASE("the exact interval is the one that Westwood 2017 prints") {
  const proportion pwps = exact_proportion(72, 105), hits = exact_proportion(48, 96); // E-D01
  CHECK(100 * pwps.share == Approx(68.6).margin(0.05));
  CHECK(100 * pwps.low == Approx(58.8).margin(0.05));
  CHECK(100 * pwps.high == Approx(77.3).margin(0.05));
  CHECK(100 * hits.low == Approx(39.6).margin(0.05));
  CHECK(100 * hits.high == Approx(60.4).margin(0.05));
}

TEST_CASE("nobody, everybody and no one asked") {
  // All of n with at most p each: p^n = 0.025.
  CHECK(exact_proportion(20, 20).low == Approx(std::pow(0.025, 1.0 / 20)));
  CHECK(exact_proportion(20, 20).high == 1);
  CHECK(exact_proportion(0, 20).low == 0);
  CHECK(exact_proportion(0, 20).high == Approx(1 - std::pow(0.025, 1.0 / 20)));
  CHECK(std::isnan(exact_proportion(0, 0).share));
  CHECK(exact_proportion(0, 0).high == 1);
}
