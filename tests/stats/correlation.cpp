#include "stats/correlation.hpp"

#include <catch2/catch.hpp>

namespace stepwell::stats {
namespace {
using numbers = std::vector<double>;
}

TEST_CASE("Pearson's correlation by hand") {
  // Distances from the means 2.5 and 5: (-1.5 -.5 .5 1.5) and (-3 0 -1 4); products 10, squares 5 and 26.
  CHECK(pearson_correlation(numbers{1, 2, 3, 4}, numbers{2, 5, 4, 9}) == Approx(10.0 / std::sqrt(5.0 * 26.0)));
}

TEST_CASE("points on a line correlate perfectly, whatever the units") {
  CHECK(pearson_correlation(numbers{1, 2, 3}, numbers{10, 20, 30}) == Approx(1.0));
  CHECK(pearson_correlation(numbers{1, 2, 3}, numbers{-1e-8, -2e-8, -3e-8}) == Approx(-1.0));
  CHECK(pearson_correlation(numbers{1e9 + 1, 1e9 + 2, 1e9 + 3}, numbers{1, 2, 3}) == Approx(1.0));
}

TEST_CASE("a rising curve has rank correlation 1 and Pearson's below") {
  const numbers x{1, 2, 3, 4, 5};
  const numbers y{1, 10, 100, 1'000, 10'000};
  CHECK(spearman_correlation(x, y) == Approx(1.0));
  CHECK(pearson_correlation(x, y) < 0.9);
}

TEST_CASE("equal values share the mean of their ranks") {
  CHECK(ranks(numbers{10, 20, 20, 5}) == numbers{2, 3.5, 3.5, 1});
  CHECK(ranks(numbers{7, 7, 7}) == numbers{2, 2, 2});
  CHECK(ranks({}).empty());
}

TEST_CASE("Spearman's correlation of the textbook example, without ties") {
  // Rank differences squared add up to 194 over ten pairs: 1 - 6 * 194 / (10 * 99).
  const numbers iq{106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
  const numbers hours_of_television{7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
  CHECK(spearman_correlation(iq, hours_of_television) == Approx(1.0 - 6.0 * 194.0 / 990.0));
}

TEST_CASE("where there is no answer it is not a number") {
  CHECK(std::isnan(pearson_correlation({}, {})));
  CHECK(std::isnan(pearson_correlation(numbers{1}, numbers{2})));
  // A tenth three times over: its computed mean is not exactly a tenth.
  CHECK(std::isnan(pearson_correlation(numbers{0.1, 0.1, 0.1}, numbers{1, 2, 3})));
  CHECK(std::isnan(spearman_correlation(numbers{1, 2, 3}, numbers{4, 4, 4})));
}

} // namespace stepwell::stats
