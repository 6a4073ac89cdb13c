#include "random/exponential.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/exponential.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("exponential follows the exponential distribution of its mean") {
  for (const double mean : {1e-3, 1.0, 40.0}) {
    const auto values = sample([mean](auto& g) { return exponential(g, mean); });
    CHECK(continuous_fit(values, boost::math::exponential{1.0 / mean}).accepted());
    CHECK(moments_of(values).mean == Approx(mean).epsilon(0).margin(mean_tolerance(mean * mean)));
    CHECK(moments_of(values).variance == Approx(mean * mean).epsilon(0).margin(variance_tolerance(mean * mean, 6.0)));
  }
}

TEST_CASE("the goodness-of-fit check has teeth: a mean 3 % off is refused") {
  const auto values = sample([](auto& g) { return exponential(g, 1.03); });
  CHECK_FALSE(continuous_fit(values, boost::math::exponential{1.0}).accepted());
}

TEST_CASE("exponential is positive and finite at the ends, and takes one uniform") {
  constant_generator low{least_uniform};
  constant_generator high{greatest_uniform};
  CHECK(exponential(low, 2.0) == Approx(2.0 * 53.0 * std::log(2.0)));
  CHECK(exponential(high, 2.0) > 0.0);
  CHECK(words_for_thousand([](auto& g) { return exponential(g, 2.0); }) == 1'000);
}

} // namespace stepwell::random
