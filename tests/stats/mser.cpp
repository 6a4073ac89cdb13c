// MSER-5 on series whose warm-up is known.
#include "stats/mser.hpp"

#include "random/normal.hpp"
#include "random/stream.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace stepwell;

namespace {

std::vector<double> noise(std::size_t length, std::uint64_t seed) {
  random::stream chance({seed, 0}, 1, 1);
  std::vector<double> series(length);
  for (double& value : series) value = random::standard_normal_quantile(chance.uniform());
  return series;
}

} // namespace

TEST_CASE("a settled series loses next to nothing") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto found = stats::mser5(noise(1000, seed));
    CHECK(found.settled);
    CHECK(found.observations <= 250);
    CHECK(found.observations % stats::mser_batch == 0);
  }
  CHECK(stats::mser5(std::vector<double>(100, 7.0)).observations == 0); // a constant keeps all
}

TEST_CASE("a step is cut where it ends") {
  for (const std::size_t step : {50u, 200u, 400u}) {
    auto series = noise(1000, 3);
    for (std::size_t i = 0; i < step; ++i) series[i] += 20;
    const auto found = stats::mser5(series);
    CAPTURE(step, found.observations);
    CHECK(found.settled);
    CHECK(found.observations >= step);
    CHECK(found.observations <= step + 50);
  }
}

TEST_CASE("a climb is cut when what is left of it is small against the noise") {
  auto series = noise(2000, 5);
  for (std::size_t i = 0; i < series.size(); ++i) series[i] -= 50 * std::exp(-static_cast<double>(i) / 100);
  const auto found = stats::mser5(series);
  CHECK(found.settled);
  CHECK(found.observations >= 300); // 50 exp(-3) is 2.5
  CHECK(found.observations <= 700);
}

TEST_CASE("a series that grows to its end has not settled") {
  auto series = noise(1000, 7);
  for (std::size_t i = 0; i < series.size(); ++i) series[i] += 0.1 * static_cast<double>(i);
  CHECK_FALSE(stats::mser5(series).settled);
  CHECK_FALSE(stats::mser5(std::vector<double>(49, 1.0)).settled); // nine batches
}

TEST_CASE("five observations are one") {
  // Equal means of five, whatever happens inside: nothing to cut.
  std::vector<double> series;
  for (int i = 0; i < 100; ++i) series.insert(series.end(), {1, 5, 3, 2, 4});
  CHECK(stats::mser5(series).observations == 0);
}
