#include "study/interval.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace stepwell::study;

TEST_CASE("the t multiplier is the tabulated one") {
  // Student's t, two-sided 95 %: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.975.
  CHECK(student_t_multiplier(1) == Approx(12.706).margin(0.0005));
  CHECK(student_t_multiplier(4) == Approx(2.776).margin(0.0005));
  CHECK(student_t_multiplier(9) == Approx(2.262).margin(0.0005));
  CHECK(student_t_multiplier(49) == Approx(2.010).margin(0.0005));
}

TEST_CASE("five waits have the interval worked out by hand") {
  // Mean 22. Deviations -2 -1 0 1 2, squares sum to 10, variance 10/4 = 2.5, standard error sqrt(2.5/5) = sqrt(0.5).
  // Half-width 2.7764451 x 0.7071068 = 1.9632432.
  const std::vector<double> waits{20, 21, 22, 23, 24};
  const interval wait = mean_interval(waits);
  CHECK(wait.mean == 22);
  CHECK(wait.low == Approx(22 - 1.9632432).epsilon(1e-7));
  CHECK(wait.high == Approx(22 + 1.9632432).epsilon(1e-7));
  CHECK(wait.half_width() == Approx(1.9632432).epsilon(1e-7));
  CHECK(wait.relative_half_width() == Approx(1.9632432 / 22).epsilon(1e-7));
  CHECK(wait.counted == 5);
  CHECK(wait.left_out == 0);
}

TEST_CASE("a replication in which nothing could be measured is left out and counted") {
  const double undefined = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> recovery{undefined, 50, 52, undefined, 54};
  const std::vector<double> defined{50, 52, 54};
  const interval with_gaps = mean_interval(recovery);
  const interval without = mean_interval(defined);
  CHECK(with_gaps.mean == without.mean);
  CHECK(with_gaps.low == without.low);
  CHECK(with_gaps.high == without.high);
  CHECK(with_gaps.counted == 3);
  CHECK(with_gaps.left_out == 2);
}

TEST_CASE("one replication has a mean but no interval, none has neither") {
  const interval one = mean_interval(std::vector<double>{7});
  CHECK(one.mean == 7);
  CHECK(std::isnan(one.low));
  CHECK(std::isnan(one.high));
  const interval none = mean_interval(std::vector<double>{});
  CHECK(std::isnan(none.mean));
  CHECK(none.counted == 0);
}

TEST_CASE("a measure that never varies is exactly known, even at zero") {
  CHECK(mean_interval(std::vector<double>{0, 0, 0}).relative_half_width() == 0);
  CHECK(mean_interval(std::vector<double>{5, 5, 5}).half_width() == 0);
  CHECK(std::isinf(mean_interval(std::vector<double>{-1, 0, 1}).relative_half_width()));
}
