#include "random/uniform.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/uniform.hpp>
#include <catch2/catch.hpp>

#include <limits>

namespace stepwell::random {
using namespace testing;

TEST_CASE("uniform_between follows the uniform distribution") {
  const auto values = sample([](auto& g) { return uniform_between(g, -2.0, 6.0); });
  CHECK(continuous_fit(values, boost::math::uniform{-2.0, 6.0}).accepted());
  CHECK(moments_of(values).mean == Approx(2.0).epsilon(0).margin(mean_tolerance(64.0 / 12.0)));
  CHECK(moments_of(values).variance == Approx(64.0 / 12.0).epsilon(0).margin(variance_tolerance(64.0 / 12.0, -1.2)));
}

TEST_CASE("uniform_between stays within its bounds, and a range of one value is that value") {
  for (const double u : {least_uniform, greatest_uniform}) {
    constant_generator g{u};
    CHECK(uniform_between(g, 3.0, 5.0) >= 3.0);
    CHECK(uniform_between(g, 3.0, 5.0) <= 5.0);
    CHECK(uniform_between(g, 3.0, 3.0) == 3.0);
  }
}

TEST_CASE("uniform_integer gives every value equally often, both ends included") {
  const auto values = sample([](auto& g) { return uniform_integer(g, -3, 9); });
  CHECK(discrete_fit(values, -3, std::vector<double>(13, 1.0 / 13.0)).accepted());
  CHECK(*std::min_element(values.begin(), values.end()) == -3);
  CHECK(*std::max_element(values.begin(), values.end()) == 9);
}

TEST_CASE("uniform_integer is unbiased where taking a remainder is not") {
  // Three quarters of 2^64 values: without rejection the values that two words reach come up twice as often.
  constexpr std::int64_t low = std::numeric_limits<std::int64_t>::min();
  constexpr std::int64_t high = (std::int64_t{1} << 62) - 1;
  const auto thirds = sample([](auto& g) {
    const auto offset = static_cast<std::uint64_t>(uniform_integer(g, low, high)) - static_cast<std::uint64_t>(low);
    return static_cast<std::int64_t>(offset % 3);
  });
  CHECK(discrete_fit(thirds, 0, {1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0}).accepted());
}

TEST_CASE("uniform_integer at its edges") {
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
  constant_generator zeros{0.5, 0};
  constant_generator ones{0.5, ~std::uint64_t{0}};
  CHECK(uniform_integer(ones, 4, 4) == 4);
  CHECK(uniform_integer(ones, 0, 9) == 9);
  CHECK(uniform_integer(zeros, least, greatest) == 0);
  CHECK(uniform_integer(ones, least, greatest) == -1);
}

TEST_CASE("uniform_integer draws again when the first word is one of the surplus") {
  // 2^64 = 1 (mod 3): exactly one word, 0, must be turned away.
  struct {
    int calls = 0;
    std::uint64_t next() { return calls++ == 0 ? 0 : ~std::uint64_t{0}; }
    double uniform() { return 0.5; }
  } g;
  CHECK(uniform_integer(g, 0, 2) == 2);
  CHECK(g.calls == 2);
}

} // namespace stepwell::random
