// What made-up surveys agree on, counted by hand.
#include "study/survey_summary.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell;
using namespace stepwell::study;

namespace {

estimate made_up(double value, double p) { return {value, 0.1, value - 0.2, value + 0.2, p}; }

survey_of_group group_of(std::size_t burnt_out, std::size_t of) {
  survey_of_group g{exact_proportion(burnt_out, of), fit_state::converged, fit_state::converged, {}};
  g.estimates.fill(made_up(0.1, 0.5));
  return g;
}

estimate& on(survey_answer& answer, std::size_t group, characteristic c) {
  return answer[group].estimates[static_cast<std::size_t>(c)];
}

// As Westwood found it: PWPs' overtime raises, supervision lowers, telephone raises, all significantly; HITs nothing.
survey_answer as_published() {
  survey_answer answer{group_of(70, 100), group_of(50, 100)};
  on(answer, 0, characteristic::overtime) = made_up(std::log(2), 0.01);
  on(answer, 0, characteristic::clinical_supervision) = made_up(-0.5, 0.02);
  on(answer, 0, characteristic::telephone_from) = made_up(0.3, 0.03);
  return answer;
}

} // namespace

TEST_CASE("ten surveys that all find what was published") {
  const auto summary = summarise(std::vector(10, as_published()));
  CHECK(summary.all_found());
  CHECK(summary.groups[0].burnt_out_pct.mean == Approx(70));
  const agreement& overtime = summary.groups[0].on[static_cast<std::size_t>(characteristic::overtime)];
  CHECK(overtime.median_odds_ratio == Approx(2));
  CHECK(overtime.raises.count == 10);
  CHECK(overtime.raises_significantly.count == 10);
  CHECK(overtime.lowers.count == 0);
  REQUIRE(summary.findings.size() == 4);
  for (const finding& f : summary.findings) CHECK(f.found.count == 10);
}

TEST_CASE("a majority is clear when its exact interval lies above one half") {
  // Of ten: nine give 0.555 to 0.997, eight 0.444 to 0.975.
  std::vector<survey_answer> answers(10, as_published());
  on(answers[0], 0, characteristic::clinical_supervision) = made_up(0.5, 0.02); // the wrong way
  CHECK(summarise(answers).findings[1].found.count == 9);
  CHECK(summarise(answers).findings[1].clear_majority);
  on(answers[1], 0, characteristic::clinical_supervision) = made_up(0.5, 0.6);
  CHECK_FALSE(summarise(answers).findings[1].clear_majority);
  CHECK(summarise(answers).findings[1].significant.count == 8);
  CHECK(summarise(answers).groups[0].on[1].raises_significantly.count == 1);
  CHECK_FALSE(summarise(answers).all_found());
  CHECK(summarise(answers).findings[0].clear_majority);
}

TEST_CASE("a sign need not be significant to be found, and is told apart") {
  std::vector<survey_answer> answers(10, as_published());
  for (survey_answer& answer : answers) on(answer, 0, characteristic::overtime).p_value = 0.2;
  const auto summary = summarise(answers);
  CHECK(summary.findings[0].found.count == 10);
  CHECK(summary.findings[0].significant.count == 0);
}

TEST_CASE("in HITs any job characteristic counts, either way; tenure is none") {
  std::vector<survey_answer> answers(10, as_published());
  on(answers[0], 1, characteristic::overtime) = made_up(-0.4, 0.01);
  on(answers[1], 1, characteristic::telephone_before) = made_up(0.4, 0.01);
  on(answers[2], 1, characteristic::long_service) = made_up(0.4, 0.01);
  on(answers[3], 1, characteristic::telephone_by_tenure) = made_up(0.4, 0.01);
  CHECK(summarise(answers).findings[3].found.count == 8);
}

TEST_CASE("a regression without an estimate is counted, and finds neither a sign nor nothing") {
  std::vector<survey_answer> answers(10, as_published());
  for (survey_of_group& group : answers[4]) {
    group.with_tenure = group.state = fit_state::separated;
    group.estimates.fill(no_estimate);
  }
  answers[5][1].with_tenure = fit_state::separated; // whose estimates without tenure are as good as any
  const auto summary = summarise(answers);
  CHECK(summary.groups[0].fits[static_cast<std::size_t>(fit_state::separated)] == 1);
  CHECK(summary.groups[1].fits[static_cast<std::size_t>(fit_state::separated)] == 2);
  CHECK(summary.groups[1].without_estimate == 1);
  CHECK(summary.groups[0].fits[static_cast<std::size_t>(fit_state::converged)] == 9);
  for (const finding& f : summary.findings) {
    CHECK(f.found.count == 9);
    CHECK(f.found.of == 10);
  }
  CHECK(std::isnan(summarise({}).groups[0].on[0].median_odds_ratio));
  CHECK_FALSE(summarise({}).all_found());
}
