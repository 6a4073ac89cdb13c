#include "study/comparison.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <vector>

using namespace stepwell;
using namespace stepwell::study;
using record::better_side;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

using values = std::vector<double>;

} // namespace

TEST_CASE("a paired difference by hand") {
  // Waits of 10 20 30 days become 9 17 28: 1, 3 and 2 days less. Variances: 100 of the base, 91 of the alternative
  // (mean 18), 1 of the difference, so pairing did the work of 191 times as many replications.
  const auto found = difference_of(values{10, 20, 30}, values{9, 17, 28}, better_side::less);
  CHECK(found.difference.mean == Approx(-2));
  CHECK(found.difference.half_width() == Approx(4.302653 / std::sqrt(3.0))); // t on 2 degrees of freedom
  CHECK(found.variance_ratio == Approx(191));
  // t is -2 / (1 / sqrt 3) = -3.4641 on 2 degrees of freedom, whose distribution is (1 + t / sqrt(2 + t^2)) / 2.
  CHECK(found.p_better == Approx((1 + std::sqrt(12.0) / std::sqrt(14.0)) / 2));
  CHECK(difference_of(values{10, 20, 30}, values{9, 17, 28}, better_side::more).p_better == Approx(1 - found.p_better));
  CHECK(std::isnan(difference_of(values{10, 20, 30}, values{9, 17, 28}, better_side::neither).p_better));
}

TEST_CASE("chance of their own is worth as much as twice the base's, and pairing against the grain costs") {
  // Variance 100 each: differences 0 10 -10 have variance 100; turned round, 20 0 -20 have 400.
  CHECK(difference_of(values{10, 20, 30}, values{10, 30, 20}, better_side::less).variance_ratio == Approx(2));
  CHECK(difference_of(values{10, 20, 30}, values{30, 20, 10}, better_side::less).variance_ratio == Approx(0.5));
}

TEST_CASE("no difference at all is neither better nor worse") {
  const auto same = difference_of(values{10, 20, 30}, values{10, 20, 30}, better_side::less);
  CHECK(same.none());
  CHECK(same.difference.mean == 0);
  CHECK(std::isnan(same.p_better));
  CHECK(std::isnan(same.variance_ratio));
  const auto always = difference_of(values{10, 20, 30}, values{11, 21, 31}, better_side::less);
  CHECK_FALSE(always.none());
  CHECK(always.p_better == 0); // always worse, by the same
  CHECK(std::isnan(always.variance_ratio));
  const auto once = difference_of(values{10}, values{8}, better_side::less);
  CHECK(once.difference.mean == -2);
  CHECK(std::isnan(once.p_better));
}

TEST_CASE("replications in which either is undefined count for nothing") {
  const auto found =
      difference_of(values{10, undefined, 20, 500, 30}, values{9, 3, 17, undefined, 28}, better_side::less);
  CHECK(found.difference.mean == Approx(-2));
  CHECK(found.difference.counted == 3);
  CHECK(found.difference.left_out == 2);
  CHECK(found.variance_ratio == Approx(191)); // the 500 has no partner and is in no variance
  const auto never = difference_of(values{10, undefined}, values{undefined, 5}, better_side::less);
  CHECK(never.difference.counted == 0);
  CHECK(std::isnan(never.p_better));
}

TEST_CASE("drawn parameters: better in so many draws, whatever chance does") {
  // Pairs' means of the difference are -6 -2 2 6 (variance 26.7); within pairs 1 and -1 about them (variance 2), half
  // of which is chance in a mean, so draws are taken 2 % towards 0: no sign changes.
  const drawn_parameters drawn{{"one"}, {{0.1, 0.3, 0.5, 0.7}}};
  const values base(8, 100.0), alternative{95, 93, 99, 97, 103, 101, 107, 105};
  const auto found = difference_of(base, alternative, better_side::less, &drawn);
  REQUIRE(found.uncertain);
  CHECK(found.difference.mean == Approx(0).margin(1e-12));
  CHECK(found.p_better == Approx(0.5));
  const values lower{91, 89, 95, 93, 99, 97, 103, 101}; // by 4: -10 -6 -2 2
  CHECK(difference_of(base, lower, better_side::less, &drawn).p_better == Approx(0.75));
  CHECK(difference_of(base, lower, better_side::more, &drawn).p_better == Approx(0.25));
}

TEST_CASE("drawn parameters that make no difference leave the question to chance") {
  // Pairs' means -1 1 -1 -3, within pairs twelve times that: nothing tells draws apart. t of the means -1 1 -1 -3 (mean
  // -1, variance 8 / 3, so t = -1 / sqrt(2 / 3)) on 3 degrees of freedom.
  const drawn_parameters drawn{{"one"}, {{0.1, 0.3, 0.5, 0.7}}};
  const values base(8, 0.0), alternative{11, -13, 13, -11, 11, -13, 9, -15};
  const auto found = difference_of(base, alternative, better_side::less, &drawn);
  REQUIRE(found.uncertain);
  CHECK(found.uncertain->parameter_variance == 0);
  const boost::math::students_t three(3);
  CHECK(found.p_better == Approx(boost::math::cdf(three, std::sqrt(1.5))));
}

TEST_CASE("the comparison holds every measure of every alternative, and the median over the main ones") {
  // Measure m of replication r is m + r in the base. The first alternative adds 1, the second turns replications round.
  const std::size_t measures = record::measures().size();
  std::vector<replications> points(3);
  for (std::size_t point = 0; point < points.size(); ++point) {
    points[point].columns = measures;
    points[point].count = 3;
    for (std::size_t r = 0; r < 3; ++r)
      for (std::size_t m = 0; m < measures; ++m)
        points[point].values.push_back(static_cast<double>(m + (point == 2 ? 2 - r : r) + (point == 1)));
  }
  const comparison made = compare(points);
  REQUIRE(made.base.size() == measures);
  REQUIRE(made.differences.size() == 2);
  CHECK(made.base[4].mean == Approx(5));
  CHECK(made.differences[0][4].difference.mean == Approx(1));
  CHECK(made.differences[1][4].difference.mean == Approx(0));
  CHECK(made.differences[1][4].variance_ratio == Approx(0.5));
  CHECK(made.median_variance_ratio == Approx(0.5)); // that of the first is undefined: it never varies
}

TEST_CASE("main measures are measures, each once, and those of doubtful direction have no better side") {
  std::vector<std::ptrdiff_t> found;
  for (const record::main_measure& main : record::main_measures()) {
    const std::ptrdiff_t column = record::find_measure(main.name);
    REQUIRE(column >= 0);
    CHECK(record::measures()[static_cast<std::size_t>(column)].better != better_side::neither);
    CHECK(std::find(found.begin(), found.end(), column) == found.end());
    found.push_back(column);
  }
  const auto better = [](std::string_view name) {
    return record::measures()[static_cast<std::size_t>(record::find_measure(name))].better;
  };
  CHECK(better("pwp.burnout_pct") == better_side::less);
  CHECK(better("within_6_weeks_pct") == better_side::more);
  CHECK(better("recovery_pct") == better_side::more);
  CHECK(better("reliable_deterioration_pct") == better_side::less);
  CHECK(better("referrals_received") == better_side::neither);
  CHECK(better("hit.caseload") == better_side::neither);
  CHECK(better("all.utilisation_pct") == better_side::neither);
}
