#include "stats/quantile.hpp"

#include <catch2/catch.hpp>

namespace stepwell::stats {

TEST_CASE("the median of an odd number is the middle one, of an even number midway between the two") {
  CHECK(median(std::vector<double>{9.0, 1.0, 5.0}) == 5.0);
  CHECK(median(std::vector<double>{9.0, 1.0, 5.0, 6.0}) == 5.5);
  CHECK(median(std::vector<double>{4.0}) == 4.0);
}

TEST_CASE("quantiles agree with R's type 7") {
  // R: quantile(c(15, 20, 35, 40, 50), c(0, .05, .3, .4, .5, .9, 1))
  const std::vector<double> values{35.0, 15.0, 50.0, 20.0, 40.0};
  CHECK(quantile(values, 0.0) == 15.0);
  CHECK(quantile(values, 0.05) == Approx(16.0));
  CHECK(quantile(values, 0.3) == Approx(23.0));
  CHECK(quantile(values, 0.4) == Approx(29.0));
  CHECK(quantile(values, 0.5) == 35.0);
  CHECK(quantile(values, 0.9) == Approx(46.0));
  CHECK(quantile(values, 1.0) == 50.0);
}

TEST_CASE("counts give the same quantiles as the numbers they count") {
  const std::vector<std::int64_t> counts{2, 0, 0, 3, 1, 0, 1, 0}; // 0 0 3 3 3 4 6
  const std::vector<double> values{0, 0, 3, 3, 3, 4, 6};
  for (int percent = 0; percent <= 100; ++percent) {
    CAPTURE(percent);
    CHECK(quantile_of_counts(counts, percent / 100.0) == Approx(quantile_of_sorted(values, percent / 100.0)));
  }
  CHECK(median_of_counts(counts) == 3.0);
  CHECK(median_of_counts(std::vector<std::int64_t>{0, 1, 0, 0, 0, 1}) == 3.0);
}

TEST_CASE("the quantile of nothing is not a number") {
  CHECK(std::isnan(median({})));
  CHECK(std::isnan(median_of_counts({})));
  CHECK(std::isnan(median_of_counts(std::vector<std::int64_t>{0, 0})));
}

} // namespace stepwell::stats
