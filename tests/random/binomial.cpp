#include "random/binomial.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("binomial follows the binomial distribution, by inversion and by rejection, on both sides of 1/2") {
  struct {
    std::int64_t trials;
    double p;
  } const cases[] = {{1, 0.3}, {12, 0.5}, {12, 0.85}, {1'000, 0.004}, {50, 0.2}, {100, 0.5}, {200, 0.9}, {5'000, 0.3}};
  for (const auto& [trials, p] : cases) {
    const boost::math::binomial claimed{static_cast<double>(trials), p};
    std::vector<double> probabilities;
    for (std::int64_t k = 0; k <= trials; ++k) probabilities.push_back(pdf(claimed, static_cast<double>(k)));
    const auto values = sample([trials = trials, p = p](auto& g) { return binomial(g, trials, p); });
    CAPTURE(trials, p);
    CHECK(discrete_fit(values, 0, probabilities).accepted());
    CHECK(*std::max_element(values.begin(), values.end()) <= trials);
    CHECK(moments_of(values).mean == Approx(mean(claimed)).epsilon(0).margin(mean_tolerance(variance(claimed))));
    CHECK(moments_of(values).variance ==
          Approx(variance(claimed)).epsilon(0).margin(variance_tolerance(variance(claimed), kurtosis_excess(claimed))));
  }
}

TEST_CASE("binomial at its edges: no trials, never, always, and the extreme uniforms") {
  for (const double u : {least_uniform, 0.5, greatest_uniform}) {
    constant_generator g{u};
    CHECK(binomial(g, 0, 0.3) == 0);
    CHECK(binomial(g, 500, 0.0) == 0);
    CHECK(binomial(g, 500, 1.0) == 500);
  }
  constant_generator lowest{least_uniform};
  constant_generator highest{greatest_uniform};
  CHECK(binomial(lowest, 12, 0.5) == 0);
  CHECK(binomial(highest, 12, 0.5) == 12);
  CHECK(binomial(lowest, 12, 0.9) == 0);
  CHECK(binomial(highest, 12, 0.9) == 12);
}

TEST_CASE("small binomials take one uniform and rise with it and with the probability") {
  CHECK(words_for_thousand([](auto& g) { return binomial(g, 12, 0.4); }) == 1'000);
  int turned_back = 0;
  for (std::uint64_t entity = 0; entity < 1'000; ++entity) {
    std::int64_t previous = 0;
    for (double p = 0.0; p <= 1.0; p += 0.0625) {
      stream g{source{1, 0}, entity, 0};
      const std::int64_t count = binomial(g, 12, p);
      turned_back += count < previous ? 1 : 0;
      previous = count;
    }
  }
  CHECK(turned_back == 0);
}

} // namespace stepwell::random
