// Designs of a sweep: where their points lie.
#include "study/design/grid.hpp"
#include "study/design/latin_hypercube.hpp"
#include "study/design/morris.hpp"
#include "study/design/saltelli.hpp"
#include "study/shuffle.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <set>

using namespace stepwell::study;

namespace {

bool in_the_unit_cube(const unit_points& points) {
  for (const auto& point : points)
    for (const double coordinate : point)
      if (!(coordinate >= 0 && coordinate < 1)) return false;
  return true;
}

// How many points lie in each of `parts` equal parts of one factor's range.
std::vector<std::size_t> in_parts(const unit_points& points, std::size_t factor, std::size_t parts) {
  std::vector<std::size_t> counts(parts, 0);
  for (const auto& point : points) ++counts[option_of(point[factor], parts)];
  return counts;
}

double least_distance(const unit_points& points) {
  double least = 1e9;
  for (std::size_t one = 0; one < points.size(); ++one)
    for (std::size_t other = 0; other < one; ++other) {
      double squares = 0;
      for (std::size_t f = 0; f < points[one].size(); ++f) squares += std::pow(points[one][f] - points[other][f], 2);
      least = std::min(least, std::sqrt(squares));
    }
  return least;
}

} // namespace

TEST_CASE("a grid of two and three levels by hand: the last factor fastest", "[design]") {
  const double sixth = 1.0 / 6;
  CHECK(grid(std::array<std::size_t, 2>{2, 3}) ==
        unit_points{{0.25, sixth}, {0.25, 0.5}, {0.25, 2.5 / 3}, {0.75, sixth}, {0.75, 0.5}, {0.75, 2.5 / 3}});
  CHECK(grid(std::array<std::size_t, 1>{1}) == unit_points{{0.5}});
}

TEST_CASE("options come back from the grid's coordinates, whatever their number", "[design]") {
  for (std::size_t options = 1; options <= 1000; ++options)
    for (std::size_t number = 0; number < options; ++number)
      REQUIRE(option_of(middle_of(number, options), options) == number);
  CHECK(option_of(0, 3) == 0);
  CHECK(option_of(std::nextafter(1.0, 0.0), 49) == 48); // the product rounds to 49
}

TEST_CASE("a Latin hypercube has one point in each part of each factor's range", "[design]") {
  for (const std::size_t points : {1U, 2U, 7U, 100U, 3000U}) {
    const auto made = latin_hypercube(points, 4, 11);
    CHECK(in_the_unit_cube(made));
    for (std::size_t factor = 0; factor < 4; ++factor)
      CHECK(in_parts(made, factor, points) == std::vector<std::size_t>(points, 1));
  }
  // At random inside the part: of 3000 places the mean is 1/2 to within five standard errors of 0.2887 / sqrt(3000).
  const auto made = latin_hypercube(3000, 1, 11);
  double sum = 0;
  for (const auto& point : made) sum += point[0] * 3000 - std::floor(point[0] * 3000);
  CHECK(sum / 3000 == Approx(0.5).margin(0.027));
}

TEST_CASE("a Latin hypercube is the best of ten by its nearest points", "[design]") {
  // It has farther nearest points than an eleventh, made here, in 10 of 11 cases; if it were a single one, in half.
  constexpr std::size_t points = 20;
  int farther = 0;
  for (std::uint64_t seed = 0; seed < 110; ++seed) {
    unit_points eleventh(points);
    for (std::uint64_t factor = 0; factor < 2; ++factor) {
      stepwell::random::stream chance({seed, 1}, factor, 1);
      const auto parts = permutation(points, chance);
      for (std::size_t point = 0; point < points; ++point)
        eleventh[point].push_back((static_cast<double>(parts[point]) + chance.uniform()) / points);
    }
    farther += least_distance(latin_hypercube(points, 2, seed)) > least_distance(eleventh);
  }
  CHECK(farther >= 85); // 100 expected, five standard deviations are 15
}

TEST_CASE("Saltelli's rows: A, A with one factor of B after another, B", "[design]") {
  const auto made = saltelli(8, 3, 5);
  REQUIRE(made.size() == 8 * points_of_a_row(3));
  CHECK(in_the_unit_cube(made));
  for (std::size_t row = 0; row < made.size(); row += 5) {
    const auto &a = made[row], &b = made[row + 4];
    CHECK(made[row + 1] == std::vector<double>{b[0], a[1], a[2]});
    CHECK(made[row + 2] == std::vector<double>{a[0], b[1], a[2]});
    CHECK(made[row + 3] == std::vector<double>{a[0], a[1], b[2]});
    for (std::size_t factor = 0; factor < 3; ++factor) CHECK(a[factor] != b[factor]);
  }
}

TEST_CASE("A and B are a net after the shift: each factor has one point in each part, A's first two one in each cell",
          "[design]") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    unit_points both;
    std::set<std::pair<std::size_t, std::size_t>> cells;
    const auto made = saltelli(64, 3, seed);
    for (std::size_t row = 0; row < made.size(); row += 5) {
      both.push_back(made[row]);
      both.back().insert(both.back().end(), made[row + 4].begin(), made[row + 4].end());
      cells.emplace(option_of(made[row][0], 8), option_of(made[row][1], 8));
    }
    for (std::size_t dimension = 0; dimension < 6; ++dimension)
      CHECK(in_parts(both, dimension, 64) == std::vector<std::size_t>(64, 1));
    CHECK(cells.size() == 64); // not so when Boost's sequence is taken without the first point
  }
}

TEST_CASE("a Morris trajectory moves each factor once, by half of the levels, and every level comes equally often",
          "[design]") {
  constexpr std::size_t factors = 3, levels = 6, trajectories = 3000;
  const auto made = morris(trajectories, factors, levels, 9);
  REQUIRE(made.size() == trajectories * points_of_a_trajectory(factors));
  std::vector<std::size_t> first_moved(factors, 0);
  std::size_t ups = 0;
  for (std::size_t start = 0; start < made.size(); start += factors + 1) {
    std::set<std::size_t> moved;
    for (std::size_t step = 1; step <= factors; ++step)
      for (std::size_t factor = 0; factor < factors; ++factor) {
        const double by = made[start + step][factor] - made[start + step - 1][factor];
        if (by == 0) continue;
        CHECK(std::abs(by) == Approx(0.5));
        if (step == 1) ++first_moved[factor];
        ups += by > 0;
        moved.insert(factor);
      }
    REQUIRE(moved.size() == factors);
  }
  // Binomial counts of 3,000 trajectories within five standard deviations: a third first moved (25.8), half up of 9,000
  // (47.4), a sixth of the starts on each level (20.4).
  for (const std::size_t count : first_moved) CHECK(std::abs(static_cast<double>(count) - 1000) < 130);
  CHECK(std::abs(static_cast<double>(ups) - 4500) < 240);
  unit_points starts;
  for (std::size_t start = 0; start < made.size(); start += factors + 1) starts.push_back(made[start]);
  for (std::size_t factor = 0; factor < factors; ++factor)
    for (const std::size_t count : in_parts(starts, factor, levels))
      CHECK(std::abs(static_cast<double>(count) - 500) < 103);
  for (const auto& point : made)
    for (const double coordinate : point) REQUIRE(coordinate == middle_of(option_of(coordinate, levels), levels));
}

TEST_CASE("the same seed gives the same design, another seed another", "[design]") {
  const auto differ = [](const auto& design) {
    CHECK(design(7) == design(7));
    CHECK(design(7) != design(8));
  };
  differ([](std::uint64_t seed) { return latin_hypercube(20, 3, seed); });
  differ([](std::uint64_t seed) { return saltelli(16, 3, seed); });
  differ([](std::uint64_t seed) { return morris(5, 3, 4, seed); });
}

TEST_CASE("what cannot be a design is refused with what to change", "[design]") {
  CHECK_THROWS_WITH(saltelli(1000, 3, 1), "the base points of a Sobol' design must be a power of two: 512 or 1024, not "
                                          "1000");
  CHECK_THROWS_AS(saltelli(0, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(saltelli(8, 0, 1), std::invalid_argument);
  CHECK_THROWS_WITH(saltelli(2, 1834, 1), "a Sobol' design has at most 1833 factors");
  CHECK(saltelli(2, 1833, 1).size() == 2 * 1835);
  CHECK_THROWS_WITH(morris(4, 3, 5, 1), "a Morris design needs an even number of levels, not 5");
  CHECK_THROWS_AS(morris(0, 3, 4, 1), std::invalid_argument);
  CHECK_THROWS_AS(latin_hypercube(0, 3, 1), std::invalid_argument);
  CHECK_THROWS_AS(grid(std::vector<std::size_t>{}), std::invalid_argument);
  CHECK_THROWS_AS(grid(std::array<std::size_t, 2>{3, 0}), std::invalid_argument);
  CHECK_THROWS_WITH(grid(std::vector<std::size_t>(64, 10)), "the design has more than 1000000 points"); // 10^64
  CHECK_THROWS_WITH(saltelli(std::size_t{1} << 62, 3, 1), "the design has more than 1000000 points");
  CHECK_THROWS_WITH(morris(std::size_t{1} << 63, 3, 4, 1), "the design has more than 1000000 points");
}
