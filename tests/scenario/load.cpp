#include "scenario/load.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using scenario::load;

namespace {

const std::string typical = std::string(STEPWELL_SOURCE_DIR) + "/scenarios/typical_service.yaml";

} // namespace

TEST_CASE("the typical service loads into a model") {
  const auto got = load(typical, {"run.start=2022-04-04", "run.warm_up_months=12", "run.measured_months=24"});
  for (const auto& f : got.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(got.value);
  const auto& s = *got.value;
  CHECK(s.name == "typical service");
  // 2022-04-04 to 2025-03-31, both included; measured from 2023-04-01.
  CHECK(s.simulated_days == 1093);
  CHECK(s.simulated_years == Approx(2.9925).margin(1e-4));
  CHECK(s.model.days == 1093);
  CHECK(s.model.measured_from == 362);
  CHECK(s.model.calendar.days() > s.model.days);
  REQUIRE(s.model.phases.size() == 1);
  CHECK(s.model.phases.front().from == 0);
  const auto& p = s.model.phases.front().values;
  CHECK(p.demand.referrals_per_year == 10900);
  for (const auto& step : p.pathway.steps)
    if (!step.next.empty()) CHECK(step.next.back().cumulative == 1); // complete() has been called
}

TEST_CASE("a dated change is a further phase, completed like the first") {
  const auto got = load(typical, {"run.start=2022-04-04", "run.warm_up_months=12",
                                  "changes=[{on: 2023-04-03, set: {staff.pwp.posts: 2, "
                                  "pathway.steps.assessment.session_minutes: 61}}]"});
  for (const auto& f : got.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(got.value);
  const auto& phases = got.value->model.phases;
  REQUIRE(phases.size() == 2);
  CHECK(phases[1].from == 364);
  CHECK(phases[1].values.roles[1].posts == 2);
  CHECK(phases[0].values.roles[1].posts != 2);
  const auto cells = [](const service::parameters& p) {
    for (const auto& step : p.pathway.steps)
      if (step.name == "assessment") return step.cells;
    return 0;
  };
  CHECK(cells(phases[1].values) == 5);
}

TEST_CASE("a setting changes the hash, and the resolved scenario gives it again") {
  const auto plain = load(typical, {});
  const auto larger = load(typical, {"staff.pwp.caseload_cap=35"});
  REQUIRE(plain.value);
  REQUIRE(larger.value);
  CHECK(plain.value->hash != larger.value->hash);

  const stepwell::test::temporary_folder folder;
  const auto again = load(folder.write("resolved.yaml", larger.value->resolved.dump(2)), {});
  for (const auto& f : again.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(again.value);
  CHECK(again.value->hash == larger.value->hash);
}

TEST_CASE("faults of file and settings come together; a missing file is one") {
  const stepwell::test::temporary_folder folder;
  const auto file = folder.write("s.yaml", "extends: " + typical + "\nstaff: {pwp: {posts: -1}}\n");
  const auto got = load(file, {"staff.hit.posts=x", "staff.hit.pots=1"});
  CHECK_FALSE(got.value);
  std::vector<std::string> lines;
  for (const auto& f : got.faults) lines.push_back(to_string(f));
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], Catch::StartsWith(file + ":2:22: staff.pwp.posts: expected a whole number from 0"));
  CHECK_THAT(lines[1], Catch::StartsWith("--set staff.hit.posts=x: staff.hit.posts: expected a whole number from 0"));
  CHECK(lines[2] == "--set staff.hit.pots=1: staff.hit.pots: unknown key (did you mean `staff.hit.posts`?)");

  const auto absent = load(folder.at("absent.yaml"), {});
  REQUIRE(absent.faults.size() == 1);
  CHECK(to_string(absent.faults.front()) == folder.at("absent.yaml") + ": there is no such file");
}
