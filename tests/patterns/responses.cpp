// What each response to pressure does, and what it costs the people whose time it takes: paired with doing nothing.
#include "paired.hpp"

using namespace stepwell;
using namespace stepwell::patterns;

namespace {

// Pressure never lets go, so the response runs all the time.
const settings always{"policy.response_from_pressure=0"};

study::interval with(const std::string& response, std::string_view measure, const settings& more = {}) {
  const settings base = together(always, more);
  return difference(together(base, {"policy.response=" + response}), measure, base);
}

} // namespace

TEST_CASE("more slots see people more often and leave more written work for the evening") {
  CHECK(with("more_slots", "days_between_treatments").high < 0);
  CHECK(with("more_slots", "pwp.overtime_hours_per_week").low > 0);
}

TEST_CASE(
    "assessment weeks shorten the list of those who wait to be seen, and put off the treatment of those who were") {
  CHECK(with("assessment_weeks", "waiting_first_treatment").high < 0);
  CHECK(with("assessment_weeks", "first_to_second_within_28_days_pct").high < -10);
  CHECK(with("assessment_weeks", "wait_assessment_to_high_intensity_days").low > 20);
}

TEST_CASE("overtime offered is worked and paid, sees people more often, and exhausts") {
  CHECK(with("overtime", "hit.overtime_hours_per_week").low > 0.2);
  CHECK(with("overtime", "days_between_treatments").high < 0);
  CHECK(with("overtime", "cost_total_gbp").low > 0);
  CHECK(with("overtime", "hit.exhaustion").low > 0);
}

TEST_CASE("shorter courses have fewer sessions and make room, at the price of recovery") {
  CHECK(with("shorter_courses", "appointments_per_finished_course").high < -0.5);
  CHECK(with("shorter_courses", "wait_assessment_to_high_intensity_days").high < 0);
  CHECK(with("shorter_courses", "recovery_pct").high < 0);
}

TEST_CASE("early discharge shortens courses and brings people back") {
  CHECK(with("early_discharge", "appointments_per_finished_course").high < 0);
  CHECK(with("early_discharge", "wait_assessment_to_high_intensity_days").high < 0);
  CHECK(with("early_discharge", "referred_again_pct").low > 0);
  CHECK(with("early_discharge", "pwp.disengagement").low > 0);
}

TEST_CASE("agency practitioners shorten waits for money, and are not counted among the staff") {
  CHECK(with("agency", "wait_assessment_to_high_intensity_days").high < 0);
  CHECK(with("agency", "agency_cost_gbp").low > 0);
  CHECK(with("agency", "cost_total_gbp").low > 0);
  const settings steady{"wellbeing.model=none"}; // who leaves does not depend on how busy they are
  const auto vacancies = with("agency", "all.vacancy_pct", steady);
  CHECK(vacancies.low <= 0);
  CHECK(vacancies.high >= 0);
}

TEST_CASE("a response that waits for pressure does nothing without it") {
  const settings calm{"policy.pressure_per_point=0", "policy.response_from_pressure=0.1"};
  for (const char* response : {"overtime", "shorter_courses", "early_discharge", "agency"}) {
    const auto change =
        difference(together(calm, {std::string("policy.response=") + response}), "cost_total_gbp", calm);
    CHECK(change.low == 0);
    CHECK(change.high == 0);
  }
}
