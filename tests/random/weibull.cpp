#include "random/weibull.hpp"

#include "random/exponential.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/weibull.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("weibull follows the Weibull distribution, hazards falling, steady and rising") {
  for (const double shape : {0.7, 1.0, 2.0, 5.0}) {
    const boost::math::weibull claimed{shape, 24.0};
    const auto values = sample([shape](auto& g) { return weibull(g, shape, 24.0); });
    CHECK(continuous_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx(mean(claimed)).epsilon(0).margin(mean_tolerance(variance(claimed))));
    CHECK(moments_of(values).variance ==
          Approx(variance(claimed)).epsilon(0).margin(variance_tolerance(variance(claimed), kurtosis_excess(claimed))));
  }
}

TEST_CASE("weibull of shape 1 is exponential, draw by draw, and takes one uniform") {
  for (std::uint64_t entity = 0; entity < 100; ++entity) {
    stream a{source{1, 0}, entity, 0};
    stream b = a;
    CHECK(weibull(a, 1.0, 3.0) == Approx(exponential(b, 3.0)));
  }
  CHECK(words_for_thousand([](auto& g) { return weibull(g, 2.0, 3.0); }) == 1'000);
}

} // namespace stepwell::random
