#include "report/target.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace stepwell;
using namespace stepwell::report;

TEST_CASE("a target is judged no more firmly than the interval allows") {
  const auto judged = [](double low, double high) { return judge({(low + high) / 2, low, high, 20, 0}, 75); };
  CHECK(judged(80, 82) == verdict::met);
  CHECK(judged(75, 77) == verdict::met); // at least 75 %
  CHECK(judged(70, 74) == verdict::missed);
  CHECK(judged(74, 76) == verdict::not_clear);
  CHECK(judged(73, 75) == verdict::not_clear);
}

TEST_CASE("without an interval nothing is clear, and without a target nothing is judged") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(judge({90, none, none, 1, 0}, 75) == verdict::not_clear);
  CHECK(judge({none, none, none, 0, 20}, 75) == verdict::not_clear);
  CHECK(judge({90, 89, 91, 20, 0}, none) == verdict::no_target);
}

TEST_CASE("each kind of target has its own level") {
  const target_levels levels{75, 95, 50};
  CHECK(level_of(record::target_kind::within_6_weeks, levels) == 75);
  CHECK(level_of(record::target_kind::within_18_weeks, levels) == 95);
  CHECK(level_of(record::target_kind::recovery, levels) == 50);
  CHECK(std::isnan(level_of(record::target_kind::none, levels)));
}
