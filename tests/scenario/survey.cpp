// The survey file: what it may say, what its policies draw, and that the ready one is sound.
#include "scenario/survey.hpp"
#include "scenario/load.hpp"
#include "scenario/study_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>

using namespace stepwell;
using namespace stepwell::scenario;

namespace {

using file = study_file<read_survey>;

// The number after "path=", of the setting that begins so.
double value_of(const std::vector<std::string>& settings, const std::string& path) {
  for (const std::string& setting : settings)
    if (setting.starts_with(path + "=")) return std::stod(setting.substr(path.size() + 1));
  FAIL("no setting of " + path);
  return 0;
}

const nlohmann::ordered_json resolved = nlohmann::ordered_json::parse(
    R"({"staff": {"pwp": {"clinical": 2.17, "cap": 37}}, "work": {"minutes": 75}, "demand": {"index": [1, 2]}})");

survey two_policies() {
  survey s;
  s.vary = {{"supervision and caseload", {{"staff.pwp.clinical", 1, 5, {}}, {"staff.pwp.cap", 50, 30, {}}}},
            {"writing", {{"work.minutes", 0, 100, {}}}}};
  return s;
}

} // namespace

TEST_CASE("a survey file is read with its places, the scenario from its own folder") {
  const file sound("title: t\nscenario: ../s.yaml\nservices: 3\npwps: 10\nweeks: 6\nset: {run.warm_up_months: 3}\n"
                   "vary:\n  - policy: writing\n    fields: {work.other_work_minutes_per_day: [120, 45]}\n");
  std::vector<fault> none;
  const auto s = read_survey(sound.name, none);
  REQUIRE(s);
  CHECK(s->scenario == (sound.folder.path().parent_path() / "s.yaml").string());
  CHECK(s->services == 3);
  CHECK(s->pwps == 10);
  CHECK(s->hits == 96);
  CHECK(s->weeks == 6);
  CHECK(s->weeks_place.line == 5);
  CHECK(s->settings == messages{"run.warm_up_months=3"});
  REQUIRE(s->vary.size() == 1);
  CHECK(s->vary[0].name == "writing");
  CHECK(s->vary[0].fields.at(0).first == 120); // the first end may be the higher
  CHECK(s->vary[0].fields.at(0).where.line == 9);
}

TEST_CASE("every fault of a survey file is told at once") {
  CHECK(file("sevices: 15\nservices: 0\nweeks: many\nvary:\n  - policy: a\n    fields: {x: [1, 1], y: [2]}\n"
             "  - feilds: {x: [1, 2]}\n  - {policy: c, fields: {x: [1, 2]}}\n  - text\n")
            .faults() == messages{"1 sevices: unknown key", "1 scenario: this key is needed",
                                  "2 services: expected a whole number from 1 to 1000, found `0`",
                                  "3 weeks: expected a whole number, found `many`",
                                  "6 vary[0].fields.x: expected two different ends such as [1, 5]",
                                  "6 vary[0].fields.y: expected a list of 2 numbers, found a list",
                                  "7 vary[1].feilds: unknown key", "7 vary[1].policy: this key is needed",
                                  "7 vary[1].fields: expected fields with their two ends, such as "
                                  "{work.other_work_minutes_per_day: [45, 120]}",
                                  "8 vary[2].fields.x: this field is varied by another policy already",
                                  "9 vary[3]: expected a map such as {policy: …, fields: {…}}, found `text`"});
  CHECK(file("scenario: s.yaml\n").faults() == messages{"1 vary: expected a list of vary"});
}

TEST_CASE("a varied field must be one number of the scenario") {
  survey s = two_policies();
  s.vary[1].fields = {{"work.minuets", 0, 1, {"f", 7, 3}}, {"demand.index", 0, 1, {"f", 8, 3}}};
  std::vector<fault> faults;
  check_fields(s, resolved, faults);
  REQUIRE(faults.size() == 2);
  CHECK(to_string(faults[0]) ==
        "f:7:3: vary.work.minuets: the scenario has no such field (did you mean `work.minutes`?)");
  CHECK(faults[1].message == "expected a field that is one number");
}

TEST_CASE("a policy's fields move together from one end to the other, whole numbers whole") {
  const varied_policy policy = two_policies().vary[0];
  CHECK(settings_of(policy, 0, resolved) == messages{"staff.pwp.clinical=1.0", "staff.pwp.cap=50"});
  CHECK(settings_of(policy, 0.5, resolved) == messages{"staff.pwp.clinical=3.0", "staff.pwp.cap=40"});
  CHECK(settings_of(policy, 1, resolved) == messages{"staff.pwp.clinical=5.0", "staff.pwp.cap=30"});
}

TEST_CASE("services draw their policies evenly between the ends, each by itself, the same for the same seed") {
  const survey s = two_policies();
  double supervision = 0, writing = 0, both = 0;
  constexpr int services = 2000;
  for (std::uint32_t i = 0; i < services; ++i) {
    const auto drawn = draw_policies(s, {1, i / 15}, i % 15, resolved);
    REQUIRE(drawn.size() == 3);
    const double u = (value_of(drawn, "staff.pwp.clinical") - 1) / 4, v = value_of(drawn, "work.minutes") / 100;
    CHECK(std::lround(value_of(drawn, "staff.pwp.cap")) == std::lround(50 - 20 * u)); // with the first field
    supervision += u;
    writing += v;
    both += u * v;
  }
  // Means of uniform numbers: 1/2, standard error 0.0065; of their product, 1/4 when independent.
  CHECK(supervision / services == Approx(0.5).margin(0.03));
  CHECK(writing / services == Approx(0.5).margin(0.03));
  CHECK(both / services == Approx(0.25).margin(0.03));
  CHECK(draw_policies(s, {1, 2}, 3, resolved) == draw_policies(s, {1, 2}, 3, resolved));
  CHECK(draw_policies(s, {1, 2}, 3, resolved) != draw_policies(s, {1, 2}, 4, resolved));
  CHECK(draw_policies(s, {1, 2}, 3, resolved) != draw_policies(s, {1, 3}, 3, resolved));
  CHECK(draw_policies(s, {1, 2}, 3, resolved) != draw_policies(s, {2, 2}, 3, resolved));
}

TEST_CASE("the ready surveys are sound on their scenarios, at both ends of every policy") {
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(STEPWELL_SOURCE_DIR "/scenarios/surveys")) {
    ++found;
    CAPTURE(entry.path().filename().string());
    std::vector<fault> faults;
    const auto s = read_survey(entry.path().string(), faults);
    REQUIRE(s);
    const auto base = load(s->scenario, s->settings);
    REQUIRE(base.value);
    check_fields(*s, base.value->resolved, faults);
    CHECK(faults.empty());
    for (const varied_policy& policy : s->vary)
      for (const double end : {0.0, 1.0}) {
        auto settings = s->settings;
        for (std::string& setting : settings_of(policy, end, base.value->resolved))
          settings.push_back(std::move(setting));
        const auto loaded = load(s->scenario, settings);
        for (const fault& f : loaded.faults) UNSCOPED_INFO(to_string(f));
        CHECK(loaded.value);
      }
    for (const varied_policy& policy : s->vary) // the scenario that is surveyed is one of the services it could be
      for (const varied_field& field : policy.fields) {
        std::string path = "/" + field.path;
        std::replace(path.begin(), path.end(), '.', '/');
        const double now = base.value->resolved.at(nlohmann::ordered_json::json_pointer(path)).get<double>();
        CAPTURE(field.path, now);
        CHECK(std::min(field.first, field.second) <= now);
        CHECK(now <= std::max(field.first, field.second));
      }
  }
  CHECK(found >= 1);
}
