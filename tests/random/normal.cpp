#include "random/normal.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("the normal quantile agrees with the values published with AS 241") {
  // The check values Wichura gives for PPND16, at 0.25, 0.001 and 1e-20.
  CHECK(standard_normal_quantile(0.25) == Approx(-0.6744897501960817).epsilon(1e-15));
  CHECK(standard_normal_quantile(0.001) == Approx(-3.090232306167814).epsilon(1e-15));
  CHECK(standard_normal_quantile(1e-20) == Approx(-9.262340089798408).epsilon(1e-15));
}

TEST_CASE("the normal quantile agrees with Boost.Math over the whole range, to a few roundings") {
  const boost::math::normal_distribution<long double> exact;
  double worst = 0.0;
  const auto compare = [&](double u) {
    const auto expected = static_cast<double>(quantile(exact, static_cast<long double>(u)));
    if (expected != 0.0) worst = std::max(worst, std::fabs(standard_normal_quantile(u) / expected - 1.0));
  };
  for (int i = 1; i < 10'000; ++i) compare(i / 10'000.0);
  for (double u = 0.1; u > 1e-300; u /= 1.7) compare(u);
  for (double tail = 0.1; tail > 0x1p-53; tail /= 1.3) compare(1.0 - tail);
  CHECK(worst < 1e-15);
}

TEST_CASE("the normal quantile is odd about 1/2 and rises, also where its pieces meet") {
  CHECK(standard_normal_quantile(0.5) == 0.0);
  for (const double u : {least_uniform, 1e-9, 0.0749, 0.075, 0.0751, 0.3}) {
    if (u > 1e-6) CHECK(standard_normal_quantile(1.0 - u) == Approx(-standard_normal_quantile(u)).epsilon(1e-14));
    CHECK(standard_normal_quantile(std::nextafter(u, 1.0)) >= standard_normal_quantile(u));
  }
  CHECK(standard_normal_quantile(greatest_uniform) == -standard_normal_quantile(least_uniform));
  CHECK(standard_normal_quantile(least_uniform) == Approx(-8.2095).margin(1e-4)); // no draw lies beyond this
}

TEST_CASE("normal follows the normal distribution") {
  const auto values = sample([](auto& g) { return normal(g, -3.0, 2.5); });
  CHECK(continuous_fit(values, boost::math::normal{-3.0, 2.5}).accepted());
  CHECK(moments_of(values).mean == Approx(-3.0).epsilon(0).margin(mean_tolerance(6.25)));
  CHECK(moments_of(values).variance == Approx(6.25).epsilon(0).margin(variance_tolerance(6.25, 0.0)));
}

TEST_CASE("normal without spread is its mean, and takes one uniform a draw") {
  stream g{source{1, 0}, 0, 0};
  CHECK(normal(g, 4.0, 0.0) == 4.0);
  CHECK(words_for_thousand([](auto& from) { return normal(from, 0.0, 1.0); }) == 1'000);
}

} // namespace stepwell::random
