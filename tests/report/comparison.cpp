// How a comparison reads, for people and programs.
#include "report/comparison.hpp"

#include "made_up_summary.hpp"
#include "report/text_grid.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace stepwell;
using namespace stepwell::report;
using namespace stepwell::report::test;

namespace {

// The base is the made-up service (measure m of replication r is 10 m + r); the first alternative lies 1 and 3 below it
// by turns, the second is the base itself.
std::vector<study::replications> made_up_points(std::uint32_t count) {
  const study::replications base = made_up_replications(count);
  study::replications lower = base;
  for (std::size_t i = 0; i < lower.values.size(); ++i) lower.values[i] -= (i / lower.columns) % 2 == 0 ? 1 : 3;
  return {base, lower, base};
}

std::vector<asked> questions() {
  asked lower = made_up_question(), same = made_up_question();
  lower.scenario = "everything two lower";
  same.scenario = "nothing changed";
  return {made_up_question(), lower, same};
}

comparison made_up_comparison(std::uint32_t count = 8) { return compare(questions(), made_up_points(count)); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the JSON has every measure's difference of every alternative") {
  const auto document = nlohmann::json::parse(json(made_up_comparison()));
  CHECK(document["replications"] == 8);
  CHECK(document["seed"] == 7);
  CHECK(document["base"]["scenario"] == "a made-up service");
  CHECK(document["base"]["measures"].size() == record::measures().size());
  CHECK(document["base"]["measures"]["wait_first_treatment_mean_days"]["mean"] == 3.5);
  CHECK(document["base"]["measures"]["wait_first_treatment_mean_days"]["nhs_measure"] == "M048");
  REQUIRE(document["alternatives"].size() == 2);
  const auto& lower = document["alternatives"][0];
  CHECK(lower["scenario"] == "everything two lower");
  CHECK(lower["differences"].size() == record::measures().size());
  const auto& burnout = lower["differences"]["pwp.burnout_pct"];
  CHECK(burnout["mean"] == -2);
  CHECK(burnout["ci95"][0] < -2);
  CHECK(burnout["unit"] == "%");
  CHECK(burnout["p_better"] > 0.99);
  CHECK(lower["differences"]["recovery_pct"]["p_better"] < 0.01);
  CHECK(lower["differences"]["referrals_received"]["p_better"].is_null());
  // 0 to 7: variance 6. Differences -1 and -3: variance 8 / 7. The alternative's is that of -1 -2 1 0 3 2 5 4: 6.
  CHECK(burnout["variance_ratio"].get<double>() == Approx(12 / (8.0 / 7)));
  CHECK(document["median_variance_ratio"].get<double>() == Approx(10.5));
  const auto& same = document["alternatives"][1]["differences"]["pwp.burnout_pct"];
  CHECK(same["mean"] == 0);
  CHECK(same["p_better"].is_null());
  CHECK(same["variance_ratio"].is_null());
}

TEST_CASE("the CSV has a row for every alternative and measure") {
  const std::string text = csv(made_up_comparison());
  CHECK(text.rfind("scenario,measure,base_mean,difference_mean,ci95_low,ci95_high,unit,p_better,variance_ratio\n", 0) ==
        0);
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) == 1 + 2 * record::measures().size());
  CHECK(has(text, "\neverything two lower,wait_first_treatment_mean_days,3.5,-2,"));
  CHECK(has(text, "\nnothing changed,wait_first_treatment_mean_days,3.5,0,0,0,days,,\n"));
}

TEST_CASE("the table tells better from worse and both from nothing, and fits a terminal") {
  const std::string text = table(made_up_comparison(), shown::main_measures, false);
  CHECK(has(text, "Compared with a made-up service"));
  CHECK(has(text, "8 replications"));
  CHECK(has(text, "-2.0 ±0.9✓")); // t on 7 degrees of freedom, 2.365, times sqrt(8 / 7 / 8)
  CHECK(has(text, "-2.0 ±0.9✗")); // fewer within 6 weeks is worse
  CHECK_FALSE(has(text, "0.9•")); // main measures all have a better side
  CHECK(has(text, "Median variance ratio over the main measures: 10."));
  CHECK(has(text, "Limits of the wellbeing and turnover figures"));
  CHECK(has(text, "PWPs burnt"));
  CHECK_FALSE(has(text, "utilisation"));
  std::size_t line_begin = 0;
  while (line_begin < text.size()) {
    const std::size_t end = text.find('\n', line_begin);
    CHECK(characters(text.substr(line_begin, end - line_begin)) <= 120);
    line_begin = end + 1;
  }
  CHECK(has(table(made_up_comparison(), shown::main_measures, true), "\x1b[32m"));
}

TEST_CASE("asked for all, the table has every measure") {
  const std::string text = table(made_up_comparison(), shown::all_measures, false);
  CHECK(has(text, "clinical"));
  CHECK(has(text, "-2.0 ±0.9•")); // of referrals neither more nor fewer is better
}

TEST_CASE("under --uncertainty each difference has its range over parameters") {
  study::drawn_parameters drawn{{"work.climbing"}, {{}}};
  for (int draw = 0; draw < 30; ++draw) drawn.quantiles[0].push_back((draw + 0.5) / 30);
  auto points = made_up_points(60);
  for (std::uint32_t r = 0; r < 60; ++r) // draw k takes 0.1 k off besides
    for (std::size_t m = 0; m < points[1].columns; ++m) points[1].values[r * points[1].columns + m] -= 0.1 * (r / 2);
  const comparison made = compare(questions(), points, &drawn);
  const auto document = nlohmann::json::parse(json(made));
  const auto& burnout = document["alternatives"][0]["differences"]["pwp.burnout_pct"];
  CHECK(document["uncertainty"]["draws"] == 30);
  CHECK(burnout["p_better"] == 1);
  CHECK(burnout["mean"].get<double>() == Approx(-3.45));
  CHECK(burnout["uncertainty"]["range95"][1] < 0);
  CHECK(burnout["uncertainty"]["largest"][0]["parameter"] == "work.climbing");
  CHECK(has(csv(made), "parameter_share"));
  const std::string text = table(made, shown::main_measures, false);
  CHECK(has(text, " to -"));
  CHECK(has(text, "30 draws"));
}

TEST_CASE("a difference that parameters do not touch is not clear of 0 for that") {
  // Within pairs -11 and 9, in the last 5 and 25: chance is so wide that nothing tells draws apart, and the range over
  // parameters is a point, 0.6. The mean's interval spans 0.
  study::drawn_parameters drawn{{"work.idle"}, {{}}};
  for (int draw = 0; draw < 10; ++draw) drawn.quantiles[0].push_back((draw + 0.5) / 10);
  auto points = made_up_points(20);
  for (std::size_t i = 0; i < points[1].values.size(); ++i) {
    const std::size_t r = i / points[1].columns;
    points[1].values[i] = points[0].values[i] + (r % 2 == 0 ? -11 : 9) + (r >= 18 ? 16 : 0);
  }
  const comparison made = compare(questions(), points, &drawn);
  const study::paired_difference& one = made.found.differences[0][column_of("pwp.burnout_pct")];
  CHECK(one.uncertain->range_low == one.uncertain->range_high);
  CHECK(one.difference.mean == Approx(0.6));
  const std::string text = table(made, shown::main_measures, false);
  CHECK(has(text, "+0.6 "));
  CHECK_FALSE(has(text, "+0.6✓"));
  CHECK_FALSE(has(text, "+0.6✗"));
}
