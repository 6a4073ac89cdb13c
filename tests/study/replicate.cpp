#include "study/replicate.hpp"
#include "toy_system.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <vector>

using namespace stepwell;
using namespace stepwell::study;
using study::test::make_toy;
using study::test::toy_replication;

namespace {

replications run_toy(int threads, stopping_rule stop, std::uint64_t seed = 1) {
  replicate_options options;
  options.seed = seed;
  options.threads = threads;
  options.stop = std::move(stop);
  return replicate(make_toy, options);
}

} // namespace

TEST_CASE("row i is replication i, whatever the number of threads") {
  for (const int threads : {1, 2, 3, 8}) {
    const replications made = run_toy(threads, replication_count{100});
    REQUIRE(made.count == 100);
    CHECK(made.events == 300);
    CHECK_FALSE(made.interrupted);
    for (std::uint32_t i = 0; i < made.count; ++i) {
      const std::vector<double> expected = toy_replication(1, i).values;
      const auto row = made.row(i);
      CHECK(std::vector<double>(row.begin(), row.end()) == expected);
    }
  }
}

TEST_CASE("another seed gives other rows") {
  CHECK(run_toy(2, replication_count{5}, 1).values != run_toy(2, replication_count{5}, 2).values);
}

TEST_CASE("a precision stops at the same replication with any number of threads") {
  precision_rule rule;
  rule.watched = precise_to_share(std::vector<std::size_t>{0, 1}, 0.03);
  const replications alone = run_toy(1, rule);
  CHECK(alone.precision_reached);
  CHECK(alone.count > rule.minimum + rule.look_ahead); // otherwise the minimum decided, not the rule
  for (const int threads : {2, 3}) {
    const replications together = run_toy(threads, rule);
    CHECK(together.count == alone.count);
    CHECK(together.values == alone.values);
  }
}

TEST_CASE("the sink sees every kept replication once and in order") {
  replicate_options options;
  options.threads = 3;
  options.stop = replication_count{50};
  std::vector<std::uint32_t> seen;
  options.sink = [&](std::uint32_t replication, const record::replication_result&) { seen.push_back(replication); };
  replicate(make_toy, options);
  REQUIRE(seen.size() == 50);
  for (std::uint32_t i = 0; i < 50; ++i) CHECK(seen[i] == i);
}

TEST_CASE("an interruption keeps a prefix, equal to the same rows of a whole run") {
  const replications whole = run_toy(1, replication_count{200});
  for (const int threads : {1, 2, 3}) {
    std::atomic<bool> interrupted{false};
    replicate_options options;
    options.threads = threads;
    options.stop = replication_count{200};
    options.interrupted = &interrupted;
    options.sink = [&](std::uint32_t replication, const record::replication_result&) {
      if (replication == 30) interrupted = true;
    };
    const replications kept = replicate(make_toy, options);
    CHECK(kept.interrupted);
    CHECK(kept.count >= 31);
    CHECK(kept.count < 200);
    CHECK(kept.values == std::vector<double>(whole.values.begin(), whole.values.begin() + kept.count * 2));
  }
}

TEST_CASE("interrupted before it begins, a study is empty and says so") {
  const std::atomic<bool> interrupted{true};
  replicate_options options;
  options.interrupted = &interrupted;
  const replications kept = replicate(make_toy, options);
  CHECK(kept.interrupted);
  CHECK(kept.count == 0);
}

TEST_CASE("a runner that fails ends the study with its own exception") {
  replicate_options options;
  options.threads = 2;
  const auto failing = []() -> replication_runner {
    return [](std::uint64_t, std::uint32_t replication) {
      if (replication == 7) throw std::runtime_error("replication 7 broke");
      return toy_replication(1, replication);
    };
  };
  CHECK_THROWS_WITH(replicate(failing, options), "replication 7 broke");
}

TEST_CASE("one runner serves each thread, so that it can keep its memory") {
  std::atomic<int> made{0};
  replicate_options options;
  options.threads = 2;
  options.stop = replication_count{60};
  const auto counted = [&]() {
    ++made;
    return make_toy();
  };
  replicate(counted, options);
  CHECK(made >= 1);
  CHECK(made <= 2);
}

TEST_CASE("progress counts up to what was asked") {
  replicate_options options;
  options.threads = 2;
  options.stop = replication_count{20};
  std::uint32_t last = 0;
  options.report_progress = [&](const progress& now) {
    CHECK(now.finished == last + 1);
    CHECK(now.expected == 20);
    CHECK(now.values.size() == now.finished * now.columns);
    last = now.finished;
  };
  replicate(make_toy, options);
  CHECK(last == 20);
}
