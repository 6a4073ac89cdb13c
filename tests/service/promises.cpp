// What a service promises, whatever its scenario: nobody is lost, no cell is booked twice, no one is booked with
// somebody who is not there, no hard cap is passed, and Little's law holds. A checking observer watches whole runs.
#include "checker.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace stepwell;
using namespace stepwell::service;

const std::string typical = STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml";

checker watched(const std::string& file, const std::vector<std::string>& settings, std::uint64_t seed,
                std::uint32_t replication = 0) {
  return watched_by<checker>(model_of(file, settings), seed, replication);
}

// A scenario file of its own in a folder of its own, for what settings cannot say.
checker watched_with(const std::string& yaml, std::uint64_t seed) {
  const auto folder = std::filesystem::temp_directory_path() / "stepwell_promises";
  std::filesystem::create_directories(folder);
  const auto file = folder / "scenario.yaml";
  std::ofstream(file) << "extends: " << typical << "\nscenario: {name: promises}\n" << yaml;
  const checker check = watched(file.string(), {}, seed);
  std::filesystem::remove_all(folder);
  return check;
}

void all_kept(const checker& check) {
  CHECK(check.appointments_checked > 10000);
  CHECK(check.referrals == check.discharges + check.still_open);
  for (const auto& what : check.broken) UNSCOPED_INFO(what);
  CHECK(check.broken.empty());
}

const std::vector<std::vector<std::string>> variants{
    {},
    {"demand.referrals_per_year=18000"},                                // overloaded
    {"demand.referrals_per_year=5000"},                                 // idle
    {"policy.response=more_slots", "policy.within_6_weeks_target=100"}, // diaries changed after opening
    {"policy.response=assessment_weeks", "policy.within_6_weeks_target=100"},
    {"staff.pwp.leaving_per_year=0.9", "staff.hit.leaving_per_year=0.9"}, // everybody leaves
    {"absence.spells_per_year=12", "policy.cover_from_days=5"},           // everybody is ill
    {"staff.pwp.caseload_cap=15", "policy.priority=severity"},
    {"staff.pwp.posts=1", "staff.senior_pwp.posts=0", "policy.priority=risk"},
    {"appointments.horizon_weeks=16", "appointments.patient_cancels=0.4"},
    {"appointments.notice_days=0", "appointments.release_days=30", "appointments.spare_days=30"},
    {"recruitment.training_months=3", "recruitment.trainee_retained=1"}, // trainees move on all the time
    // Seniors leave, and their own people follow, all the time.
    {"staff.senior_pwp.leaving_per_year=0.9", "staff.supervisor.leaving_per_year=0.9",
     "recruitment.internal_promotion=1", "recruitment.promotion_from_months=0"},
    // Much overtime, given back; hours that grow with caseloads; one to one; plans that wait for supervision.
    {"policy.overtime=time_off_in_lieu", "work.other_work_minutes_per_day=90", "supervision.case_hours=scaled",
     "supervision.clinical_format=individual", "supervision.gates_plans=true", "supervision.agenda_all=true"},
    {"staff.pwp.buffer_slots_per_week=6", "staff.pwp.contacts_per_day_most=4", "staff.hit.contacts_per_day_most=3",
     "consequences.reduce_hours_per_year=0.9", "consequences.reduced_days_least=1", "wellbeing.model=stock_flow"},
};

} // namespace

TEST_CASE(
    "nobody is lost, no cell is booked twice, nobody is booked with somebody away or gone, no hard cap is passed") {
  for (const auto& settings : variants)
    for (const std::uint64_t seed : {1u, 2u}) {
      CAPTURE(settings);
      all_kept(watched(typical, settings, seed));
    }
  all_kept(watched(typical, {}, 1, 7));
}

TEST_CASE("groups keep the same promises") {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const checker check = watched(typical,
                                  {"pathway.steps.psychoeducation_group.group_size=2", "staff.pwp.leaving_per_year=0.8",
                                   "absence.spells_per_year=8"},
                                  seed);
    CHECK(check.groups_checked > 500);
    all_kept(check);
  }
}

TEST_CASE("groups that start by date keep the same promises") {
  for (const std::uint64_t seed : {1u, 2u}) {
    const checker check = watched(typical,
                                  {"pathway.steps.psychoeducation_group.group_size=12",
                                   "pathway.steps.psychoeducation_group.group_wait_weeks=1",
                                   "pathway.steps.psychoeducation_group.group_least=1",
                                   "staff.pwp.leaving_per_year=0.8", "absence.spells_per_year=8"},
                                  seed);
    CHECK(check.groups_checked > 500);
    all_kept(check);
  }
}

TEST_CASE("posts added, cut and added again on a date break no promise") {
  all_kept(watched_with(
      "changes:\n"
      "  - {on: 2023-01-09, set: {staff.pwp.posts: 24, staff.hit.posts: 20}}\n"
      "  - {on: 2023-10-02, set: {staff.pwp.posts: 8, staff.senior_pwp.posts: 0}}\n"
      "  - {on: 2024-04-08, set: {staff.pwp.posts: 16, staff.senior_pwp.posts: 4, staff.pwp.caseload_cap: 60}}\n",
      1));
}

TEST_CASE("a cut taken back before anybody left leaves as many posts as there were") {
  const checker check = watched_with("changes:\n"
                                     "  - {on: 2023-01-09, set: {staff.pwp.posts: 8}}\n"
                                     "  - {on: 2023-02-06, set: {staff.pwp.posts: 16}}\n",
                                     1);
  CHECK(check.posts[number_of(role::pwp)] == 16);
  all_kept(check);
}

TEST_CASE("sessions made longer or shorter on a date do not run into each other") {
  all_kept(watched_with("changes:\n"
                        "  - {on: 2023-01-09, set: {pathway.steps.cbt.session_minutes: 90, "
                        "pathway.steps.assessment.session_minutes: 60}}\n"
                        "  - {on: 2024-01-08, set: {pathway.steps.cbt.session_minutes: 45, "
                        "pathway.steps.guided_self_help.session_minutes: 45}}\n",
                        1));
}

TEST_CASE("no response to pressure breaks a promise") {
  for (const char* response :
       {"more_slots", "assessment_weeks", "overtime", "shorter_courses", "early_discharge", "agency"}) {
    CAPTURE(response);
    all_kept(watched_with("policy: {response: " + std::string(response) +
                              ", response_from_pressure: 0.1, pressure_half_life_months: 0, recovery_target: 53}\n",
                          1));
  }
}

TEST_CASE("Little's law: people waiting = people a day x days waited") {
  // Those still waiting at the end count with the days they have waited so far. Weekly counts are taken on Sunday
  // evenings, when the week's referrals are all in: at most a few days' worth above the mean.
  const checker check = watched(typical, {"run.measured_months=36"}, 1);
  const double days = static_cast<double>(check.counts) * kernel::days_per_week;
  const double waiting = static_cast<double>(check.counted_waiting) / static_cast<double>(check.counts);
  CHECK(waiting == Approx(static_cast<double>(check.days_waited) / days).epsilon(0.03));
}
