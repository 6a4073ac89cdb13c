#include "random/negative_binomial.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/negative_binomial.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("negative_binomial has the mean and the over-dispersion asked for") {
  struct {
    double mean;
    double ratio;
  } const cases[] = {{0.4, 1.5}, {3.0, 5.0}, {20.0, 1.01}, {80.0, 5.0}, {600.0, 5.0}};
  for (const auto& [mean, ratio] : cases) {
    // Successes wanted and success probability, in Boost's terms.
    const boost::math::negative_binomial claimed{mean / (ratio - 1.0), 1.0 / ratio};
    REQUIRE(boost::math::mean(claimed) == Approx(mean));
    REQUIRE(variance(claimed) == Approx(mean * ratio));
    const auto values = sample([mean = mean, ratio = ratio](auto& g) { return negative_binomial(g, mean, ratio); });
    CAPTURE(mean, ratio);
    CHECK(discrete_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx(mean).epsilon(0).margin(mean_tolerance(mean * ratio)));
    CHECK(moments_of(values).variance ==
          Approx(mean * ratio).epsilon(0).margin(variance_tolerance(mean * ratio, kurtosis_excess(claimed))));
  }
}

TEST_CASE("negative_binomial at its edges: mean 0 is 0, ratio 1 is Poisson") {
  stream g{source{1, 0}, 0, 0};
  CHECK(negative_binomial(g, 0.0, 5.0) == 0);
  CHECK(negative_binomial(g, 0.0, 1.0) == 0);
  const auto values = sample([](auto& from) { return negative_binomial(from, 6.0, 1.0); });
  CHECK(values == sample([](auto& from) { return poisson(from, 6.0); }));
  CHECK(discrete_fit(values, boost::math::poisson{6.0}).accepted());
}

} // namespace stepwell::random
