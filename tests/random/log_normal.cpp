#include "random/log_normal.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/lognormal.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("log_normal follows the distribution whose own mean and standard deviation were asked for") {
  struct {
    double mean;
    double sd;
  } const cases[] = {{10.0, 1.0}, {12.0, 6.0}, {0.5, 0.5}};
  for (const auto& [mean, sd] : cases) {
    const double log_variance = std::log(1.0 + (sd / mean) * (sd / mean));
    const boost::math::lognormal claimed{std::log(mean) - log_variance / 2.0, std::sqrt(log_variance)};
    REQUIRE(boost::math::mean(claimed) == Approx(mean));
    REQUIRE(boost::math::standard_deviation(claimed) == Approx(sd));

    const auto values = sample([mean = mean, sd = sd](auto& g) { return log_normal(g, mean, sd); });
    CHECK(continuous_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx(mean).epsilon(0).margin(mean_tolerance(sd * sd)));
    CHECK(moments_of(values).variance ==
          Approx(sd * sd).epsilon(0).margin(variance_tolerance(sd * sd, kurtosis_excess(claimed))));
  }
}

TEST_CASE("log_normal at its edges: no spread gives the mean, the extremes stay positive and finite") {
  for (const double u : {least_uniform, greatest_uniform}) {
    constant_generator g{u};
    CHECK(log_normal(g, 7.0, 0.0) == 7.0);
    CHECK(log_normal(g, 7.0, 70.0) > 0.0);
    CHECK(std::isfinite(log_normal(g, 7.0, 70.0)));
  }
  CHECK(words_for_thousand([](auto& g) { return log_normal(g, 7.0, 1.0); }) == 1'000);
}

} // namespace stepwell::random
