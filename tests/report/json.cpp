#include "report/json.hpp"
#include "made_up_summary.hpp"
#include "report/limits.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;

TEST_CASE("the JSON has the published keys, every measure and the NHS ids") {
  const auto document = nlohmann::json::parse(json(summarise(made_up_question(), made_up_replications(3))));
  CHECK(document["scenario"] == "a made-up service");
  CHECK(document["scenario_hash"] == "0123abcd");
  CHECK(document["seed"] == 7);
  CHECK(document["replications"] == 3);
  CHECK(document["simulated_years"] == 3.5);
  REQUIRE(document["measures"].size() == record::measures().size());

  const auto& wait = document["measures"]["wait_first_treatment_mean_days"];
  const double first = 10.0 * static_cast<double>(column_of("wait_first_treatment_mean_days"));
  // Values first, first + 1, first + 2: mean first + 1, standard error 1/sqrt(3), t(2) = 4.3026527.
  CHECK(wait["mean"] == first + 1);
  CHECK(wait["ci95"][0].get<double>() == Approx(first + 1 - 4.3026527 / std::sqrt(3)));
  CHECK(wait["ci95"][1].get<double>() == Approx(first + 1 + 4.3026527 / std::sqrt(3)));
  CHECK(wait["unit"] == "days");
  CHECK(wait["nhs_measure"] == "M048");
  CHECK(document["measures"]["pwp.burnout_pct"]["nhs_measure"].is_null());
  CHECK(document["limits"] == wellbeing_limits);
}

TEST_CASE("what is undefined is null, and a name that is not UTF-8 does not break the JSON") {
  study::replications made = made_up_replications(1);
  made.values[0] = std::numeric_limits<double>::quiet_NaN();
  asked question = made_up_question();
  question.scenario = "caf\xe9";
  const auto document = nlohmann::json::parse(json(summarise(question, made)));
  const std::string first(record::measures()[0].name), second(record::measures()[1].name);
  CHECK(document["measures"][first]["mean"].is_null());
  CHECK(document["measures"][second]["mean"] == 10);
  CHECK(document["measures"][second]["ci95"][0].is_null()); // one replication has no interval
}
