#include "random/geometric.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/geometric.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("geometric follows the geometric distribution of failures before the first success") {
  for (const double p : {0.02, 0.11, 0.5, 0.9}) {
    const boost::math::geometric claimed{p};
    const auto values = sample([p](auto& g) { return geometric(g, p); });
    CAPTURE(p);
    CHECK(discrete_fit(values, claimed).accepted());
    CHECK(moments_of(values).mean == Approx((1.0 - p) / p).epsilon(0).margin(mean_tolerance((1.0 - p) / (p * p))));
    CHECK(moments_of(values).variance ==
          Approx((1.0 - p) / (p * p))
              .epsilon(0)
              .margin(variance_tolerance((1.0 - p) / (p * p), kurtosis_excess(claimed))));
  }
}

TEST_CASE("geometric at its edges: certain success fails never, the rarest stays a whole number") {
  for (const double u : {least_uniform, 0.5, greatest_uniform}) {
    constant_generator g{u};
    CHECK(geometric(g, 1.0) == 0);
    CHECK(geometric(g, geometric_smallest_probability) >= 0);
  }
  constant_generator lowest{least_uniform};
  CHECK(geometric(lowest, geometric_smallest_probability) == Approx(53.0 * std::log(2.0) * 1e15));
  CHECK(words_for_thousand([](auto& g) { return geometric(g, 0.1); }) == 1'000);
}

} // namespace stepwell::random
