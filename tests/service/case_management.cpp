// The supervisor's hour: who is talked of, for how long, and what falls overdue.
#include "service/workforce/case_management.hpp"

#include "service/bare_service.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr kernel::day_number today = 20;

// One practitioner's cases on day 20, all taken on that day; the hour's usual pace is 3 minutes, its fastest 2.
struct caseload : bare_service {
  explicit caseload(int cases) {
    now.pathway.steps.resize(2);
    now.pathway.steps[0].kind = static_cast<std::uint8_t>(step_kind::treatment);
    now.pathway.steps[0].next = {{1, 1, 1}};
    now.pathway.steps[1].kind = static_cast<std::uint8_t>(step_kind::exit);
    now.workforce.minutes_per_case = 3;
    now.workforce.least_minutes_per_case = 2;
    now.workforce.review_weeks = 4;
    s.have_lists(2);
    s.practitioners.resize(1);
    s.practitioners[0].filled = true;
    s.today = today;
    for (int k = 0; k < cases; ++k) {
      const std::uint32_t row = s.patients.take();
      s.patients[row].serial = row;
      attach(c, row, 0);
    }
  }
  patient& who(std::uint32_t row) { return s.patients[row]; }
  void all_reviewed_on(kernel::day_number day) {
    for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) who(row).last_review = day;
  }
  int reviewed_today() {
    int count = 0;
    for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) count += who(row).last_review == today;
    return count;
  }
  void hold(double minutes) { review_caseload(c, s.practitioners[0], minutes); }
};

} // namespace

TEST_CASE("twenty new cases fit an hour, thirty do at a faster pace, and of forty ten are left out") {
  for (const auto& [cases, reviewed] : {std::pair{20, 20}, {30, 30}, {40, 30}}) {
    caseload hour(cases);
    hour.hold(60);
    CHECK(hour.reviewed_today() == reviewed);
  }
}

TEST_CASE("only what the agenda names is talked of") {
  caseload hour(4);
  hour.all_reviewed_on(today - 7);
  hour.who(1).risk = true;
  hour.who(2).last_review = today - 28; // four weeks: overdue
  hour.who(3).phq9 = 15;                // above the cut-off
  hour.who(3).treatments = 2;
  hour.hold(60);
  CHECK(hour.reviewed_today() == 2);
  CHECK(hour.who(1).last_review == today);
  CHECK(hour.who(2).last_review == today);
  hour.now.workforce.agenda_above_cut_off = true;
  hour.hold(60);
  CHECK(hour.reviewed_today() == 3);
  hour.now.workforce.agenda_all = true;
  hour.hold(60);
  CHECK(hour.reviewed_today() == 4);
}

TEST_CASE("a structured agenda takes risk before what is overdue, an unstructured one whoever comes first") {
  const auto late_risk = [](bool structured) {
    caseload hour(10);
    hour.all_reviewed_on(today - 28);
    hour.who(9).risk = true;
    hour.now.workforce.agenda_structured = structured;
    hour.hold(10); // five of ten, at two minutes
    CHECK(hour.reviewed_today() == 5);
    return hour.who(9).last_review == today;
  };
  CHECK(late_risk(true));
  CHECK_FALSE(late_risk(false));
}

TEST_CASE("a decision that waits is taken, and the case goes on") {
  caseload hour(2);
  hour.all_reviewed_on(today - 7);
  hour.who(0).awaiting_review = true;
  hour.who(0).next_step = 1;
  hour.s.practitioners[0].decisions_waiting = 1;
  hour.hold(60);
  CHECK(hour.s.practitioners[0].caseload == 1);
  CHECK(hour.s.practitioners[0].decisions_waiting == 0);
  CHECK(hour.who(0).at != stage::in_care);
}

TEST_CASE("a risk is found the surer the longer it is talked of") {
  const auto found = [](double minutes) {
    caseload hour(1000);
    int risks = 0;
    for (std::uint32_t row = 0; row < 1000; ++row) {
      hour.who(row).risk = true;
      hour.now.workforce.risk_found_minutes = 2;
      look_for_risk(hour.c, hour.who(row), minutes);
      risks += hour.who(row).risk_found;
    }
    return risks / 1000.0;
  };
  CHECK(found(2) == Approx(1 - std::exp(-1)).margin(0.05));
  CHECK(found(0.5) == Approx(1 - std::exp(-0.25)).margin(0.05));
}

TEST_CASE("a case never talked of is overdue four weeks after it was taken on") {
  caseload hour(1);
  CHECK_FALSE(is_overdue(hour.who(0), today + 27, hour.now.workforce));
  CHECK(is_overdue(hour.who(0), today + 28, hour.now.workforce));
}
