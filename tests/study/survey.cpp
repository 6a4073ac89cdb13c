// The survey's regression finds what was planted; repeats are the same whatever the machine does; a broken-off study
// keeps whole surveys.
#include "study/survey.hpp"
#include "random/uniform.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell;
using namespace stepwell::study;

namespace {

const estimate& on(const survey_of_group& of, characteristic c) { return of.estimates[static_cast<std::size_t>(c)]; }

// Burnout by chance, its log odds made of overtime, supervision and, from two years in service, telephone hours.
std::vector<respondent> planted(std::uint32_t people, double overtime, double supervision, double telephone) {
  std::vector<respondent> all;
  for (std::uint32_t i = 0; i < people; ++i) {
    random::stream chance({5, 0}, i, 1);
    respondent r{random::uniform_between(chance, 0, 6), random::uniform_between(chance, 0, 6),
                 random::uniform_between(chance, 0, 12), random::uniform_between(chance, 0, 60), false};
    const double log_odds = 0.3 + overtime * (r.overtime_hours - 3) + supervision * (r.clinical_supervision_hours - 3) +
                            (r.months_in_service >= 24 ? telephone * (r.telephone_hours - 6) : 0);
    r.burnt_out = chance.uniform() < 1 / (1 + std::exp(-log_odds));
    all.push_back(r);
  }
  return all;
}

service::model a_service(std::uint32_t repeat, std::uint32_t number) {
  const auto loaded =
      scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                     {"run.start=2022-04-04", "run.warm_up_months=3", "run.measured_months=2",
                      "demand.referrals_per_year=" + std::to_string(9000 + 500 * repeat + 100 * number)});
  REQUIRE(loaded.value);
  return loaded.value->model;
}

constexpr survey_design small{.services = 2, .weeks = 4, .repeats = 3, .wanted = {20, 30}};

surveys conducted(int threads, std::uint32_t repeats = small.repeats, std::uint64_t seed = 1) {
  survey_design design = small;
  design.repeats = repeats;
  replicate_options options;
  options.seed = seed;
  options.threads = threads;
  return conduct(design, a_service, options);
}

// One number at least differs when any survey does.
std::vector<double> figures(const surveys& all) {
  std::vector<double> found;
  for (const survey_answer& answer : all.repeats)
    for (const survey_of_group& group : answer) {
      found.push_back(static_cast<double>(group.burnt_out.count));
      for (const estimate& e : group.estimates)
        if (std::isfinite(e.value)) found.insert(found.end(), {e.value, e.standard_error});
    }
  return found;
}

} // namespace

TEST_CASE("overtime, supervision and telephone from two years are found as planted") {
  const survey_of_group found = analyse(planted(20'000, 0.5, -0.4, 0.2));
  REQUIRE(found.state == fit_state::converged);
  const auto is = [&](characteristic c, double truth) {
    CAPTURE(to_string(c));
    CHECK(std::fabs(on(found, c).value - truth) < 4 * on(found, c).standard_error);
    CHECK(on(found, c).standard_error < 0.03);
  };
  is(characteristic::overtime, 0.5);
  is(characteristic::clinical_supervision, -0.4);
  is(characteristic::telephone_before, 0);
  is(characteristic::telephone_from, 0.2);
  is(characteristic::telephone_by_tenure, 0.2);
  // At no telephone hours, long service has lost what six hours of them would add.
  CHECK(on(found, characteristic::long_service).value == Approx(-1.2).margin(0.2));
  CHECK(found.burnt_out.of == 20'000);
}

TEST_CASE("where too few are short in service, tenure is left out, and that is kept apart") {
  auto people = planted(2000, 0.5, -0.4, 0);
  for (respondent& r : people) r.months_in_service = 60;
  const survey_of_group nobody = analyse(people);
  CHECK(nobody.with_tenure == fit_state::collinear);
  people[0].months_in_service = people[1].months_in_service = 3; // two newcomers: their slope goes through both
  people[0].burnt_out = true;
  people[1].burnt_out = false;
  const survey_of_group two = analyse(people);
  CHECK(two.with_tenure == fit_state::separated);
  for (const survey_of_group& found : {nobody, two}) {
    REQUIRE(found.state == fit_state::converged);
    CHECK(std::fabs(on(found, characteristic::overtime).value - 0.5) <
          4 * on(found, characteristic::overtime).standard_error);
    CHECK(std::fabs(on(found, characteristic::telephone_of_all).value) < 0.1);
    CHECK(std::isnan(on(found, characteristic::telephone_from).value)); // not the same question
  }
  CHECK(std::isnan(on(analyse(planted(2000, 0.5, -0.4, 0)), characteristic::telephone_of_all).value));
  const survey_of_group none = analyse({});
  CHECK(none.state == fit_state::collinear);
  CHECK(std::isnan(on(none, characteristic::overtime).value));
}

TEST_CASE("where nothing is planted, as much is significant as chance allows") {
  int significant = 0;
  constexpr int surveys_made = 60;
  const auto people = planted(100 * surveys_made, 0, 0, 0);
  for (int i = 0; i < surveys_made; ++i)
    significant +=
        on(analyse(std::span(people).subspan(static_cast<std::size_t>(100 * i), 100)), characteristic::overtime)
            .p_value < 0.05;
  CHECK(significant <= 9); // 3 expected, standard deviation 1.7
}

TEST_CASE("the number of threads changes no survey, nor does how many follow; another seed changes all") {
  const surveys alone = conducted(1);
  REQUIRE(alone.repeats.size() == 3);
  CHECK_FALSE(alone.interrupted);
  for (const survey_answer& answer : alone.repeats) {
    CHECK(answer[0].burnt_out.of == 20);
    CHECK(answer[1].burnt_out.of == 30);
  }
  CHECK(figures(conducted(3)) == figures(alone));
  const auto all = figures(alone), fewer = figures(conducted(2, 2));
  REQUIRE(fewer.size() < all.size());
  CHECK(fewer == std::vector<double>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(fewer.size())));
  CHECK(figures(conducted(2, 3, 2)) != all);
}

TEST_CASE("a study that is broken off keeps the surveys that had finished") {
  std::atomic<bool> stop{false};
  replicate_options options;
  options.threads = 1;
  options.interrupted = &stop;
  options.report_progress = [&](const progress& now) { stop = now.finished == 3; }; // one survey and a half
  survey_design design = small;
  design.repeats = 1000;
  const surveys kept = conduct(design, a_service, options);
  CHECK(kept.interrupted);
  REQUIRE_FALSE(kept.repeats.empty());
  CHECK(kept.repeats.size() < 10);
  const auto whole = figures(conducted(1, static_cast<std::uint32_t>(kept.repeats.size())));
  CHECK(figures(kept) == whole);
}
