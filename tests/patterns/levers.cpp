// What a manager's levers do, as directions with intervals under common random numbers.
#include "paired.hpp"

#include <filesystem>
#include <fstream>

using namespace stepwell;
using namespace stepwell::patterns;

namespace {

settings no_supervision() {
  settings none;
  for (const auto& roles : {pwps, therapists})
    none = together(none, together(for_roles(roles, "case_supervision_hours_per_week=0"),
                                   for_roles(roles, "clinical_supervision_hours_per_month=0")));
  return none;
}

settings no_written_work() {
  settings none{"work.other_work_minutes_per_day=0", "work.risk_follow_up_minutes=0",
                "work.team_work_minutes_per_day=0", "work.letter_minutes=0"};
  for (const char* step : {"assessment", "step_3_assessment", "guided_self_help", "internet_enabled",
                           "psychoeducation_group", "cbt", "counselling", "emdr", "review"})
    none.push_back("pathway.steps." + std::string(step) + ".notes_minutes=0");
  return none;
}

} // namespace

TEST_CASE("twice the PWPs cut the wait to first treatment") {
  const auto change = difference({"staff.trainee_pwp.posts=8", "staff.pwp.posts=32", "staff.senior_pwp.posts=8"},
                                 "wait_first_treatment_mean_days");
  CHECK(change.high < 0);
}

TEST_CASE("a caseload cap of 15 moves the wait behind the assessment") {
  CHECK(difference(for_roles(pwps, "caseload_cap=15"), "first_to_second_over_90_days_pct").low > 0);
}

TEST_CASE("where whoever assesses also treats, a caseload cap of 15 lengthens the wait to first treatment") {
  const settings one_person{"pathway.steps.guided_self_help.same_practitioner=true",
                            "pathway.steps.internet_enabled.same_practitioner=true"};
  const auto change = difference(together(one_person, for_roles(pwps, "caseload_cap=15")),
                                 "wait_first_treatment_mean_days", one_person);
  CHECK(change.low > 0);
}

TEST_CASE("15 % more referrals lengthen the waits") {
  CHECK(difference({"demand.referrals_per_year=13800"}, "wait_first_treatment_mean_days").low > 0);
  CHECK(difference({"demand.referrals_per_year=13800"}, "wait_assessment_to_high_intensity_days").low > 0);
}

TEST_CASE("no supervision raises burnout, unless wellbeing stands still") {
  CHECK(difference(no_supervision(), "pwp.burnout_pct").low > 0);
  CHECK(difference(no_supervision(), "hit.burnout_pct").low > 0);
  const settings still{"wellbeing.model=none"};
  const auto change = difference(together(no_supervision(), still), "pwp.exhaustion", still);
  CHECK(change.low <= 0);
  CHECK(change.high >= 0);
}

TEST_CASE("no written work removes overtime, and a ban forbids it") {
  for (const double hours : values({}, "pwp.overtime_hours_per_week")) CHECK(hours > 0.05);
  for (const double hours : values(no_written_work(), "all.overtime_hours_per_week")) CHECK(hours == 0);
  for (const double hours : values({"policy.overtime_limit_minutes_per_day=0"}, "all.overtime_hours_per_week"))
    CHECK(hours == 0);
}

TEST_CASE("a recruitment freeze raises vacancies") {
  CHECK(difference({"policy.recruitment_frozen=true"}, "all.vacancy_pct").low > 0);
}

TEST_CASE("fewer seniors leave supervision undelivered") {
  CHECK(difference({"staff.senior_pwp.posts=1"}, "pwp.supervision_delivered_pct").high < 0);
}

TEST_CASE("a dated change acts from its day and not before") {
  const auto folder = std::filesystem::temp_directory_path() / "stepwell_dated_change";
  std::filesystem::create_directories(folder);
  const auto file = folder / "more_pwps.yaml";
  std::ofstream(file) << "extends: " STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml\n"
                         "scenario: {name: more PWPs in October}\n"
                         "changes: [{on: 2024-10-07, set: {staff.pwp.posts: 30}}]\n";
  const settings everybody_is_found{"staff.pwp.fill_rate=1"}; // in the first round: before the year's end
  auto changed = scenario::load(file.string(), everybody_is_found);
  std::filesystem::remove_all(folder);
  for (const auto& fault : changed.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(changed.value);
  auto base = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", everybody_is_found);
  const auto with = record::runner(changed.value->model).run(seed, 0, {.monthly = true, .practitioner_weeks = true});
  const auto without = record::runner(base.value->model).run(seed, 0, {.monthly = true, .practitioner_weeks = true});
  constexpr int october_2024 = 30; // months since April 2022
  REQUIRE(with.monthly.size() == without.monthly.size());
  std::int64_t compared = 0;
  for (std::size_t i = 0; i < with.monthly.size(); ++i) {
    if (with.monthly[i].month >= october_2024) continue;
    ++compared;
    const double a = with.monthly[i].value, b = without.monthly[i].value;
    CHECK((a == b || (a != a && b != b)));
  }
  CHECK(compared > 1000);
  CHECK(with.weeks.size() > without.weeks.size()); // the added posts have been filled by the end
}
