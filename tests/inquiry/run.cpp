// Asking what a scenario does: complaints are values, and who asked may watch and interrupt.
#include "inquiry/run.hpp"

#include "scenario/load.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;

namespace {

std::vector<std::string> refusals_of(const inquiry::run_question& question) {
  inquiry::complaints wrong;
  const bool answered = inquiry::stopping_rule_of(question, wrong).has_value();
  CHECK(answered == wrong.none());
  CHECK(wrong.faults.empty());
  return wrong.refusals;
}

// Steady staff over two months: some milliseconds a replication.
const scenario::scenario& small_service() {
  static const auto read = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/theory/steady_staff.yaml",
                                          {"run.warm_up_months=0", "run.measured_months=2"});
  return read.value.value();
}

inquiry::run_answer ask(const inquiry::run_question& question, const inquiry::conduct& how) {
  inquiry::complaints wrong;
  return inquiry::run(small_service(), question, inquiry::stopping_rule_of(question, wrong).value(), how);
}

} // namespace

TEST_CASE("what is wrong with a question is a sentence for the user, and nothing is thrown") {
  CHECK(refusals_of({.replications = 4}).empty());
  CHECK(refusals_of({.precision = "2%"}).empty());
  CHECK_THAT(refusals_of({.precision = "2 %%"}).at(0), Catch::Contains("`2 %%` is not a share such as 2%"));
  CHECK_THAT(refusals_of({.replications = 5, .uncertainty = true}).at(0), Catch::Contains("even number"));
  CHECK_THAT(refusals_of({.precision = "2%", .uncertainty = true}).at(0), Catch::Contains("does not go with"));
  const auto unknown = refusals_of({.precision = "2%", .measures = {"recovery_pc", "recovery_pct", "x"}});
  REQUIRE(unknown.size() == 2);
  CHECK(unknown[0] == "--measures: there is no measure `recovery_pc` (did you mean `recovery_pct`?)");
}

TEST_CASE("who asked is shown every replication, once and in order") {
  std::vector<std::uint32_t> seen;
  const auto answer = ask({.replications = 5}, {.threads = 2, .show = [&](const study::progress& now) {
                                                  CHECK(now.expected == 5);
                                                  seen.push_back(now.finished);
                                                }});
  CHECK(seen == std::vector<std::uint32_t>{1, 2, 3, 4, 5});
  REQUIRE(answer.summary);
  CHECK(answer.summary->replications == 5);
}

TEST_CASE("interrupted before anything had finished, there is no summary, and later one of what had") {
  std::atomic<bool> stop{true};
  const auto nothing = ask({.replications = 1000}, {.threads = 1, .interrupted = &stop});
  CHECK(nothing.made.interrupted);
  CHECK(nothing.made.count == 0);
  CHECK_FALSE(nothing.summary);

  stop = false;
  const auto some =
      ask({.replications = 100'000},
          {.threads = 1, .show = [&](const study::progress& now) { stop = now.finished > 2; }, .interrupted = &stop});
  REQUIRE(some.summary);
  CHECK(some.summary->interrupted);
  CHECK(some.made.count >= 3);
  CHECK(some.made.count < 100'000);
}
