// `stepwell compare` from the command line: its bytes, its JSON, what it refuses, and Ctrl-C.
#include "faults/command.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stepwell::test;

namespace {

const std::string what_if = STEPWELL_SOURCE_DIR "/scenarios/what_if/";
const std::string cap = what_if + "caseload_cap_30.yaml", referrals = what_if + "referrals_15_percent_more.yaml";

// A year and a half instead of six and a half.
const std::string shorter = " --set run.start=2023-10-02 --set run.warm_up_months=6 ";

outcome compare(const std::string& rest) { return shell(command_path + " compare " + rest); }
outcome compare_two(const std::string& options) {
  return compare(typical + " " + cap + " " + referrals + shorter + options);
}

} // namespace

TEST_CASE("compare prints the differences of every measure, the same bytes on any number of threads") {
  const std::string asked = "--replications 12 --format json ";
  const outcome alone = compare_two(asked + "--threads 1");
  REQUIRE(alone.code == 0);
  CHECK(compare_two(asked + "--threads 2").out == alone.out);
  const auto document = nlohmann::json::parse(alone.out);
  CHECK(document["replications"] == 12);
  CHECK(document["median_variance_ratio"].is_number());
  CHECK(document["base"]["scenario"] == "typical service");
  REQUIRE(document["alternatives"].size() == 2);
  CHECK(document["alternatives"][0]["scenario"] == "caseload cap 30");
  const auto& one = document["alternatives"][1]["differences"]["referrals_received"];
  CHECK(one["mean"] > 1000); // 15 % of 10,900 and those of them who come back
  CHECK(one["mean"] < 2300);
  CHECK(one["ci95"].size() == 2);
  CHECK(one["p_better"].is_null());
  CHECK(document["alternatives"][0]["differences"]["pwp.burnout_pct"]["p_better"].is_number());
  CHECK(document["alternatives"][0]["differences"]["pwp.burnout_pct"]["variance_ratio"].is_number());
}

TEST_CASE("a scenario's replications are those that run makes of it") {
  const auto compared =
      nlohmann::json::parse(compare(typical + " " + cap + shorter + "--replications 3 --format json").out);
  const auto ran =
      nlohmann::json::parse(shell(command_path + " run " + cap + shorter + "--replications 3 --format json").out);
  for (const std::string measure : {"pwp.burnout_pct", "finished_course"}) {
    const double base = compared["base"]["measures"][measure]["mean"];
    const double difference = compared["alternatives"][0]["differences"][measure]["mean"];
    CHECK(base + difference == Approx(ran["measures"][measure]["mean"].get<double>()));
  }
}

TEST_CASE("a scenario compared with itself differs in nothing, and twins are told apart by file") {
  const auto document =
      nlohmann::json::parse(compare(typical + " " + typical + shorter + "--replications 2 --format json").out);
  const auto& twin = document["alternatives"][0];
  CHECK(contains(twin["scenario"], "typical_service.yaml"));
  for (const auto& [measure, difference] : twin["differences"].items()) {
    CHECK((difference["mean"] == 0 || difference["mean"].is_null()));
    CHECK(difference["variance_ratio"].is_null());
  }
}

TEST_CASE("scenarios that run over other days, or are one alone, are bad input") {
  const temporary_folder folder;
  const std::string longer =
      folder.write("longer.yaml", "extends: " + typical + "\nrun: {measured_months: 6, closed_days: [2024-12-24]}\n");
  const outcome other_days = compare(typical + " " + cap + " " + longer + " --replications 2");
  CHECK(other_days.code == 2);
  CHECK(other_days.out.empty());
  CHECK(contains(other_days.err, "longer.yaml: run.measured_months is 6"));
  CHECK(contains(other_days.err, "run.closed_days"));
  CHECK(contains(other_days.err, "the same days"));
  CHECK(compare(typical + " --replications 2").code == 2);
}

TEST_CASE("faults of all files are told at once") {
  const std::string invalid = STEPWELL_SOURCE_DIR "/scenarios/invalid/";
  const outcome wrong = compare(invalid + "unknown_key.yaml " + invalid + "negative_count.yaml");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "unknown_key.yaml:"));
  CHECK(contains(wrong.err, "negative_count.yaml:"));
  CHECK(compare(typical + " nowhere.yaml").code == 2);
  const outcome unset = compare(typical + " " + cap + " --set run.warm_up_months=auto");
  CHECK(unset.code == 2);
  CHECK(contains(unset.err, "needs a number here"));
}

TEST_CASE("precisions of differences: a share of the base, or amounts") {
  const outcome share = compare_two("--precision 50% --measures recovery_pct --format json --threads 1");
  REQUIRE(share.code == 0);
  const auto document = nlohmann::json::parse(share.out);
  CHECK(document["replications"] == 15);
  CHECK(compare_two("--precision 50% --measures recovery_pct --format json --threads 2").out == share.out);
  const outcome amount = compare_two("--precision pwp.sickness_pct=1.5,recovery_pct=5 --format json");
  REQUIRE(amount.code == 0);
  const auto by_amount = nlohmann::json::parse(amount.out);
  for (const auto& alternative : by_amount["alternatives"]) {
    const auto& interval = alternative["differences"]["pwp.sickness_pct"]["ci95"];
    CHECK(interval[1].get<double>() - interval[0].get<double>() <= 3);
  }
  const outcome given_up = compare_two("--precision recovery_pct=0.0001 --max-replications 10 --format table");
  CHECK(given_up.code == 0);
  CHECK(contains(given_up.err, "not reached in 10 replications"));
  for (const std::string wrong :
       {"none", "recovery_pct=", "recovery_pct=0", "recovery_pct=2%", "recovery_pct=1,", "=3"})
    CHECK(compare_two("--precision " + wrong).code == 2);
  const outcome unknown = compare_two("--precision recovery_pc=1");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "did you mean `recovery_pct`"));
  CHECK(compare_two("--precision recovery_pct=1 --measures dna_pct").code == 2);
}

TEST_CASE("under --uncertainty scenarios share their draws") {
  const std::string asked = "--uncertainty --replications 6 --format json ";
  const outcome alone = compare_two(asked + "--threads 1");
  REQUIRE(alone.code == 0);
  CHECK(compare_two(asked + "--threads 2").out == alone.out);
  const auto document = nlohmann::json::parse(alone.out);
  CHECK(document["uncertainty"]["draws"] == 3);
  CHECK(document["alternatives"][0]["differences"]["pwp.burnout_pct"]["uncertainty"]["range95"].size() == 2);
  // Twins, draws included, differ in nothing.
  const auto twins = nlohmann::json::parse(compare(typical + " " + typical + shorter + asked).out);
  CHECK(twins["alternatives"][0]["differences"]["pwp.burnout_pct"]["mean"] == 0);
  CHECK(compare_two("--uncertainty --replications 5").code == 2);
  CHECK(compare_two("--uncertainty --precision 2%").code == 2);
}

TEST_CASE("an interrupted comparison keeps the replications that all scenarios have finished") {
  const outcome cut_short =
      shell(cut_short_after(8, "compare " + typical + " " + cap + shorter + "--replications 100000 --format json"));
  REQUIRE(cut_short.code == 3);
  CHECK(contains(cut_short.err, "interrupted"));
  const auto count = nlohmann::json::parse(cut_short.out)["replications"].get<int>();
  CHECK(count > 0);
  CHECK(count < 100000);
  const outcome whole =
      compare(typical + " " + cap + shorter + "--format json --replications " + std::to_string(count));
  CHECK(whole.out == cut_short.out);
}
