#include "random/gamma.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/gamma.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("gamma follows the gamma distribution, shapes below and above one") {
  for (const double shape : {0.05, 0.5, 0.99, 1.0, 2.5, 40.0, 1e4}) {
    const boost::math::gamma_distribution<> claimed{shape, 3.0};
    const auto values = sample([shape](auto& g) { return gamma(g, shape, 3.0); });
    CAPTURE(shape);
    CHECK(continuous_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx(mean(claimed)).epsilon(0).margin(mean_tolerance(variance(claimed))));
    CHECK(moments_of(values).variance ==
          Approx(variance(claimed)).epsilon(0).margin(variance_tolerance(variance(claimed), kurtosis_excess(claimed))));
  }
}

TEST_CASE("gamma of a tiny shape is finite and not negative, whatever underflows") {
  const auto values = sample([](auto& g) { return gamma(g, 1e-4, 1.0); });
  for (const double value : values) {
    if (!(value >= 0.0 && std::isfinite(value))) FAIL("not a gamma variable: " << value);
  }
  CHECK(moments_of(values).mean == Approx(1e-4).epsilon(0).margin(mean_tolerance(1e-4)));
}

} // namespace stepwell::random
