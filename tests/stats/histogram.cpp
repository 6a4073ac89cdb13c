#include "stats/histogram.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

namespace stepwell::stats {

TEST_CASE("waits in days: count, mean, median and share within target, by hand") {
  histogram waits{1, 100};
  for (const std::int64_t days : {10, 12, 12, 30, 42, 43}) waits.add(days);
  CHECK(waits.count() == 6);
  CHECK(waits.sum() == 149);
  CHECK(waits.mean() == Approx(149.0 / 6.0));
  CHECK(waits.median() == 21.0); // midway between 12 and 30
  CHECK(waits.count_below(43) == 5);
  CHECK(waits.count_below(0) == 0);
  CHECK(waits.overflow() == 0);
}

TEST_CASE("with bins of width one every quantile is that of the numbers themselves") {
  histogram bins{1, 20};
  std::vector<double> values;
  for (std::int64_t i = 0; i < 50; ++i) {
    const std::int64_t value = (i * i) % 17;
    bins.add(value);
    values.push_back(static_cast<double>(value));
  }
  for (int percent = 0; percent <= 100; ++percent) {
    CAPTURE(percent);
    CHECK(bins.quantile(percent / 100.0) == Approx(quantile(values, percent / 100.0)));
    CHECK(bins.quantile(percent / 100.0) == Approx(quantile_of_counts(bins.counts(), percent / 100.0)));
  }
}

TEST_CASE("wide bins spread their values evenly over the whole numbers they hold") {
  histogram bins{10, 5};
  for (const std::int64_t value : {11, 12, 13}) bins.add(value);
  // Three in 10..19, placed at 10 + 9 * {1/6, 1/2, 5/6}.
  CHECK(bins.quantile(0.0) == Approx(11.5));
  CHECK(bins.median() == Approx(14.5));
  CHECK(bins.quantile(1.0) == Approx(17.5));
  CHECK(bins.mean() == Approx(12.0)); // not from the bins
}

TEST_CASE("the last bin is open: it counts, sums, and answers with its lower edge") {
  histogram bins{5, 3}; // 0-4, 5-9, 10 and above
  bins.add(9);
  bins.add(10);
  bins.add(1'000'000);
  CHECK(bins.overflow() == 2);
  CHECK(bins.count_below(10) == 1);
  CHECK(bins.quantile(1.0) == 10.0);
  CHECK(bins.sum() == 1'000'019);
}

TEST_CASE("merging in any order gives the same histogram") {
  histogram a{1, 10};
  histogram b{1, 10};
  histogram all{1, 10};
  for (const std::int64_t value : {1, 5, 5, 12}) {
    a.add(value);
    all.add(value);
  }
  for (const std::int64_t value : {0, 5, 9}) {
    b.add(value);
    all.add(value);
  }
  histogram a_then_b = a;
  a_then_b.merge(b);
  histogram b_then_a = b;
  b_then_a.merge(a);
  for (const histogram& merged : {a_then_b, b_then_a}) {
    CHECK(std::vector(merged.counts().begin(), merged.counts().end()) ==
          std::vector(all.counts().begin(), all.counts().end()));
    CHECK(merged.count() == 7);
    CHECK(merged.mean() == all.mean());
    CHECK(merged.median() == all.median());
  }
}

TEST_CASE("an empty histogram has no mean and no median, and reset makes it empty") {
  histogram bins{1, 4};
  bins.add(2);
  bins.reset();
  CHECK(bins.count() == 0);
  CHECK(std::isnan(bins.mean()));
  CHECK(std::isnan(bins.median()));
  bins.add(3);
  CHECK(bins.median() == 3.0);
}

} // namespace stepwell::stats
