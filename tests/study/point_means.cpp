// One value a point, and how much of it is chance, by hand.
#include "study/point_means.hpp"

#include "study/toy_system.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace stepwell::study;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

}

TEST_CASE("chance that both points share is no noise; what is their own is", "[point_means]") {
  // Two points of two replications, 1 3 and 11 17: means 2 and 14, distances -1 1 and -3 3. Shared: -2 2. Left: 1 -1
  // and -1 1, whose squares add up to 2 at each point, to 4 after giving back what the shared part took; by 2 (2 -
  // 1): 2.
  const auto found = means_of_points(std::vector<double>{1, 3, 11, 17}, 2);
  CHECK(found.values == std::vector<double>{2, 14});
  CHECK(found.noise[0] == Approx(2));
  CHECK(found.noise[1] == Approx(2));
  const auto shared = means_of_points(std::vector<double>{1, 3, 4, 2, 4, 5, 11, 13, 14}, 3);
  for (const double noise : shared.noise) CHECK(noise == Approx(0).margin(1e-12));
}

TEST_CASE("of a single point it is the ordinary variance of a mean", "[point_means]") {
  const auto found = means_of_points(std::vector<double>{1, 2, 6}, 3); // variance 7
  CHECK(found.values[0] == Approx(3));
  CHECK(found.noise[0] == Approx(7.0 / 3));
}

TEST_CASE("of many points with own chance it is the variance of their means", "[point_means]") {
  std::vector<double> values; // uniforms: variance 1/12, of a mean of four 1/48
  for (std::uint64_t i = 0; i < 4000; ++i) values.push_back(test::uniform(3, i) + 10 * test::uniform(4, i % 4));
  const auto found = means_of_points(values, 4);
  double sum = 0;
  for (const double noise : found.noise) sum += noise;
  CHECK(sum / 1000 == Approx(1.0 / 48).epsilon(0.1));
}

TEST_CASE("replications without a value are left out at their point", "[point_means]") {
  const auto found = means_of_points(
      std::vector<double>{1, undefined, 3, undefined, 5, undefined, undefined, undefined, undefined}, 3);
  CHECK(found.values[0] == 2);
  CHECK(found.values[1] == 5);
  CHECK(std::isnan(found.values[2]));
  CHECK(std::isfinite(found.noise[0]));
  CHECK(std::isnan(found.noise[1])); // one value says nothing about spread
  CHECK(std::isnan(found.noise[2]));
}
