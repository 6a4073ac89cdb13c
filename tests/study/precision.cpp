#include "study/precision.hpp"
#include "toy_system.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <optional>
#include <vector>

using namespace stepwell::study;

namespace {

precision_rule rule(double relative, const std::vector<std::size_t>& watched) {
  precision_rule asked;
  asked.watched = precise_to_share(watched, relative);
  return asked;
}

} // namespace

TEST_CASE("the look-ahead is five up to a hundred replications and grows in proportion beyond") {
  // Hoad, Robinson & Davies (2010), section 4.2: f(k, n) = k for n <= 100, floor(k n / 100) for n > 100.
  CHECK(replications_to_confirm(5, 10) == 5);
  CHECK(replications_to_confirm(5, 100) == 5);
  CHECK(replications_to_confirm(5, 150) == 7);
  CHECK(replications_to_confirm(5, 1000) == 50);
}

TEST_CASE("a system without spread stops at the minimum and its look-ahead") {
  precision_watch watch(rule(0.02, {0}));
  std::uint32_t added = 0;
  bool done = false;
  while (!done) {
    done = watch.add(std::vector<double>{42});
    ++added;
  }
  CHECK(added == 15); // 10, confirmed by 5 more
  CHECK(watch.reached());
}

TEST_CASE("an outlier inside the look-ahead starts it again") {
  // Ten equal values are infinitely precise; the outlier at 13 breaks that until its weight has faded.
  precision_watch watch(rule(0.05, {0}));
  std::vector<double> values;
  bool done = false;
  while (!done) {
    values.push_back(values.size() == 12 ? 16 : 10);
    done = watch.add(std::vector<double>{values.back()});
  }
  // What the whole-sample interval says about every prefix: not precise for a while after the outlier, then precise
  // for the last six prefixes (the first and the five that confirm it), and not precise just before.
  const auto precise = [&](std::size_t n) {
    return mean_interval(std::span(values).first(n)).relative_half_width() <= 0.05;
  };
  REQUIRE(values.size() > 18);
  CHECK_FALSE(precise(values.size() - 6));
  for (std::size_t n = values.size() - 5; n <= values.size(); ++n) CHECK(precise(n));
}

TEST_CASE("every watched measure must be precise") {
  precision_watch easy(rule(0.02, {0})), both(rule(0.02, {0, 1}));
  std::uint32_t easy_needs = 0, both_need = 0;
  for (std::uint32_t i = 0; easy_needs == 0 || both_need == 0; ++i) {
    const auto row = test::toy_replication(7, i).values;
    if (easy_needs == 0 && easy.add(row)) easy_needs = i + 1;
    if (both_need == 0 && both.add(row)) both_need = i + 1;
  }
  CHECK(easy_needs < both_need);
}

TEST_CASE("a precision out of reach gives up at the maximum and says so") {
  precision_rule impossible = rule(1e-9, {0});
  impossible.maximum = 30;
  precision_watch watch(impossible);
  std::uint32_t added = 0;
  while (!watch.add(test::toy_replication(1, added).values)) ++added;
  CHECK(added + 1 == 30);
  CHECK_FALSE(watch.reached());
  CHECK(watch.expected() == 30);
}

TEST_CASE("a measure that is never defined does not hold up the stop") {
  precision_watch watch(rule(0.02, {0, 1}));
  const std::vector<double> row{42, std::numeric_limits<double>::quiet_NaN()};
  std::uint32_t added = 1;
  while (!watch.add(row)) ++added;
  CHECK(added == 15);
}

TEST_CASE("a difference is precise in its own unit, or as a share of what it is a difference to") {
  // Columns: base 10 100 10 100 ..., alternative 0.5 and 1.5 above it by turns. After 2n rows the differences' mean is
  // 1 and their standard deviation about 0.5, however wildly the base itself varies: its mean is 55.
  const auto rows_needed = [](double half_width, std::optional<std::size_t> share_of) {
    precision_rule asked;
    asked.watched = {{.column = 1, .minus = 0, .half_width = half_width, .share_of = share_of}};
    precision_watch watch(asked);
    std::uint32_t added = 0;
    for (bool done = false; !done; ++added) {
      const double base = added % 2 == 0 ? 10 : 100;
      done = watch.add(std::vector<double>{base, base + (added / 2 % 2 == 0 ? 0.5 : 1.5)});
    }
    return added;
  };
  // t on 9 degrees of freedom is 2.26: half-width about 2.26 * 0.53 / sqrt(10) = 0.38 at the first look, 10 rows.
  CHECK(rows_needed(0.4, std::nullopt) == 15);
  CHECK(rows_needed(0.4 / 55, 0) == 15); // 0.4 of a mean of 55
  // 2.0 * 0.5 / sqrt(n) is 0.1 at about n = 100; as a share of the difference's own mean, 1, the same.
  const std::uint32_t narrower = rows_needed(0.1, std::nullopt);
  CHECK(narrower > 95);
  CHECK(narrower < 115);
  CHECK(rows_needed(0.1 / 55, 0) == Approx(narrower).margin(8)); // an odd number of rows moves the base's mean
}
