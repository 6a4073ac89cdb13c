#include "study/side_by_side.hpp"
#include "toy_system.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace stepwell;
using namespace stepwell::study;
using study::test::toy_replication;

namespace {

// Point p is the toy system, whose first value (10 to 11) has p added: common random numbers, so differences do not
// vary, while the second value has chance of its own.
task_runner toy_runner() {
  return [](task t) {
    record::replication_result result = toy_replication(1, t.replication);
    result.values[0] += t.point;
    result.values[1] = toy_replication(7 + t.point, t.replication).values[1];
    return result;
  };
}

std::vector<replications> run_toys(int threads, stopping_rule stop, const std::atomic<bool>* interrupted = nullptr,
                                   std::function<void(const progress&)> tell = {}) {
  return run_side_by_side(toy_runner, {.points = 3,
                                       .threads = threads,
                                       .stop = std::move(stop),
                                       .report_progress = std::move(tell),
                                       .interrupted = interrupted});
}

} // namespace

TEST_CASE("every point has as many replications as asked, each its own") {
  for (const std::uint32_t count : {1U, 10U, 23U}) {
    const auto points = run_toys(3, replication_count{count});
    REQUIRE(points.size() == 3);
    for (std::uint32_t point = 0; point < 3; ++point) {
      REQUIRE(points[point].count == count);
      CHECK_FALSE(points[point].interrupted);
      for (std::uint32_t r = 0; r < count; ++r)
        CHECK(points[point].row(r)[0] == toy_replication(1, r).values[0] + point);
    }
  }
}

TEST_CASE("a precision of differences stops at the same replication on any number of threads") {
  // The first value's difference never varies, so it would be enough after the minimum and the look-ahead; the second's
  // has a standard deviation of 50 sqrt(2 / 12) = 20.4, and 1.96 * 20.4 / sqrt(n) is 5 at n = 64.
  precision_rule same, own;
  same.watched = {{.column = 2, .minus = 0, .half_width = 0.01, .share_of = std::nullopt}};
  own.watched = {{.column = 3, .minus = 1, .half_width = 5, .share_of = std::nullopt}};
  const auto quick = run_toys(1, same);
  CHECK(quick[0].count == 15);
  CHECK(quick[2].count == 15);
  CHECK(quick[1].precision_reached);
  const auto alone = run_toys(1, own);
  CHECK(alone[0].count > 45);
  CHECK(alone[0].count < 95);
  for (const int threads : {2, 8}) {
    const auto together = run_toys(threads, own);
    for (std::size_t point = 0; point < 3; ++point) CHECK(together[point].values == alone[point].values);
  }
}

TEST_CASE("a precision out of reach gives up at its maximum") {
  precision_rule rule;
  rule.watched = {{.column = 3, .minus = 1, .half_width = 1e-9, .share_of = std::nullopt}};
  rule.maximum = 27;
  const auto points = run_toys(2, rule);
  CHECK(points[1].count == 27);
  CHECK_FALSE(points[1].precision_reached);
  CHECK_FALSE(points[1].interrupted);
}

TEST_CASE("an interruption keeps the replications that every point has finished") {
  std::atomic<bool> interrupted = false;
  const auto stop_after_two_steps = [&](const progress& now) {
    if (now.finished >= 25) interrupted = true;
  };
  const auto points = run_toys(2, replication_count{1000}, &interrupted, stop_after_two_steps);
  // Steps are of ten: after 75 tasks two are complete and of the third every point but the last.
  REQUIRE(points[0].count >= 20);
  CHECK(points[0].count < 40);
  for (const replications& made : points) {
    CHECK(made.count == points[0].count);
    CHECK(made.values.size() == made.count * 2);
    CHECK(made.interrupted);
  }
  CHECK(points[2].row(19)[0] == toy_replication(1, 19).values[0] + 2);
}
