#include "random/categorical.hpp"

#include "goodness_of_fit.hpp"

#include <catch2/catch.hpp>

namespace stepwell::random {
using namespace testing;

TEST_CASE("categorical draws each kind in proportion to its share, whatever the shares add up to") {
  const auto cumulative = cumulative_shares(std::vector<double>{68.0, 9.0, 0.0, 23.0});
  const auto kinds = sample([&](auto& g) { return static_cast<std::int64_t>(categorical(g, cumulative)); });
  CHECK(discrete_fit(kinds, 0, {0.68, 0.09, 0.0, 0.23}).accepted());
  CHECK(std::count(kinds.begin(), kinds.end(), 2) == 0);
}

TEST_CASE("kinds with no share are never drawn, not even by the extreme uniforms") {
  for (const double total : {1e-300, 0.1, 1.0, 1.0 + 0x1p-52, 3.0, 1e300}) {
    const auto cumulative = cumulative_shares(std::vector<double>{0.0, total, 0.0});
    constant_generator lowest{least_uniform};
    constant_generator highest{greatest_uniform};
    CHECK(categorical(lowest, cumulative) == 1);
    CHECK(categorical(highest, cumulative) == 1);
  }
}

TEST_CASE("one kind alone is always drawn, with one uniform") {
  const auto cumulative = cumulative_shares(std::vector<double>{0.2});
  stream g{source{1, 0}, 0, 0};
  CHECK(categorical(g, cumulative) == 0);
  CHECK(words_for_thousand([&](auto& from) { return categorical(from, cumulative); }) == 1'000);
}

TEST_CASE("cumulative_shares are running totals") {
  CHECK(cumulative_shares(std::vector<double>{1.0, 2.0, 0.0, 4.0}) == std::vector<double>{1.0, 3.0, 3.0, 7.0});
}

} // namespace stepwell::random
