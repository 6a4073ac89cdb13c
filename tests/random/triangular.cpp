#include "random/triangular.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/triangular.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("triangular follows the triangular distribution, also with its mode at an end") {
  for (const double mode : {1.0, 2.0, 4.5, 6.0}) {
    const boost::math::triangular claimed{1.0, mode, 6.0};
    const auto values = sample([mode](auto& g) { return triangular(g, 1.0, mode, 6.0); });
    CAPTURE(mode);
    CHECK(continuous_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx(mean(claimed)).epsilon(0).margin(mean_tolerance(variance(claimed))));
    CHECK(moments_of(values).variance ==
          Approx(variance(claimed)).epsilon(0).margin(variance_tolerance(variance(claimed), -0.6)));
  }
}

TEST_CASE("triangular stays within its bounds and rises with its one uniform") {
  constant_generator lowest{least_uniform};
  constant_generator highest{greatest_uniform};
  CHECK(triangular(lowest, 1.0, 2.0, 6.0) >= 1.0);
  CHECK(triangular(highest, 1.0, 2.0, 6.0) <= 6.0);
  CHECK(triangular(highest, 3.0, 3.0, 3.0) == 3.0);
  double previous = 1.0;
  for (double u = 0.01; u < 1.0; u += 0.01) {
    constant_generator g{u};
    const double value = triangular(g, 1.0, 2.0, 6.0);
    CHECK(value > previous);
    previous = value;
  }
  CHECK(words_for_thousand([](auto& g) { return triangular(g, 1.0, 2.0, 6.0); }) == 1'000);
}

} // namespace stepwell::random
