// What a study varies: how factors are written, and which settings a point of a design stands for.
#include "scenario/factor.hpp"
#include "scenario/load.hpp"
#include "scenario/resolved_number.hpp"
#include "scenario/study_file.hpp"
#include "scenario/sweep.hpp"
#include "scenario/tuning.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace stepwell::scenario;

namespace {

using file = study_file<read_sweep>;
using settings = std::vector<std::string>;
const std::string head = "scenario: s.yaml\ndesign: grid\n";
const std::string typical = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

std::vector<factor> factors_of(const std::string& vary, const std::string& design = "grid") {
  std::vector<fault> none;
  const bool grid = design == "grid";
  const file sound("scenario: s.yaml\ndesign: " + design + "\n" + (grid ? "" : "points: 8\n") + "vary:\n" + vary);
  const auto s = read_sweep(sound.name, none);
  for (const fault& f : none) UNSCOPED_INFO(to_string(f));
  REQUIRE(s);
  return s->factors;
}

const nlohmann::ordered_json& resolved() {
  static const auto base = load(typical, {});
  return base.value->resolved;
}

settings at(const std::vector<factor>& factors, const std::vector<double>& along) {
  return settings_of(factors, along, resolved());
}

} // namespace

TEST_CASE("each value of a list has its part of the way") {
  const auto factors = factors_of("  staff.pwp.caseload_cap: [30, 34, 38]\n");
  CHECK(at(factors, {0.0}) == settings{"staff.pwp.caseload_cap=30"});
  CHECK(at(factors, {0.34}) == settings{"staff.pwp.caseload_cap=34"});
  CHECK(at(factors, {0.999}) == settings{"staff.pwp.caseload_cap=38"});
}

TEST_CASE("a range gives what lies between, whole where the field is whole, each whole number alike") {
  const auto factors = factors_of("  staff.pwp.caseload_cap: {from: 25, to: 28}\n"
                                  "  staff.pwp.clinical_supervision_hours_per_month: {from: 1, to: 5}\n",
                                  "latin_hypercube");
  CHECK(at(factors, {0.24, 0.25}) ==
        settings{"staff.pwp.caseload_cap=25", "staff.pwp.clinical_supervision_hours_per_month=2"});
  CHECK(at(factors, {0.26, 0.5}) ==
        settings{"staff.pwp.caseload_cap=26", "staff.pwp.clinical_supervision_hours_per_month=3"});
  CHECK(at(factors, {0.99, 0.0})[0] == "staff.pwp.caseload_cap=28");
}

TEST_CASE("levels spread a range from end to end") {
  const auto factors = factors_of("  staff.pwp.caseload_cap: {from: 20, to: 40, levels: 5}\n");
  CHECK(factors[0].fields[0].values == settings{"20", "25", "30", "35", "40"});
}

TEST_CASE("several fields move together under a name of their own") {
  const auto factors = factors_of("  supervision:\n    fields: {staff.pwp.caseload_cap: [30, 40], "
                                  "staff.hit.caseload_cap: [18, 22]}\n");
  REQUIRE(factors.size() == 1);
  CHECK(factors[0].name == "supervision");
  CHECK(at(factors, {0.75}) == settings{"staff.pwp.caseload_cap=40", "staff.hit.caseload_cap=22"});
  CHECK(value_at(factors[0], 0.75, resolved()) == "40");
}

TEST_CASE("a share of a step's next keeps the others in proportion, and the scenario takes it") {
  const auto factors = factors_of("  pathway.steps.assessment.next.cbt: [0.05, 0.3]\n");
  const auto changed = load(typical, at(factors, {0.9}));
  REQUIRE(changed.value);
  const auto &next = changed.value->resolved["pathway"]["steps"]["assessment"]["next"],
             &before = resolved()["pathway"]["steps"]["assessment"]["next"];
  double sum = 0;
  for (const auto& [name, share] : next.items()) sum += share.get<double>();
  CHECK(sum == Approx(1));
  CHECK(next["cbt"] == 0.3);
  CHECK(next["guided_self_help"].get<double>() / next["completed"].get<double>() ==
        Approx(before["guided_self_help"].get<double>() / before["completed"].get<double>()));
}

TEST_CASE("a step may be called next, and its fields are no shares") {
  CHECK(next_of("pathway.steps.next.sessions_mean").empty());
  CHECK(next_of("pathway.steps.next.next.out") == "pathway.steps.next.next");
  CHECK(next_of("start.waiting.next.people").empty());
}

TEST_CASE("a word may be varied, and where the scenario itself stands is known") {
  const auto words = factors_of("  wellbeing.model: [none, jdr, stock_flow]\n");
  CHECK(at(words, {0.5}) == settings{"wellbeing.model=jdr"});
  CHECK(own_value(words[0], resolved()) == "jdr");
  CHECK(position_of(words[0], resolved()) == Approx(0.5));
  // The typical cap of 37 is the 13th of the 16 whole numbers from 25 to 40.
  const auto range = factors_of("  staff.pwp.caseload_cap: {from: 25, to: 40}\n", "latin_hypercube");
  const double along = position_of(range[0], resolved());
  CHECK(along == Approx(12.5 / 16));
  CHECK(at(range, {along}) == settings{"staff.pwp.caseload_cap=37"});
}

TEST_CASE("every fault of the factors is told at once, with its place") {
  CHECK(
      file(head + "vary:\n  a.b: [1]\n  a.c: 5\n  a.d: {from: 5, to: 2, levels: 3}\n  a.e: [1, 1]\n"
                  "  x: {fields: {a.f: [1, 2], a.g: [1, 2, 3]}}\n  a.h: {from: 1, to: 2}\n  a.i: {form: 1, to: 2}\n"
                  "  y: {fields: {a.e: [1, 2]}}\n")
          .faults() ==
      messages{"4 vary.a.b: expected two values or more",
               "5 vary.a.c: expected values such as [30, 34, 38], a range such as {from: 25, to: 45}, or {fields: "
               "{…}} with several that move together, found `5`",
               "6 vary.a.d: expected a range such as {from: 25, to: 45}, the lower end first",
               "7 vary.a.e: this value is there already",
               "8 vary.x.fields.a.g: fields that move together have equally many values, or all a range",
               "9 vary.a.h: a grid needs values: a list, or a range with levels such as {from: 25, to: 45, levels: 5}",
               "10 vary.a.i.from: this key is needed", "10 vary.a.i.form: unknown key",
               "11 vary.a.e: this field is varied already"});
  CHECK(file(head + "vary: {}\n").faults() ==
        messages{"3 vary: expected fields with their values, such as staff.pwp.caseload_cap: [30, 34, 38]"});
}

TEST_CASE("a factor must be a field of the scenario, and a share a number") {
  const auto factors = factors_of("  staff.pwp.caseload_cup: [30, 34]\n  staff.pwp: [1, 2]\n"
                                  "  pathway.steps.assessment.next.cbt: [0.1, much]\n");
  std::vector<fault> faults;
  check_factors(factors, "vary", resolved(), faults);
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].nearest == "staff.pwp.caseload_cap");
  CHECK(faults[1].message == "expected a field, not a group of fields");
  CHECK(faults[2].message == "a share is a number from 0 to 1");
}

TEST_CASE("every ready study is read, and its factors are fields of its scenario") {
  std::size_t studies = 0;
  for (const auto& entry : std::filesystem::directory_iterator(STEPWELL_SOURCE_DIR "/scenarios/studies")) {
    INFO(entry.path());
    std::vector<fault> faults;
    const bool tuning = stepwell::test::content_of(entry.path()).find("\nlevers:") != std::string::npos;
    std::vector<factor> factors;
    std::string scenario;
    if (tuning) {
      const auto t = read_tuning(entry.path().string(), faults);
      REQUIRE(t);
      factors = t->levers;
      scenario = t->scenario;
    } else {
      const auto s = read_sweep(entry.path().string(), faults);
      REQUIRE(s);
      factors = s->factors;
      scenario = s->scenario;
    }
    const auto base = load(scenario, {});
    REQUIRE(base.value);
    check_factors(factors, "vary", base.value->resolved, faults);
    for (const double end : {0.0, 0.999}) {
      const auto at_end =
          load(scenario, settings_of(factors, std::vector<double>(factors.size(), end), base.value->resolved));
      for (const fault& f : at_end.faults) faults.push_back(f);
    }
    for (const fault& f : faults) UNSCOPED_INFO(to_string(f));
    CHECK(faults.empty());
    ++studies;
  }
  CHECK(studies >= 3);
}
