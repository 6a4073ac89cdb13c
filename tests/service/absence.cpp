// Who is here, how often people are ill, and how much work a starter or somebody with a full caseload is given.
#include "service/workforce/absence.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {
struct nobody_watches {};

practitioner with_exhaustion(double exhaustion) {
  practitioner p;
  p.wellbeing.exhaustion = exhaustion;
  return p;
}
} // namespace

TEST_CASE("sickness spells are as often as the field says at the exhaustion cut-off, and likelier above it") {
  workforce_parameters rules;
  rules.absence_spells_per_year = 1.7;
  rules.absence_per_exhaustion = 0.4;
  wellbeing_parameters w;
  w.exhaustion_cut_off = 2.25;
  const double at_cut_off = spells_per_week(with_exhaustion(2.25), rules, w);
  CHECK(at_cut_off * 365.25 / 7 == Approx(1.7));
  CHECK(spells_per_week(with_exhaustion(3.25), rules, w) / at_cut_off == Approx(std::exp(0.4)));
  CHECK(spells_per_week(with_exhaustion(1.25), rules, w) / at_cut_off == Approx(std::exp(-0.4)));
  w.model = static_cast<std::uint8_t>(wellbeing_model::none); // nothing depends on exhaustion
  CHECK(spells_per_week(with_exhaustion(4), rules, w) == Approx(at_cut_off));
}

TEST_CASE("a starter's plan grows from a quarter to the whole over the ramp") {
  practitioner p;
  p.ramp_until = 84; // twelve weeks from day 0
  CHECK(job_share_of(p, 0, 12) == 0.25);
  CHECK(job_share_of(p, 21, 12) == Approx(0.25)); // 63 of 84 days to go
  CHECK(job_share_of(p, 42, 12) == Approx(0.5));
  CHECK(job_share_of(p, 63, 12) == Approx(0.75));
  CHECK(job_share_of(p, 84, 12) == 1);
  CHECK(job_share_of(p, 0, 0) == 1); // no ramp
}

TEST_CASE("new work goes to people who are here and staying") {
  practitioner p;
  CHECK_FALSE(takes_new_work(p, 10, 10)); // a vacant post
  p.filled = true;
  CHECK(takes_new_work(p, 10, 10));
  p.started = 11;
  CHECK_FALSE(takes_new_work(p, 10, 10)); // comes tomorrow
  p.started = 0;
  p.absent_until = 14;
  CHECK_FALSE(takes_new_work(p, 10, 10));
  CHECK(takes_new_work(p, 10, 14)); // back by then
  p.leaves_on = 60;
  CHECK_FALSE(takes_new_work(p, 10, 14));
}

TEST_CASE("assessments booked count against the caseload for the share of them that will stay") {
  const model of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 6 / 3), 28), 28, 0, {}};
  parameters now;
  now.pathway.continue_with_assessor = 0.25;
  state s;
  nobody_watches watch;
  const context<nobody_watches> c{of, &now, s, watch};
  practitioner p;
  p.caseload_limit = 10;
  p.caseload = 9;
  p.assessments_booked = 3; // the fourth makes one expected case: 9 + 4 x 1/4 = 10
  CHECK(has_room_for_assessment(c, p));
  p.assessments_booked = 4;
  CHECK_FALSE(has_room_for_assessment(c, p));
  CHECK(has_room_for_case(p));
  p.caseload = 10;
  CHECK_FALSE(has_room_for_case(p));
}
