// Every published measure is in the answer, known, with an interval and its NHS id. The names are written out here
// again on purpose: published names are fixed, and this is where a change of one would be noticed.
#include "faults/command.hpp"
#include "staff_measures.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <vector>

using namespace stepwell::test;

namespace {

const std::map<std::string, std::string> of_the_service{
    {"referrals_received", "M001"},
    {"referred_again_pct", ""},
    {"recovery_depression_pct", ""},
    {"recovery_generalised_anxiety_pct", ""},
    {"recovery_ptsd_pct", ""},
    {"recovery_ocd_pct", ""},
    {"recovery_social_phobia_pct", ""},
    {"recovery_most_deprived_pct", ""},
    {"recovery_least_deprived_pct", ""},
    {"accessing_services", "M031"},
    {"finished_course", "M076"},
    {"ended_before_treatment_pct", "M077"},
    {"treated_once_pct", "M078"},
    {"appointments_booked", "M082"},
    {"dna_pct", ""},
    {"patient_cancelled_pct", ""},
    {"provider_cancelled_pct", ""},
    {"wait_first_treatment_mean_days", "M048"},
    {"wait_first_treatment_median_days", "M049"},
    {"within_6_weeks_pct", "M053"},
    {"within_18_weeks_pct", "M055"},
    {"first_to_second_within_28_days_pct", "M123"},
    {"first_to_second_over_90_days_pct", "M126"},
    {"finished_course_of_ended_pct", "M079"},
    {"appointments_per_finished_course", "M141"},
    {"appointments_per_finished_course_median", "M142"},
    {"wait_assessment_to_high_intensity_days", "M347"},
    {"wait_step_up_days", "M350"},
    {"step_up_pct", ""},
    {"days_between_treatments", "M351"},
    {"sessions_low_intensity", "M120"},
    {"sessions_high_intensity", "M112"},
    {"waiting_first_treatment", "M038"},
    {"recovery_pct", "M192"},
    {"reliable_improvement_pct", "M186"},
    {"reliable_recovery_pct", "M195"},
    {"reliable_deterioration_pct", "M1010"},
    {"cost_total_gbp", ""},
    {"cost_per_finished_course_gbp", ""},
    {"cost_per_recovery_gbp", ""},
    {"agency_cost_gbp", ""},
    {"replacement_cost_gbp", ""},
    {"risks_found_in_supervision_pct", ""},
};

void check_known(const nlohmann::json& measures, const std::string& name, const std::string& nhs_measure) {
  INFO(name);
  REQUIRE(measures.contains(name));
  const nlohmann::json& measure = measures[name];
  REQUIRE(measure["mean"].is_number());
  REQUIRE(measure["ci95"].size() == 2);
  REQUIRE(measure["ci95"][0].is_number());
  REQUIRE(measure["ci95"][1].is_number());
  CHECK(measure["ci95"][0].get<double>() <= measure["mean"].get<double>());
  CHECK(measure["ci95"][1].get<double>() >= measure["mean"].get<double>());
  CHECK(measure["unit"].is_string());
  CHECK((measure["nhs_measure"].is_null() ? "" : measure["nhs_measure"].get<std::string>()) == nhs_measure);
}

} // namespace

TEST_CASE("the typical service gives every published measure a mean and an interval") {
  const outcome ended = shell(command_path + " run " + typical + " --replications 50 --seed 1 --format json");
  REQUIRE(ended.code == 0);
  const auto answer = nlohmann::json::parse(ended.out);
  CHECK(answer["replications"] == 50);
  CHECK(answer["seed"] == 1);
  CHECK(answer["simulated_years"].get<double>() > 1);
  const nlohmann::json& measures = answer["measures"];
  for (const auto& [name, nhs_measure] : of_the_service) check_known(measures, name, nhs_measure);
  for (const std::string role : {"pwp.", "hit.", "all."})
    for (const std::string& name : staff_measures) check_known(measures, role + name, "");
  CHECK(measures.size() == of_the_service.size() + 3 * staff_measures.size());
}
