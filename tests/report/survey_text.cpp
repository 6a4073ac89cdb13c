// Made-up surveys as table and JSON.
#include "report/survey_text.hpp"
#include "report/limits.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace stepwell;
using namespace stepwell::report;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The line of the table that begins with `start`, blanks made single.
std::string line_of(const std::string& table, const std::string& start) {
  const auto at = table.find("\n" + start);
  if (at == std::string::npos) return "no line";
  std::string line = table.substr(at + 1, table.find('\n', at + 1) - at - 1);
  line.erase(std::unique(line.begin(), line.end(), [](char a, char b) { return a == ' ' && b == ' '; }), line.end());
  return line;
}

study::survey_of_group group_of(std::size_t burnt_out, std::size_t of) {
  study::survey_of_group g{
      study::exact_proportion(burnt_out, of), study::fit_state::converged, study::fit_state::converged, {}};
  g.estimates.fill({std::log(1.2), 0.5, std::log(0.9), std::log(12.34), 0.3});
  g.estimates[0] = {std::log(1.5), 0.1, std::log(1.2), std::log(1.9), 0.0004}; // overtime
  return g;
}

surveyed made_up(std::size_t repeats) {
  const study::survey_answer answer{group_of(72, 105), group_of(48, 96)};
  return {"A survey", "typical", 7, 15, 4, {105, 96}, {"supervision", "telephone"}, {repeats, answer}};
}

} // namespace

TEST_CASE("a survey of one service speaks of one") {
  surveyed one = made_up(1);
  one.services = one.weeks = 1;
  const std::string table = survey_table(one, false);
  CHECK(table.starts_with("A survey\ntypical: 1 survey from seed 7, each of 105 PWPs and 96 HITs of 1 service,"));
  CHECK(contains(table, "last 1 week."));
}

TEST_CASE("the first survey is printed as its authors would print it") {
  const std::string table = survey_table(made_up(2), false);
  CHECK(table.starts_with("A survey\ntypical: 2 surveys from seed 7, each of 105 PWPs and 96 HITs of 15 services"));
  CHECK(contains(table, "The services differ in: supervision, telephone."));
  CHECK(line_of(table, "  burnt out") == " burnt out, %, exact interval 68.6 58.8 – 77.3 50.0 39.6 – 60.4");
  CHECK(line_of(table, "    overtime") == " overtime, per h/week 1.50 1.20 – 1.90 < 0.001 1.50 1.20 – 1.90 < 0.001");
  CHECK(line_of(table, "    clinical") ==
        " clinical supervision, per h/month 1.20 0.90 – 12.3 0.300 1.20 0.90 – 12.3 0.300");
}

TEST_CASE("below stand the shares, the verdicts and the limits") {
  const std::string table = survey_table(made_up(10), false);
  CHECK(contains(table, "PWPs in all 10 surveys"));
  CHECK(line_of(table, "E-D02  overtime") ==
        "E-D02 overtime raises PWPs' odds of burnout 100 % (69 – 100) 100 % (69 – 100) yes");
  CHECK(line_of(table, "E-D02  clinical") == "E-D02 clinical supervision lowers them 0 % (0 – 31) 0 % (0 – 31) NO");
  CHECK(line_of(table, "E-D02  no job") ==
        "E-D02 no job characteristic is significant in HITs 0 % (0 – 31) 0 % (0 – 31) NO"); // overtime is
  std::string limits(wellbeing_limits), unwrapped = table;
  std::replace(unwrapped.begin(), unwrapped.end(), '\n', ' ');
  CHECK(contains(unwrapped, limits));
}

TEST_CASE("a regression that could not be made as asked says so, and its figures are empty") {
  surveyed s = made_up(2);
  study::survey_of_group& first = s.repeats[0][0];
  first.with_tenure = first.state = study::fit_state::separated;
  first.estimates.fill(study::no_estimate);
  s.repeats[1][1].with_tenure = study::fit_state::collinear;
  const std::string table = survey_table(s, false);
  CHECK(line_of(table, "    overtime") == " overtime, per h/week 1.50 1.20 – 1.90 < 0.001");
  CHECK(contains(table, "\n  PWPs: separated with tenure, and no estimate without it\n"));
  CHECK(
      contains(table, "without an estimate as asked (separated 1): 1, made without tenure instead; none even so: 1\n"));
  CHECK(contains(table, "without an estimate as asked (collinear 1): 1, made without tenure instead\n"));
  CHECK_FALSE(contains(table, "nan"));
  const auto json = nlohmann::json::parse(survey_json(s));
  CHECK(json["groups"]["pwp"]["surveys"][0]["regression"]["overtime"]["odds_ratio"].is_null());
  CHECK(json["groups"]["pwp"]["surveys"][0]["fit"]["without_tenure"] == "separated");
  CHECK(json["groups"]["pwp"]["agreement"]["fits_with_tenure"]["separated"] == 1);
  CHECK(json["groups"]["pwp"]["agreement"]["without_estimate"] == 1);
}

TEST_CASE("the same for programs") {
  const auto json = nlohmann::json::parse(survey_json(made_up(10)));
  CHECK(json["repeats"] == 10);
  CHECK(json["vary"] == nlohmann::json::array({"supervision", "telephone"}));
  const auto& pwp = json["groups"]["pwp"];
  CHECK(pwp["surveys"].size() == 10);
  CHECK(pwp["surveys"][0]["burnt_out"]["ci95"][0].get<double>() == Approx(0.588).margin(0.001));
  CHECK(pwp["surveys"][0]["regression"]["overtime"]["odds_ratio"].get<double>() == Approx(1.5));
  CHECK(pwp["agreement"]["on"]["overtime"]["raises_significantly"]["count"] == 10);
  CHECK(json["findings"].size() == 4);
  CHECK(json["findings"][0]["clear_majority"] == true);
  CHECK(json["findings"][1]["clear_majority"] == false);
  CHECK(json["limits"] == wellbeing_limits);
}
