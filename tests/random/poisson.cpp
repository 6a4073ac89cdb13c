#include "random/poisson.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/poisson.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("poisson follows the Poisson distribution, by inversion and by rejection") {
  for (const double mean : {0.05, 1.0, 4.2, 9.999, 10.0, 35.0, 700.0}) {
    const auto values = sample([mean](auto& g) { return poisson(g, mean); });
    CAPTURE(mean);
    CHECK(discrete_fit(values, boost::math::poisson{mean}).accepted());
    CHECK(moments_of(values).mean == Approx(mean).epsilon(0).margin(mean_tolerance(mean)));
    CHECK(moments_of(values).variance == Approx(mean).epsilon(0).margin(variance_tolerance(mean, 1.0 / mean)));
  }
}

TEST_CASE("poisson of a very large mean keeps its moments") {
  for (const double mean : {1e6, poisson_largest_mean}) {
    const auto values = sample([mean](auto& g) { return poisson(g, mean); });
    CHECK(moments_of(values).mean == Approx(mean).epsilon(0).margin(mean_tolerance(mean)));
    CHECK(moments_of(values).variance == Approx(mean).epsilon(0).margin(variance_tolerance(mean, 0.0)));
  }
}

TEST_CASE("the discrete check has teeth: a mean 2 % off is refused") {
  const auto values = sample([](auto& g) { return poisson(g, 10.2); });
  CHECK_FALSE(discrete_fit(values, boost::math::poisson{10.0}).accepted());
}

TEST_CASE("poisson of mean 0 is 0, and the search ends even for the greatest uniform") {
  for (const double u : {least_uniform, 0.5, greatest_uniform}) {
    constant_generator g{u};
    CHECK(poisson(g, 0.0) == 0);
  }
  constant_generator highest{greatest_uniform};
  for (double mean = 0.01; mean < 10.0; mean += 0.01) {
    const std::int64_t count = poisson(highest, mean);
    // The greatest uniform leaves 2^-53 above it: reaching this count must be at least about that likely.
    const boost::math::poisson claimed{mean};
    CHECK((count == 0 || cdf(complement(claimed, static_cast<double>(count - 1))) > 0x1p-54));
  }
}

TEST_CASE("below ten, poisson takes one uniform and rises with its mean") {
  CHECK(words_for_thousand([](auto& g) { return poisson(g, 6.0); }) == 1'000);
  const auto fewer = sample([](auto& g) { return poisson(g, 5.0); });
  const auto more = sample([](auto& g) { return poisson(g, 6.0); });
  int turned_back = 0;
  for (std::size_t i = 0; i < fewer.size(); ++i) turned_back += fewer[i] > more[i] ? 1 : 0;
  CHECK(turned_back == 0);
}

} // namespace stepwell::random
