// The calibration file: what it may say, and how values become settings.
#include "scenario/calibration.hpp"
#include "scenario/load.hpp"
#include "scenario/study_file.hpp"
#include "scenario/targets.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace stepwell::scenario;

namespace {

using file = study_file<read_calibration>;

} // namespace

TEST_CASE("a calibration file is read with its places, files from its own folder") {
  const file sound("scenario: ../s.yaml\ntargets: t.yaml\nreplications: 4\nbudget: 50\nset: {run.warm_up_months: 3}\n"
                   "free:\n  staff.hit.contact_hours_per_week: [12, 24]\n");
  std::vector<fault> none;
  const auto c = read_calibration(sound.name, none);
  REQUIRE(c);
  CHECK(c->replications == 4);
  CHECK(c->budget == 50);
  CHECK(c->targets == (sound.folder.path() / "t.yaml").string());
  CHECK(c->settings == std::vector<std::string>{"run.warm_up_months=3"});
  REQUIRE(c->free.size() == 1);
  CHECK(c->free.front().low == 12);
}

TEST_CASE("every fault of a calibration file is told at once") {
  CHECK(file("targets: t.yaml\nbuget: 5\nreplications: 1\nfree: {a.b: [3, 2], c: [1], d: x}\n").faults() ==
        messages{"1 scenario: this key is needed", "2 buget: unknown key",
                 "3 replications: expected a whole number from 2 to 100000, found `1`",
                 "4 free.a.b: expected a range such as [12, 24], the lower end first",
                 "4 free.c: expected a list of 2 numbers, found a list",
                 "4 free.d: expected a list of 2 numbers, found `x`"});
  CHECK(file("scenario: s.yaml\ntargets: t.yaml\n").faults() ==
        messages{"1 free: expected free fields with their ranges, such as staff.hit.contact_hours_per_week: [12, 24]"});
}

TEST_CASE("values become settings that the reader takes: whole numbers whole, shares adding up") {
  const auto base = load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {});
  REQUIRE(base.value);
  calibration c;
  for (const char* path : {"staff.hit.caseload_cap", "pathway.steps.assessment.next.cbt",
                           "pathway.steps.assessment.next.completed", "appointments.deferral_share"})
    c.free.push_back({path, 0, 1, {}});
  std::vector<fault> none;
  CHECK(start_of(c, base.value->resolved, none).size() == 4);
  CHECK(none.empty());
  const std::vector<double> values{17.6, 0.3, 0.2, 0.05};
  const auto settings = settings_of(c, values, base.value->resolved);
  const auto changed = load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  for (const auto& f : changed.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(changed.value);
  const auto& next = changed.value->resolved["pathway"]["steps"]["assessment"]["next"];
  const auto& before = base.value->resolved["pathway"]["steps"]["assessment"]["next"];
  CHECK(changed.value->resolved["staff"]["hit"]["caseload_cap"] == 18);
  CHECK(next["cbt"].get<double>() == Approx(0.3));
  CHECK(next["completed"].get<double>() == Approx(0.2));
  CHECK(next["emdr"].get<double>() / next["declined"].get<double>() ==
        Approx(before["emdr"].get<double>() / before["declined"].get<double>()));
}

TEST_CASE("a free field that the scenario lacks, or that is no number, is a fault") {
  const auto base = load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {});
  REQUIRE(base.value);
  calibration c;
  c.free = {{"staff.hti.posts", 0, 1, {}}, {"demand.month_index", 0, 1, {}}};
  std::vector<fault> faults;
  start_of(c, base.value->resolved, faults);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].message == "the scenario has no such field");
  CHECK(faults[1].message == "expected a field that is one number");
}

TEST_CASE("the ready calibrations can be run: sound, on sound scenarios, from inside their ranges") {
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(STEPWELL_SOURCE_DIR "/scenarios/calibration")) {
    if (entry.path().extension() != ".yaml") continue;
    ++found;
    CAPTURE(entry.path().filename().string());
    std::vector<fault> faults;
    const auto c = read_calibration(entry.path().string(), faults);
    REQUIRE(c);
    CHECK(read_targets(c->targets, faults));
    const auto base = load(c->scenario, c->settings);
    REQUIRE(base.value);
    const std::vector<double> start = start_of(*c, base.value->resolved, faults);
    CHECK(faults.empty());
    REQUIRE(start.size() == c->free.size());
    for (std::size_t i = 0; i < start.size(); ++i) {
      CAPTURE(c->free[i].path, start[i]);
      CHECK(c->free[i].low <= start[i]);
      CHECK(start[i] <= c->free[i].high);
    }
  }
  CHECK(found >= 4); // England and three providers
}
