// The published names, units and official ids, literally: results already written elsewhere are read by them, so a name
// that changes here is a fault, however much better the new one is.
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string_view>

using namespace stepwell;
using namespace stepwell::record;

namespace {

struct published {
  std::string_view name, unit, nhs_measure;
};
constexpr published names[]{
    {"wait_first_treatment_mean_days", "days", "M048"},
    {"wait_first_treatment_median_days", "days", "M049"},
    {"within_6_weeks_pct", "%", "M053"},
    {"within_18_weeks_pct", "%", "M055"},
    {"first_to_second_within_28_days_pct", "%", "M123"},
    {"first_to_second_over_90_days_pct", "%", "M126"},
    {"wait_assessment_to_high_intensity_days", "days", "M347"},
    {"wait_step_up_days", "days", "M350"},
    {"days_between_treatments", "days", "M351"},
    {"waiting_first_treatment", "people", "M038"},
    {"referrals_received", "per year", "M001"},
    {"accessing_services", "per year", "M031"},
    {"finished_course", "per year", "M076"},
    {"ended_before_treatment_pct", "%", "M077"},
    {"treated_once_pct", "%", "M078"},
    {"finished_course_of_ended_pct", "%", "M079"},
    {"appointments_booked", "per year", "M082"},
    {"dna_pct", "%", ""},
    {"patient_cancelled_pct", "%", ""},
    {"provider_cancelled_pct", "%", ""},
    {"appointments_per_finished_course", "contacts", "M141"},
    {"appointments_per_finished_course_median", "contacts", "M142"},
    {"sessions_low_intensity", "contacts", "M120"},
    {"sessions_high_intensity", "contacts", "M112"},
    {"step_up_pct", "%", ""},
    {"recovery_pct", "%", "M192"},
    {"reliable_improvement_pct", "%", "M186"},
    {"reliable_recovery_pct", "%", "M195"},
    {"reliable_deterioration_pct", "%", "M1010"},
    {"cost_total_gbp", "GBP per year", ""},
    {"cost_per_finished_course_gbp", "GBP", ""},
    {"cost_per_recovery_gbp", "GBP", ""},
    {"agency_cost_gbp", "GBP per year", ""},
    {"replacement_cost_gbp", "GBP per year", ""},
    {"pwp.burnout_pct", "%", ""},
    {"pwp.burnout_from_24_months_pct", "%", ""},
    {"pwp.burnout_before_24_months_pct", "%", ""},
    {"hit.burnout_pct", "%", ""},
    {"hit.burnout_from_24_months_pct", "%", ""},
    {"hit.burnout_before_24_months_pct", "%", ""},
    {"all.burnout_pct", "%", ""},
    {"all.burnout_from_24_months_pct", "%", ""},
    {"all.burnout_before_24_months_pct", "%", ""},
};

} // namespace

TEST_CASE("every published measure is there with its unit and its official id") {
  for (const published& p : names) {
    CAPTURE(p.name);
    const auto at = find_measure(p.name);
    REQUIRE(at >= 0);
    const measure_info& m = measures()[static_cast<std::size_t>(at)];
    CHECK(m.unit == p.unit);
    CHECK(m.nhs_measure == p.nhs_measure);
  }
}

TEST_CASE("a year of the typical service gives every measure a number, shares between 0 and 100") {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {"run.warm_up_months=12"});
  REQUIRE(loaded.value);
  const auto r = runner(loaded.value->model).run(1, 0);
  REQUIRE(r.values.size() == measures().size());
  for (std::size_t i = 0; i < r.values.size(); ++i) {
    const measure_info& m = measures()[i];
    CAPTURE(m.name, r.values[i]);
    CHECK(std::isfinite(r.values[i]));
    CHECK(r.values[i] >= 0);
    if (m.unit == "%") CHECK(r.values[i] <= 100);
  }
}

TEST_CASE("what cannot be measured is not a number") {
  const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                                     {"demand.referrals_per_year=0", "run.warm_up_months=1", "run.measured_months=1"});
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  const auto r = runner(loaded.value->model).run(1, 0);
  const auto value = [&](std::string_view name) { return r.values[static_cast<std::size_t>(find_measure(name))]; };
  CHECK(value("referrals_received") == 0);
  CHECK(value("appointments_booked") == 0);
  for (const std::string_view name :
       {"wait_first_treatment_mean_days", "recovery_pct", "dna_pct", "cost_per_recovery_gbp"})
    CHECK(std::isnan(value(name)));
  CHECK(value("pwp.contact_hours_per_week") == 0);
  CHECK(value("cost_total_gbp") > 0);
}
