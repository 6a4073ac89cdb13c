// Caps that change on a date, over whole runs of the typical service: sessions of a course, cases of a practitioner,
// hours of a job plan.
#include "record/silent.hpp"
#include "temporary_folder.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr kernel::day_number change = 93 * 7 + 2; // Wednesday 17 January 2024

struct course {
  kernel::day_number began = 0, last = 0;
  int sessions = 0;
};

// Watches courses of CBT, and the weeks of HITs.
struct caps : record::silent {
  const state* s = nullptr;
  std::map<std::pair<std::uint64_t, int>, course> courses; // by referral and step entered
  std::int32_t most_allowed = 0;                           // cases of one HIT, at any week's end after the change
  std::map<std::int32_t, int> supervised_after;            // weeks by minutes of case-management supervision
  std::int64_t slot_minutes_before = 0, slot_minutes_after = 0;

  void begins(const context<caps>& c) { s = &c.s; }
  void treatment(const patient& p, const step& here, kernel::day_number today) {
    if (here.name != "cbt") return;
    course& its = courses[{p.entity(), p.steps_entered}];
    if (its.sessions++ == 0) its.began = today;
    its.last = today;
  }
  void week(std::uint32_t, const practitioner& p, int number) {
    if (p.post != role::hit) return;
    if (number * kernel::days_per_week > change - kernel::days_per_week)
      most_allowed = std::max(most_allowed, p.caseload_limit);
    if (number > change / 7) ++supervised_after[p.week.case_supervision_minutes];
    constexpr int year = 52, open_ahead = 10; // weeks
    if (number >= change / 7 - year && number < change / 7) slot_minutes_before += p.week.slot_minutes;
    const int follows = change / 7 + open_ahead + 1;
    if (number >= follows && number < follows + year) slot_minutes_after += p.week.slot_minutes;
  }
};

caps watched(const std::string& set) {
  const test::temporary_folder folder;
  const auto file = folder.write("capped.yaml", "extends: " STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml\n"
                                                "run: {start: 2022-04-04, warm_up_months: 24, measured_months: 24}\n"
                                                "staff: {hit: {wte: 1}}\n" // caps are of whole-time posts
                                                "changes:\n- {on: 2024-01-17, set: {" +
                                                    set + "}}\n");
  const model of = model_of(file, {});
  REQUIRE(of.phases.at(1).from == change);
  return watched_by<caps>(of);
}

} // namespace

TEST_CASE("a cap on sessions lowered on a date shortens the courses that begin from then on, and no others") {
  const caps seen = watched("pathway.steps.cbt.sessions_most: 6");
  int before = 0, longest_before = 0, under_way = 0, after = 0, longest_after = 0;
  for (const auto& [whose, its] : seen.courses) {
    if (its.began >= change) {
      ++after;
      longest_after = std::max(longest_after, its.sessions);
    } else if (its.last >= change) {
      under_way += its.sessions > 6; // kept what was agreed
    } else {
      ++before;
      longest_before = std::max(longest_before, its.sessions);
    }
  }
  CHECK(before > 500);
  CHECK(longest_before > 15);
  CHECK(under_way > 50);
  CHECK(after > 500);
  CHECK(longest_after == 6); // also of those who had been waiting since before the date
}

TEST_CASE("until its date a change of the cap changes nothing") {
  const caps low = watched("pathway.steps.cbt.sessions_most: 6"), same = watched("pathway.steps.cbt.sessions_most: 20");
  int compared = 0;
  for (const auto& [whose, its] : same.courses)
    if (its.last < change) {
      ++compared;
      CHECK(low.courses.at(whose).sessions == its.sessions);
    }
  CHECK(compared > 500);
}

TEST_CASE("a caseload cap holds from its day") {
  CHECK(watched("staff.hit.caseload_cap: 16").most_allowed == 16);
  CHECK(watched("staff.hit.caseload_cap: 9").most_allowed == 9);
}

TEST_CASE("contact hours that change on a date change the weeks that were not open yet") {
  const auto kept = [](const caps& seen) {
    return static_cast<double>(seen.slot_minutes_after) / static_cast<double>(seen.slot_minutes_before);
  };
  // Half of 20 hours. Two years' sickness and vacancies differ, the same in both runs but for chance.
  const double same = kept(watched("staff.hit.contact_hours_per_week: 20"));
  CHECK(kept(watched("staff.hit.contact_hours_per_week: 10")) / same == Approx(0.5).margin(0.06));
}

TEST_CASE("supervision that is promised longer from a date is longer for those who have a supervisor already") {
  // Half an hour a week by default. Meetings of the old length end with the week of the change.
  const auto weeks = watched("staff.hit.case_supervision_hours_per_week: 1").supervised_after;
  CHECK(weeks.at(60) > 500);
  CHECK_FALSE(weeks.contains(30));
}
