// Timelines worked out by hand: one PWP, one administrator, a handful of people and no chance at all. Every date below
// can be checked with a calendar and a finger.
//
// Day 0 is Monday 24 June 2024; day d is a Monday when d = 0, 7, 14, ... There is no bank holiday before 26 August, day
// 63. June's referrals can only arrive on days 0 to 4; with weekday_index 1, 0, 0, 0, 0 they all do on day 0.
#include "one_pwp.hpp"
#include "record/no_story.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

using days = std::vector<kernel::day_number>;

// By person, in the order of referral.
struct diary_of_events : record::no_story {
  const state* s = nullptr;
  std::map<std::uint32_t, days> assessed, treated;
  std::map<std::uint32_t, kernel::day_number> referred, discharged;
  std::map<std::uint32_t, exit_reason> why;
  std::map<std::uint32_t, int> treatments; // contacts that count as treatment

  void begins(const context<diary_of_events>& c) { s = &c.s; }
  void ends(const context<diary_of_events>&) {}
  void day(const context<diary_of_events>&) {}
  void month(const context<diary_of_events>&) {}
  void week(std::uint32_t, const practitioner&, int) {}
  void referral(const patient& p) { referred[p.serial] = p.referred; }
  void appointment(appointment_outcome outcome, const patient& p, const step& here) {
    REQUIRE(outcome == appointment_outcome::attended);
    (kind_of(here) == step_kind::assessment ? assessed : treated)[p.serial].push_back(s->today);
  }
  void treatment(const patient& p, const step&, kernel::day_number) { treatments[p.serial] = p.treatments; }
  void discharge(const patient& p, exit_reason reason) {
    discharged[p.serial] = s->today;
    why[p.serial] = reason;
  }
  void leaver(const practitioner&, destination) { FAIL("nobody leaves"); }
  void starter(const practitioner&) { FAIL("nobody starts"); }
};

// `referrals`: June's, then none.
diary_of_events lived_through(int referrals, const std::vector<std::string>& settings = {}) {
  const auto folder = std::filesystem::temp_directory_path() / ("stepwell_timeline_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "one_pwp.yaml") << test::one_pwp;
  std::ofstream(folder / "referrals.csv")
      << "month,referrals\n2024-06," << referrals << "\n2024-07,0\n2024-08,0\n2024-09,0\n";
  const model of = model_of((folder / "one_pwp.yaml").string(), settings);
  std::filesystem::remove_all(folder);
  return watched_by<diary_of_events>(of);
}

} // namespace

TEST_CASE("one person: referral, assessment, three sessions, discharge") {
  const diary_of_events seen = lived_through(1);
  REQUIRE(seen.referred.size() == 1);
  CHECK(seen.referred.at(0) == 0);
  // Screened on the day; five days' notice is Saturday, day 5; the next Wednesday is day 9.
  CHECK(seen.assessed.at(0) == days{9});
  // Ten days on is Saturday, day 19: Monday, day 21. Then Thursday, day 31. Then Sunday, day 41: Monday, day 42.
  CHECK(seen.treated.at(0) == days{21, 31, 42});
  CHECK(seen.discharged.at(0) == 42);
  CHECK(seen.why.at(0) == exit_reason::completed);
  CHECK(seen.treatments.at(0) == 4); // the assessment treats as well
}

TEST_CASE("three people share one assessment slot a week, in the order in which they came") {
  const diary_of_events seen = lived_through(3);
  CHECK(seen.assessed.at(0) == days{9});
  CHECK(seen.assessed.at(1) == days{16});
  CHECK(seen.assessed.at(2) == days{23});
  // Treatment slots abound, so each has the first one's rhythm a week later: Mondays and Thursdays.
  CHECK(seen.treated.at(0) == days{21, 31, 42});
  CHECK(seen.treated.at(1) == days{28, 38, 49});
  CHECK(seen.treated.at(2) == days{35, 45, 56});
}

TEST_CASE("nobody is offered an assessment further ahead than the service offers") {
  // Two weeks: to day 14 on day 0, so only day 9 is offered. Every morning looks a day further, so the slot of day 16
  // is offered on day 2 and that of day 23 on day 9: nobody loses a week by it.
  const diary_of_events seen = lived_through(3, {"appointments.offer_weeks=2"});
  CHECK(seen.assessed.at(1) == days{16});
  CHECK(seen.assessed.at(2) == days{23});
  // A week's offer and seven days' notice leave one day: a Wednesday is offered on the Wednesday before.
  const diary_of_events just = lived_through(3, {"appointments.offer_weeks=1", "appointments.notice_days=7"});
  CHECK(just.assessed.at(0) == days{9});
  CHECK(just.assessed.at(2) == days{23});
}

TEST_CASE("the gap between sessions is what a full diary makes of the gap wished for") {
  // 1.75 hours a week are seven cells: an assessment of three on Wednesday, and an hour of four, laid when half of it
  // has fallen due: 1.4 cells a day, so on Tuesdays. One treatment slot a week, on days 15, 22, 29, ...
  const diary_of_events seen =
      lived_through(3, {"staff.pwp.contact_hours_per_week=1.75", "pathway.steps.guided_self_help.gap_days=7"});
  CHECK(seen.assessed.at(0) == days{9});
  CHECK(seen.assessed.at(1) == days{16});
  CHECK(seen.assessed.at(2) == days{23});
  // Whoever books first has the slot; each wants the next one seven days on:
  //   day  9  the first person is assessed   wants 16, gets 22
  //   day 16  the second is assessed         wants 23, gets 29
  //   day 22  the first                      wants 29, gets 36
  //   day 23  the third is assessed          wants 30, gets 43 (36 is the first's)
  //   day 29  the second                     wants 36, gets 50
  //   day 36  the first                      wants 43, gets 57
  //   day 43  the third                      wants 50, gets 64
  //   day 50  the second                     wants 57, gets 71
  //   day 64  the third                      wants 71, gets 78
  CHECK(seen.treated.at(0) == days{22, 36, 57});
  CHECK(seen.treated.at(1) == days{29, 50, 71});
  CHECK(seen.treated.at(2) == days{43, 64, 78});
}

TEST_CASE("a full caseload takes nobody new until a course is over") {
  // One case at a time. The first has two sessions, on 21 and 31. On the morning of day 32 the second is offered the
  // first Wednesday at least five days ahead, day 37; ten days on is Saturday 47, so Monday 49; ten on, Thursday 59.
  const diary_of_events seen =
      lived_through(2, {"staff.pwp.caseload_cap=1", "pathway.steps.guided_self_help.sessions_mean=2"});
  CHECK(seen.treated.at(0) == days{21, 31});
  CHECK(seen.discharged.at(0) == 31);
  CHECK(seen.assessed.at(1) == days{37});
  CHECK(seen.treated.at(1) == days{49, 59});
}

TEST_CASE("a day that is not worked moves a session to the next that is") {
  // Ten days after the last session but one, Monday, day 21, is Thursday, day 31, closed this year: Friday, day 32.
  const diary_of_events seen = lived_through(1, {"run.closed_days=[2024-07-25]"});
  CHECK(seen.treated.at(0) == days{21, 32, 42});
}
