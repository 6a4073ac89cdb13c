#include "random/bernoulli.hpp"

#include "goodness_of_fit.hpp"

#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("bernoulli says yes as often as its probability") {
  for (const double p : {0.001, 0.11, 0.5, 0.97}) {
    const auto yes = sample([p](auto& g) { return bernoulli(g, p) ? 1.0 : 0.0; });
    CHECK(moments_of(yes).mean == Approx(p).epsilon(0).margin(mean_tolerance(p * (1.0 - p))));
  }
}

TEST_CASE("bernoulli 0 never happens, 1 always does") {
  for (const double u : {least_uniform, 0.5, greatest_uniform}) {
    constant_generator g{u};
    CHECK_FALSE(bernoulli(g, 0.0));
    CHECK(bernoulli(g, 1.0));
  }
}

TEST_CASE("raising a probability only turns noes into yeses") {
  const auto rare = sample([](auto& g) { return bernoulli(g, 0.1) ? 1 : 0; });
  const auto common = sample([](auto& g) { return bernoulli(g, 0.2) ? 1 : 0; });
  int turned_back = 0;
  for (std::size_t i = 0; i < rare.size(); ++i) turned_back += rare[i] > common[i] ? 1 : 0;
  CHECK(turned_back == 0);
  CHECK(words_for_thousand([](auto& g) { return bernoulli(g, 0.1); }) == 1'000);
}

} // namespace stepwell::random
