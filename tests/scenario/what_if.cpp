// The ready what-ifs: each loads, lasts as long as the service it changes, and changes it.
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace stepwell;

namespace {

const std::filesystem::path ready = std::filesystem::path(STEPWELL_SOURCE_DIR) / "scenarios";

scenario::scenario loaded(const std::filesystem::path& file) {
  scenario::loaded got = scenario::load(file.string(), {});
  for (const scenario::fault& fault : got.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(got.value);
  return std::move(*got.value);
}

// What stands at a path in one and not the other.
std::set<std::string> changed_paths(const nlohmann::ordered_json& from, const nlohmann::ordered_json& to) {
  std::set<std::string> paths;
  for (const auto& step : nlohmann::ordered_json::diff(from, to))
    if (const auto path = step["path"].get<std::string>(); path.rfind("/scenario/", 0) != 0) paths.insert(path);
  return paths;
}

} // namespace

TEST_CASE("every ready what-if loads, runs over the same days and changes something, under a name of its own") {
  const scenario::scenario base = loaded(ready / "typical_service.yaml");
  std::set<std::string> names{base.name}, hashes{base.hash};
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ready / "what_if")) {
    const scenario::scenario what_if = loaded(entry.path());
    CHECK(what_if.resolved["run"] == base.resolved["run"]);
    CHECK(names.insert(what_if.name).second);
    CHECK(hashes.insert(what_if.hash).second);
    ++found;
  }
  CHECK(found >= 10);
}

TEST_CASE("what-ifs change what their names say and nothing else") {
  const scenario::scenario base = loaded(ready / "typical_service.yaml");
  const auto what_if = [](const std::string& name) { return loaded(ready / "what_if" / (name + ".yaml")); };
  const auto changes = [&](const std::string& name) { return changed_paths(base.resolved, what_if(name).resolved); };
  using paths = std::set<std::string>;
  CHECK(changes("referrals_15_percent_more") == paths{"/demand/referrals_per_year"});
  CHECK(changes("caseload_cap_30") == paths{"/staff/pwp/caseload_cap"});
  CHECK(changes("overtime_banned") == paths{"/policy/overtime"});
  CHECK(changes("trainee_cohort_doubled") == paths{"/staff/trainee_pwp/posts"});
  CHECK(changes("assessment_weeks_each_month") == paths{"/policy/response", "/policy/response_from_pressure"});

  const auto& before = base.model.phases[0].values;
  const auto half = what_if("supervision_halved").model, twice = what_if("supervision_doubled").model;
  for (std::size_t role = 0; role < service::role_count; ++role) {
    const auto& usual = before.roles[role];
    const auto &less = half.phases[0].values.roles[role], &more = twice.phases[0].values.roles[role];
    CHECK(less.case_supervision_hours_per_week == Approx(usual.case_supervision_hours_per_week / 2));
    CHECK(more.case_supervision_hours_per_week == Approx(usual.case_supervision_hours_per_week * 2));
    CHECK(less.clinical_supervision_hours_per_month == Approx(usual.clinical_supervision_hours_per_month / 2));
    CHECK(more.clinical_supervision_hours_per_month == Approx(usual.clinical_supervision_hours_per_month * 2));
  }
  CHECK(what_if("referrals_15_percent_more").model.phases[0].values.demand.referrals_per_year ==
        Approx(before.demand.referrals_per_year * 1.15));

  // People who were offered the telephone are offered video; nobody else is offered anything new.
  const auto video = what_if("video_first").model.phases[0].values.pathway;
  for (std::size_t s = 0; s < video.steps.size(); ++s) {
    const auto &usual = before.pathway.steps[s], &here = video.steps[s];
    CHECK(here.telephone_share + here.video_share == Approx(usual.telephone_share + usual.video_share));
    CHECK(here.video_share >= usual.video_share);
  }

  const auto freeze = what_if("recruitment_freeze_for_a_year").model;
  REQUIRE(freeze.phases.size() == 2);
  CHECK(freeze.phases[1].from == freeze.measured_from); // to the end: a year is measured
  CHECK(freeze.phases[1].values.workforce.recruitment_frozen);
  CHECK_FALSE(freeze.phases[0].values.workforce.recruitment_frozen);
}
