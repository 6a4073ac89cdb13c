#include "report/validation.hpp"
#include "report/limits.hpp"
#include "report/text_grid.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

using namespace stepwell;
using namespace stepwell::report;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<suite> made_up() {
  return {
      {"published",
       "a year",
       {{"E-A09", "within_6_weeks_pct", 91.6, 88.6, 94.6, {92, 91.5, 92.5, 50, 0}, true},
        {"E-A02", "accessing_services / referrals_received", 0.675, 0.645, 0.705, {0.72, 0.71, 0.73, 50, 0}, false}}},
      {"patterns", "pairs", {{"E-P06", "waits", none, -endless, 0, {-0.5, -0.6, -0.4, 50, 0}, true}}}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

} // namespace

TEST_CASE("verdicts on a staff group carry the limits of what is known, others do not") {
  std::vector<suite> suites = made_up();
  CHECK(validation_table(suites, false).find("Limits of the wellbeing") == std::string::npos);
  suites[1].lines[0].measure = "more burn out: pwp.burnout_pct - hit.burnout_pct";
  CHECK(validation_table(suites, false).find("Limits of the wellbeing") != std::string::npos);
  CHECK(nlohmann::json::parse(validation_json(suites))["limits"] == wellbeing_limits);
}

TEST_CASE("the verdicts as JSON have the published keys in their order") {
  const auto document = nlohmann::ordered_json::parse(validation_json(made_up()));
  REQUIRE(document.size() == 1);
  const auto& suites = document["suites"];
  REQUIRE(suites.size() == 2);
  const auto& line = suites["published"][0];
  CHECK(line.dump() == R"({"id":"E-A09","measure":"within_6_weeks_pct","published":91.6,"band":[88.6,94.6],)"
                       R"("mean":92.0,"ci95":[91.5,92.5],"pass":true})");
  CHECK(suites["published"][1]["pass"] == false);
  // A direction has no figure and a band that is open on one side.
  CHECK(suites["patterns"][0]["published"].is_null());
  CHECK(suites["patterns"][0]["band"][0].is_null());
  CHECK(suites["patterns"][0]["band"][1] == 0);
}

TEST_CASE("the verdicts as a table are aligned and end with a count") {
  const auto lines = lines_of(validation_table(made_up(), false));
  REQUIRE(lines.size() == 10);
  CHECK(lines[0] == "published: a year");
  CHECK(lines[2].ends_with("pass"));
  CHECK(lines[3].ends_with("FAIL"));
  CHECK(characters(lines[2]) == characters(lines[3]));
  CHECK(lines[2].find("88.6 – 94.6") != std::string::npos);
  CHECK(lines[3].find("0.645 – 0.705") != std::string::npos);
  CHECK(lines[4] == "1 of 2 inside their bands");
  CHECK(lines[5].empty());
  CHECK(lines[8].find("below 0") != std::string::npos);
  CHECK(lines[9] == "1 of 1 inside their bands");
}
