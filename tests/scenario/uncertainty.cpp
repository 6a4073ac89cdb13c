// What --uncertainty draws: shapes whose quantiles anyone can work out, and the whole field table's rows.
#include "scenario/uncertainty.hpp"

#include "scenario/consistency.hpp"
#include "scenario/explain.hpp"
#include "scenario/field_value.hpp"
#include "scenario/load.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

using namespace stepwell;
using namespace stepwell::scenario;

namespace {

const std::string typical = std::string(STEPWELL_SOURCE_DIR) + "/scenarios/typical_service.yaml";

// Five points of a distribution: both ends of what a stream can give, the lower and the upper 2.5 %, the middle.
constexpr double least = 0x1p-53, lower = 0.025, median = 0.5, upper = 0.975, most = 1 - 0x1p-53;

field made_up(source from, accepted_range accepted = {0, 100}) {
  return {.path = "made_up.number",
          .at = number_at([](service::parameters& p, std::size_t) -> double& { return p.workforce.break_minutes; }),
          .accepted = accepted,
          .from = from};
}
field made_up_whole(source from) {
  field f = made_up(from);
  f.at = integer_at([](service::parameters& p, std::size_t) -> std::int32_t& { return p.workforce.review_weeks; });
  return f;
}
source assumed(plausible_range range, drawing drawn = {}) { return {provenance::assumed, "", range, drawn}; }
constexpr drawing log_normal{draw_shape::log_normal, 0, false}, log_normal_from_low{draw_shape::log_normal, 0, true};

const field& row(std::string_view path) {
  const auto& table = field_table();
  return *std::find_if(table.begin(), table.end(), [&](const field& f) { return f.path == path; });
}

stepwell::scenario::scenario sound_scenario(const std::vector<std::string>& settings = {}) {
  auto got = load(typical, settings);
  for (const auto& f : got.faults) UNSCOPED_INFO(to_string(f));
  REQUIRE(got.value);
  return std::move(*got.value);
}

} // namespace

TEST_CASE("a triangle has its peak at the scenario's value") {
  // From 0 to 10 with its peak at 2: a fifth lies below the peak. Below x < 2 lies x^2 / 20, above x lies
  // (10 - x)^2 / 80.
  const field f = made_up(assumed({0, 10}));
  CHECK(drawn_value(f, 2, 0.05) == Approx(1));
  CHECK(drawn_value(f, 2, 0.2) == Approx(2));
  CHECK(drawn_value(f, 2, 0.55) == Approx(4));
  CHECK(drawn_value(f, 2, most) <= 10);
  CHECK(drawn_value(f, 0, 0.75) == Approx(5)); // a peak at the end: 1 - (1 - x/10)^2
}

TEST_CASE("a log-normal has its median at the value and 95 % in its range, however lopsided") {
  const field f = made_up(assumed({1, 16}, log_normal));
  CHECK(drawn_value(f, 2, median) == Approx(2));
  CHECK(drawn_value(f, 2, lower) == Approx(1));
  CHECK(drawn_value(f, 2, upper) == Approx(16));
  // Half-way to the upper end in standard deviations is half-way in the logarithm: 2 * sqrt(8).
  CHECK(drawn_value(f, 2, 0.836455) == Approx(2 * std::sqrt(8)).epsilon(1e-4));
  CHECK(drawn_value(f, 2, 0.001) < 1); // the tails go on
  CHECK(drawn_value(f, 2, 0.999) > 16);
  CHECK(drawn_value(f, 2, most) == 100); // up to what is accepted
}

TEST_CASE("one that may not go below its low end gathers there") {
  const field f = made_up(assumed({1, 16}, log_normal_from_low));
  CHECK(drawn_value(f, 2, 0.001) == 1);
  CHECK(drawn_value(f, 2, lower) == Approx(1));
  CHECK(drawn_value(f, 2, 0.03) > 1);
  CHECK(drawn_value(f, 1, 0.4) == 1); // a value of 1: half of the draws leave it there
  CHECK(drawn_value(f, 1, upper) == Approx(16));
}

TEST_CASE("burnt-out people never leave less than others, and in some draws as often") {
  const field& f = row("turnover.burnout_leaving_odds_ratio");
  CHECK(f.from.how == provenance::derived);
  CHECK(drawn_value(f, 1.57, 0.02) == 1);
  CHECK(drawn_value(f, 1.57, median) == Approx(1.57));
  CHECK(drawn_value(f, 1.57, upper) == Approx(2.68));
}

TEST_CASE("give or take is a share of each value") {
  const field f = made_up(assumed({1, 20}, {draw_shape::give_or_take, 0.1, false}));
  CHECK(drawn_value(f, 10, median) == Approx(10));
  CHECK(drawn_value(f, 10, 0.125) == Approx(9.5)); // half-way to the end holds an eighth
  CHECK(drawn_value(f, 40, 0.125) == Approx(38));
}

TEST_CASE("a value outside the plausible range widens it, and one that is a switch stays") {
  const field f = made_up(assumed({20, 30}));
  CHECK(drawn_value(f, 10, least) == Approx(10).margin(1e-4));
  CHECK(drawn_value(f, 10, most) == Approx(30).margin(1e-4));
  CHECK(drawn_value(f, 0, 0.9) == 0);                        // 0: never gives up, no overtime
  CHECK(drawn_value(made_up(assumed({0, 30})), 0, 0.9) > 0); // 0: nothing was found, and there may be something
}

TEST_CASE("whole numbers are rounded, and none of something stays none") {
  const field f = made_up_whole(assumed({2, 6}));
  for (const double quantile : {least, 0.1, 0.3, median, 0.9, most}) {
    const double drawn = drawn_value(f, 4, quantile);
    CHECK(drawn == std::floor(drawn));
    CHECK((drawn >= 2 && drawn <= 6));
  }
  CHECK(drawn_value(f, 4, median) == 4);
  CHECK(drawn_value(made_up_whole(assumed({0, 6})), 0, 0.9) == 0);
}

TEST_CASE("what is known or chosen stands") {
  for (const auto how : {provenance::measured, provenance::guidance, provenance::quoted, provenance::chosen})
    CHECK(drawn_value(made_up({how, "E-A01", {1, 9}, {}}), 5, 0.9) == 5);
  CHECK(drawn_value(made_up(assumed({1, 9}, {draw_shape::decided, 0, false})), 5, 0.9) == 5);
  CHECK(drawn_value(made_up({provenance::derived, "E-A01", {1, 9}, {}}), 5, 0.9) > 5);
}

TEST_CASE("every assumed or derived row of the table can be drawn, or says why not") {
  std::size_t drawn = 0;
  for (const auto& f : field_table()) {
    INFO(f.path);
    if (f.from.how != provenance::assumed && f.from.how != provenance::derived) {
      CHECK_FALSE(may_be_drawn(f));
      continue;
    }
    if (!may_be_drawn(f)) {
      const bool list = std::holds_alternative<numbers_at>(f.at);
      CHECK((list || (f.from.drawn.shape == draw_shape::decided && f.path.starts_with("policy."))));
      continue;
    }
    ++drawn;
    const auto [low, high] = f.from.plausible;
    CHECK(low < high);
    if (f.from.drawn.shape == draw_shape::log_normal) {
      CHECK(low > 0);
      CHECK(f.accepted.lowest >= 0);
    }
    if (f.from.drawn.shape == draw_shape::give_or_take) CHECK((f.from.drawn.share > 0 && f.from.drawn.share < 1));
    // Wherever a scenario's value may lie, ends of the accepted range included.
    for (const double value : {f.accepted.lowest, low, (low + high) / 2, high, f.accepted.highest})
      for (const double quantile : {least, lower, 0.3, median, 0.7, upper, most}) {
        const double got = drawn_value(f, value, quantile);
        CHECK((got >= f.accepted.lowest && got <= f.accepted.highest));
        CHECK(got <= drawn_value(f, value, std::min(most, quantile + 0.01)));
      }
  }
  CHECK(drawn > 80);
}

TEST_CASE("explain says of every row how it is drawn") {
  const auto page = [](const std::string& key) {
    std::string near;
    return explain(key, near).value_or("");
  };
  CHECK_THAT(page("turnover.burnout_leaving_odds_ratio"),
             Catch::Contains("  uncertainty log-normal, median at the scenario's value, 95 % from 1 to 2.68, never "
                             "below 1\n"));
  CHECK_THAT(page("pathway.steps.cbt.sessions_mean"),
             Catch::Contains("  uncertainty triangular, the scenario's value give or take 15 %; one quantile for all "
                             "steps\n"));
  CHECK_THAT(page("staff.pwp.posts"), Catch::Contains("  uncertainty not drawn: only what is assumed"));
  CHECK_THAT(page("staff.pwp.leaving_shares"), Catch::Contains("  uncertainty not drawn: nothing is known of how"));
  CHECK_THAT(page("policy.agency_share"), Catch::Contains("  uncertainty not drawn: a lever"));
}

TEST_CASE("five hundred draws of a service keep every rule between fields, also where the scenario is on the edge") {
  // Notice of 30 days for offers of 5 weeks, groups of 3 and courses as long as they may be: many a draw would break a
  // rule.
  for (const std::vector<std::string>& settings :
       {std::vector<std::string>{},
        {"appointments.patient_cancels=0.55", "pathway.steps.cbt.did_not_attend=0.4"},
        {"appointments.notice_days=30", "pathway.steps.psychoeducation_group.group_size=3",
         "pathway.steps.guided_self_help.sessions_mean=8",
         "changes=[{on: 2024-06-03, set: {appointments.offer_weeks: 6, pathway.steps.psychoeducation_group.group_size: "
         "2}}]"}}) {
    const auto s = sound_scenario(settings);
    const auto parameters = parameters_to_draw(s.model);
    std::vector<fault> faults;
    const auto document = parse_document(s.resolved.dump(), "resolved.yaml", faults);
    REQUIRE(document);
    for (std::uint32_t draw = 0; draw < 500; ++draw) {
      const auto model = with_draw(s.model, parameters, 1, draw);
      for (const auto& phase : model.phases) check_consistency(*document, phase.values, phase.from > 0, faults);
      for (const auto& f : faults) UNSCOPED_INFO(to_string(f));
      REQUIRE(faults.empty());
    }
  }
}

TEST_CASE("roles share a quantile, policies share every draw, and a row is addressed by its name alone") {
  const auto s = sound_scenario();
  const auto other = sound_scenario({"staff.pwp.posts=23", "appointments.screening_days=6"});
  const auto parameters = parameters_to_draw(s.model);
  const auto a = with_draw(s.model, parameters, 1, 7).phases[0].values;
  const auto b = with_draw(other.model, parameters_to_draw(other.model), 1, 7).phases[0].values;
  const field& wte = row("staff.*.wte");
  const double quantile = quantile_of(wte, 1, 7);
  for (std::size_t r = 0; r < service::role_count; ++r)
    CHECK(a.roles[r].wte == drawn_value(wte, s.model.phases[0].values.roles[r].wte, quantile));
  CHECK(a.roles[1].wte == b.roles[1].wte);
  CHECK(a.wellbeing.overtime == b.wellbeing.overtime);
  CHECK(a.appointments.screening_days != b.appointments.screening_days); // its own value in the middle
  const field alone = made_up(assumed({0, 1}));
  field renamed = alone;
  renamed.path = "staff.*.wte";
  CHECK(quantile_of(renamed, 1, 7) == quantile);
  CHECK(quantile_of(alone, 1, 7) != quantile);
  CHECK(quantile_of(wte, 2, 7) != quantile);
  CHECK(quantile_of(wte, 1, 8) != quantile);

  std::set<double> quantiles; // no two rows share chance
  for (const field* f : parameters) quantiles.insert(quantile_of(*f, 1, 7));
  CHECK(quantiles.size() == parameters.size());
}

TEST_CASE("a dated change has its own value in the middle and leaves the rest of the draw alone") {
  const auto s = sound_scenario({"changes=[{on: 2024-06-03, set: {appointments.notice_days: 10, "
                                 "pathway.steps.cbt.sessions_most: 8}}]"});
  const auto cbt = [](const service::parameters& p) {
    return *std::find_if(p.pathway.steps.begin(), p.pathway.steps.end(), [](auto& step) { return step.name == "cbt"; });
  };
  const auto parameters = parameters_to_draw(s.model);
  const field& notice = row("appointments.notice_days");
  for (std::uint32_t draw = 0; draw < 20; ++draw) {
    const auto model = with_draw(s.model, parameters, 1, draw);
    const auto& before = model.phases[0].values;
    const auto& after = model.phases[1].values;
    CHECK(before.appointments.notice_days == drawn_value(notice, 5, quantile_of(notice, 1, draw)));
    CHECK(after.appointments.notice_days == drawn_value(notice, 10, quantile_of(notice, 1, draw)));
    CHECK(after.wellbeing.overtime == before.wellbeing.overtime);
    CHECK(cbt(after).sessions_mean == cbt(before).sessions_mean); // above its lowered cap, as in a scenario
    CHECK(cbt(after).dose == cbt(before).dose);
  }
}

TEST_CASE("a draw is complete: what follows from drawn fields follows the draw") {
  const auto s = sound_scenario();
  const auto model = with_draw(s.model, parameters_to_draw(s.model), 1, 3);
  auto again = model.phases[0].values;
  service::complete(again);
  for (std::size_t i = 0; i < again.pathway.steps.size(); ++i) {
    CHECK(again.pathway.steps[i].notes.sigma == model.phases[0].values.pathway.steps[i].notes.sigma);
    CHECK(again.pathway.steps[i].dose == model.phases[0].values.pathway.steps[i].dose);
  }
  CHECK(model.phases[0].values.pathway.steps[1].notes.sigma != s.model.phases[0].values.pathway.steps[1].notes.sigma);
  CHECK(model.calendar.days() >= model.days + 16 * 7); // the longest diary that any draw may keep open
}

TEST_CASE("where a run begins with lists, the past of those on them is that of the drawn pathway") {
  const auto s = sound_scenario({"run.warm_up_months=0", "start.waiting.cbt={people: 60, mean_days: 40}"});
  const auto parameters = parameters_to_draw(s.model);
  std::set<std::int32_t> coming_back;
  for (std::uint32_t draw = 0; draw < 20; ++draw) {
    const auto model = with_draw(s.model, parameters, 1, draw);
    CHECK(model.start.waiting.front().people == 60); // counted, not drawn
    coming_back.insert(model.start.coming_back);     // follows from the shares referred again
  }
  CHECK(coming_back.size() > 10);
}
