// The distance of a simulated service from what it is held to, by hand.
#include "study/distance.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace stepwell::study;

namespace {

judged line(double mean, double published, double low, double high) {
  return {"A", "a measure", published, low, high, {mean, mean, mean, 0, 0}, false};
}

double of(const std::vector<judged>& lines) { return distance_of(lines); }

} // namespace

TEST_CASE("a line counts in half bands, squared, on each side by its own") {
  CHECK(of({line(10, 10, 8, 14)}) == 0);
  CHECK(of({line(14, 10, 8, 14)}) == 1); // at the upper end
  CHECK(of({line(8, 10, 8, 14)}) == 1);  // at the lower end
  CHECK(of({line(12, 10, 8, 14)}) == 0.25);
  CHECK(of({line(4, 10, 8, 14)}) == 9);
  CHECK(of({line(4, 10, 8, 14), line(12, 10, 8, 14), line(14, 10, 8, 14)}) == 10.25);
  CHECK(of({}) == 0);
}

TEST_CASE("a published value at an end of its band is measured by the other side") {
  CHECK(of({line(0.9, 1, 0.8, 1)}) == Approx(0.25));
  CHECK(of({line(1.1, 1, 0.8, 1)}) == Approx(0.25));
  CHECK(of({line(2, 3, 3, 4)}) == 1);
  CHECK(of({line(3, 3, 3, 4)}) == 0);
}

TEST_CASE("a mean that is no number is no distance") {
  CHECK(std::isnan(of({line(std::numeric_limits<double>::quiet_NaN(), 10, 8, 14), line(10, 10, 8, 14)})));
}
