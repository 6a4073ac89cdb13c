// stepwell tune: how it ends when there is a best setting, none, or trouble.
#include "faults/study_command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stepwell::test;

namespace {

// More clinical supervision lowers burnout in this model, so the most hours are best until the waits forbid them.
const std::string hours = "levers:\n  staff.pwp.clinical_supervision_hours_per_month: [1, 3, 6]\nminimise: "
                          "pwp.exhaustion\nindifferent_below: 0.01\nreplications: 10\nbudget: 400\nconfirm: 10\n";

} // namespace

TEST_CASE("the best setting is found, confirmed on fresh chance and written as a scenario") {
  const study_folder study;
  study.write("hours.yaml", hours + "constraints: [within_6_weeks_pct >= 50]\n");
  const outcome made = study.run("tune hours.yaml --format json --out best.yaml");
  REQUIRE(made.code == 0);
  const auto answer = nlohmann::json::parse(made.out);
  CHECK(answer["setting"]["staff.pwp.clinical_supervision_hours_per_month"] == 6);
  CHECK(answer["probability_good"].get<double>() > 0.95);
  CHECK(answer["spent"]["selection"].get<int>() <= 400);
  CHECK(answer["confirmation"]["measures"]["pwp.exhaustion"]["difference"]["ci95"][1].get<double>() < 0);
  CHECK(answer["confirmation"]["measures"].contains("recovery_pct")); // what else it moves
  CHECK(contains(content_of(study.at("best.yaml")), "clinical_supervision_hours_per_month: 6"));
  CHECK(study.run("check best.yaml").code == 0);
  // Any number of threads, and a tuning cut off and resumed, come to the same.
  CHECK(study.run("tune hours.yaml --format json --threads 1 --store alone.sqlite").out == made.out);
  study.run("tune hours.yaml --store cut.sqlite & sleep 0.7; kill -9 $!; wait $!");
  CHECK(study.run("tune hours.yaml --format json --resume --store cut.sqlite").out == made.out);
  CHECK(content_of(study.at("cut.sqlite")) == content_of(study.at("hours.sqlite")));
}

TEST_CASE("a measure may be goal and constraint at once, and is kept once") {
  const study_folder study;
  study.write("both.yaml", hours + "constraints: [pwp.exhaustion <= 3, pwp.exhaustion >= 1]\n");
  const outcome made = study.run("tune both.yaml --format json --csv rows.csv");
  REQUIRE(made.code == 0);
  const auto answer = nlohmann::json::parse(made.out);
  CHECK(answer["setting"]["staff.pwp.clinical_supervision_hours_per_month"] == 6);
  const auto& chosen = answer["candidates"][answer["chosen"].get<std::size_t>()];
  CHECK(chosen["constraints"]["pwp.exhaustion <= 3"]["mean"] == chosen["goals"]["pwp.exhaustion"]["mean"]);
  const std::string rows = content_of(study.at("rows.csv"));
  CHECK(rows.find("pwp.exhaustion") == rows.rfind("pwp.exhaustion"));
}

TEST_CASE("a tuning's store is no part of a sweep") {
  const study_folder study;
  study.write("hours.yaml", hours);
  REQUIRE(study.run("tune hours.yaml").code == 0);
  const outcome merged = study.run("merge hours.sqlite --store whole.sqlite");
  CHECK(merged.code == 2);
  CHECK(contains(merged.err, "hours.sqlite is no sweep's store"));
}

TEST_CASE("when nothing is feasible, the nearest miss is told and the answer is no") {
  const study_folder study;
  study.write("never.yaml", hours + "constraints: [wait_first_treatment_mean_days <= 1]\n");
  const outcome ended = study.run("tune never.yaml --out best.yaml");
  CHECK(ended.code == 1);
  CHECK(contains(ended.out, "Nothing is feasible; the nearest miss is"));
  CHECK_FALSE(std::filesystem::exists(study.at("best.yaml")));
}

TEST_CASE("two goals give a trade-off") {
  const study_folder study;
  study.write("two.yaml", "levers:\n  staff.pwp.clinical_supervision_hours_per_month: [1, 3, 6]\nminimise: "
                          "[pwp.exhaustion, wait_first_treatment_mean_days]\nindifferent_below: {pwp.exhaustion: 0.01, "
                          "wait_first_treatment_mean_days: 0.2}\nbudget: 300\n");
  const outcome made = study.run("tune two.yaml --format json");
  REQUIRE(made.code == 0);
  const auto answer = nlohmann::json::parse(made.out);
  CHECK(answer["front"].size() >= 1);
  CHECK(answer["candidates"][0].contains("probability_on_front"));
  CHECK(study.run("tune two.yaml --resume").code == 0); // as a table, from the store
}

TEST_CASE("continuous levers are searched, and the search goes on where it was") {
  const study_folder study;
  study.write("range.yaml", "levers:\n  staff.pwp.clinical_supervision_hours_per_month: {from: 1, to: 6}\nminimise: "
                            "pwp.exhaustion\nindifferent_below: 0.02\nreplications: 4\nbudget: 320\nconfirm: 10\n");
  const outcome made = study.run("tune range.yaml --format json");
  REQUIRE(made.code == 0);
  const auto answer = nlohmann::json::parse(made.out);
  CHECK(answer["setting"]["staff.pwp.clinical_supervision_hours_per_month"].get<double>() > 4.5);
  CHECK(answer["spent"]["search"].get<int>() + answer["spent"]["selection"].get<int>() <= 320);
  study.run("tune range.yaml --store cut.sqlite & sleep 0.7; kill -9 $!; wait $!");
  CHECK(study.run("tune range.yaml --format json --resume --store cut.sqlite").out == made.out);
}

TEST_CASE("every fault of a tuning is told with its place before anything is simulated") {
  const study_folder study;
  study.write("wrong.yaml", "levers:\n  staff.pwp.caseload_cap: [25, 30]\nminimise: pwp.burnout\nindifferent_below: 1\n"
                            "constraints: [within_6_weeks >= 75]\n");
  const outcome wrong = study.run("tune wrong.yaml");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "wrong.yaml:5:11: minimise:"));
  CHECK(contains(wrong.err, "wrong.yaml:7:15: constraints:"));
  study.write("both.yaml", "levers:\n  staff.pwp.caseload_cap: [25, 30]\nminimise: pwp.burnout_pct\nmaximise: "
                           "pwp.burnout_pct\nindifferent_below: {pwp.burnout_pct: 1}\n"
                           "constraints: [recovery_pct >= 60, recovery_pct <= 40]\n");
  const outcome both = study.run("tune both.yaml");
  CHECK(both.code == 2);
  CHECK(contains(both.err, "both.yaml:6:11: maximise: this measure is minimised already"));
  CHECK(contains(both.err,
                 "both.yaml:8:15: constraints: nothing keeps both `recovery_pct >= 60` and `recovery_pct <= 40`"));
  study.write("small.yaml", hours);
  const outcome small = study.run("tune small.yaml --budget 20");
  CHECK(small.code == 2);
  CHECK(contains(small.err, "the first 10 replications of 4 candidates are 40 already"));
}
