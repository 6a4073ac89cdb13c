// Who is here, how often people are ill, and how much work a starter or somebody with a full caseload is given.
#include "service/workforce/absence.hpp"

#include "service/bare_service.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {
practitioner with_exhaustion(double exhaustion) {
  practitioner p;
  p.wellbeing.exhaustion = exhaustion;
  return p;
}
} // namespace

TEST_CASE("sickness spells are as often as the field says at the exhaustion cut-off, and likelier above it") {
  parameters now;
  now.workforce.absence_spells_per_year = 1.7;
  now.workforce.stress_share = 0.1;
  now.workforce.absence_per_exhaustion = 0.2;
  now.workforce.stress_per_exhaustion = 1;
  now.wellbeing.exhaustion_cut_off = 2.25;
  const spell_rates at_cut_off = spells_per_week(with_exhaustion(2.25), now);
  CHECK((at_cut_off.other + at_cut_off.stress) * 365.25 / 7 == Approx(1.7));
  CHECK(at_cut_off.stress * 9 == Approx(at_cut_off.other)); // one in ten
  const spell_rates exhausted = spells_per_week(with_exhaustion(3.25), now);
  CHECK(exhausted.other / at_cut_off.other == Approx(std::exp(0.2)));
  CHECK(exhausted.stress / at_cut_off.stress == Approx(std::exp(1.0)));
  now.consequences.sickness = false; // switched off
  CHECK(spells_per_week(with_exhaustion(4), now).stress == Approx(at_cut_off.stress));
  now.consequences.sickness = true;
  now.wellbeing.model = static_cast<std::uint8_t>(wellbeing_model::none); // nobody's exhaustion is followed
  CHECK(spells_per_week(with_exhaustion(4), now).stress == Approx(at_cut_off.stress));
}

TEST_CASE("a short illness may be worked through, a long one or stress never") {
  bare_service b;
  b.now.consequences.worked_ill_share = 1; // always, where it may
  b.now.consequences.worked_ill_days_most = 5;
  practitioner p;
  CHECK(works_though_ill(b.c, p, 0, 5));
  CHECK_FALSE(works_though_ill(b.c, p, 0, 6));
  p.stress = true;
  CHECK_FALSE(works_though_ill(b.c, p, 0, 5));
  p.stress = false;
  b.now.consequences.presenteeism = false;
  CHECK_FALSE(works_though_ill(b.c, p, 0, 5));
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
  bare_service b;
  b.now.pathway.continue_with_assessor = 0.25;
  practitioner p;
  p.caseload_limit = 10;
  p.caseload = 9;
  p.assessments_booked = 3; // the fourth makes one expected case: 9 + 4 x 1/4 = 10
  CHECK(has_room_for_assessment(b.c, p));
  p.assessments_booked = 4;
  CHECK_FALSE(has_room_for_assessment(b.c, p));
  CHECK(has_room_for_case(p));
  p.caseload = 10;
  CHECK_FALSE(has_room_for_case(p));
}
