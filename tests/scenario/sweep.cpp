// The files of `stepwell sweep` and `stepwell tune`: what they may say.
#include "scenario/sweep.hpp"
#include "scenario/study_file.hpp"
#include "scenario/tuning.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell::scenario;

namespace {

using sweep_file = study_file<read_sweep>;
using tuning_file = study_file<read_tuning>;
const std::string vary = "vary: {staff.pwp.caseload_cap: [30, 34]}\n";
const std::string levers = "scenario: s.yaml\nlevers: {staff.pwp.caseload_cap: [30, 34]}\n";

} // namespace

TEST_CASE("a sweep is read, files from its own folder") {
  const sweep_file sound("title: t\nscenario: ../s.yaml\ndesign: morris\npoints: 10\nlevels: 6\nreplications: 3\n"
                         "measures: [recovery_pct, pwp.burnout_pct]\nset: {run.warm_up_months: 3}\n" +
                         vary);
  std::vector<fault> none;
  const auto s = read_sweep(sound.name, none);
  REQUIRE(s);
  CHECK(s->design == design_kind::morris);
  CHECK(s->points == 10);
  CHECK(s->levels == 6);
  CHECK(s->replications == 3);
  CHECK(s->measures.at(1).name == "pwp.burnout_pct");
  CHECK(s->settings == std::vector<std::string>{"run.warm_up_months=3"});
}

TEST_CASE("a sweep's sizes are told where they mean nothing, and asked for where they are needed") {
  CHECK(sweep_file("scenario: s\ndesign: grid\npoints: 8\nlevels: 4\n" + vary).faults() ==
        messages{"3 points: a grid has the points of its factors' values",
                 "4 levels: only a morris design has levels here; a factor may have its own"});
  CHECK(sweep_file("scenario: s\ndesign: sobol\n" + vary).faults() == messages{"1 points: this key is needed"});
  CHECK(sweep_file("scenario: s\ndesign: morris\npoints: 4\nlevels: 3\n" + vary).faults() ==
        messages{"4 levels: expected an even number: steps of half the grid then reach each level"});
  CHECK(sweep_file("scenario: s\ndesign: latin\npoints: 4\nmeasures: [a, a]\n" + vary).faults() ==
        messages{"2 design: expected grid, latin_hypercube, sobol or morris, found `latin`",
                 "4 measures: this measure is there already"}); // what size it needs is not known
  CHECK(sweep_file("scenario: s\ndesign: grid\nvary:\n  a: {from: 0, to: 1, levels: 1000}\n"
                   "  b: {from: 0, to: 1, levels: 1000}\n  c: [1, 2]\n")
            .faults() == messages{"2 design: this grid has more than 1000000 points"});
  CHECK(sweep_file("scenario: s\nvary:\n  a: {from: 0, to: 1, levels: 1000}\n  b: {from: 0, to: 1, levels: 1000}\n"
                   "  c: [1, 2]\n")
            .faults() == messages{"1 design: this key is needed"});
  CHECK(sweep_file("scenario: s\ndesign: grid\nvary:\n  both: {fields: {}}\n").faults().size() ==
        1); // nothing to look at
}

TEST_CASE("a tuning is read with its goals and constraints") {
  const tuning_file sound(levers + "minimise: pwp.burnout_pct\nmaximise: recovery_pct\n"
                                   "indifferent_below: {pwp.burnout_pct: 1, recovery_pct: 0.5}\nconstraints:\n"
                                   "  - within_6_weeks_pct >= 75\n  - cost_total_gbp <= base +- 5000\nbudget: 900\n");
  std::vector<fault> none;
  const auto t = read_tuning(sound.name, none);
  for (const fault& f : none) UNSCOPED_INFO(to_string(f));
  REQUIRE(t);
  REQUIRE(t->goals.size() == 2);
  CHECK(t->goals[0].less_is_better);
  CHECK_FALSE(t->goals[1].less_is_better);
  CHECK(t->goals[1].indifference == 0.5);
  REQUIRE(t->constraints.size() == 2);
  CHECK(t->constraints[0].at_least);
  CHECK(t->constraints[0].limit == 75);
  CHECK(std::isnan(t->constraints[0].tolerance));
  CHECK(t->constraints[1].against_base);
  CHECK_FALSE(t->constraints[1].at_least);
  CHECK(t->constraints[1].tolerance == 5000);
  CHECK(t->budget == 900);
  CHECK_FALSE(t->continuous());
}

TEST_CASE("every fault of a tuning is told at once") {
  const std::string such = "expected a constraint such as within_6_weeks_pct >= 75 or cost_total_gbp <= base +- 5000";
  CHECK(tuning_file(levers + "minimise: a\nconstraints: [b > 3, c >= x, d <= 0, e >= 5 +- -1, f >= 1 +- 2 3]\n"
                             "confidence: 95\nbudget: 0\n")
            .faults() ==
        messages{"1 indifferent_below: this key is needed: the difference below which a goal's measure "
                 "does not matter, in its unit",
                 "4 constraints[0]: " + such, "4 constraints[1]: " + such,
                 "4 constraints[2]: a limit of 0 needs a tolerance, such as +- 1: 1 % of it is nothing",
                 "4 constraints[3]: " + such, "4 constraints[4]: " + such,
                 "5 confidence: expected a share from 0.5 to below 1, such as 0.95",
                 "6 budget: expected a whole number from 1 to 100000000, found `0`"});
  CHECK(tuning_file(levers + "indifferent_below: 1\n").faults() ==
        messages{"1 minimise: expected one goal or two, under minimise or maximise"});
  CHECK(tuning_file(levers + "minimise: [a, b]\nindifferent_below: {a: 0, c: 1}\n").faults() ==
        messages{"4 indifferent_below: expected a number for each goal, such as {b: 1}",
                 "4 indifferent_below.a: expected a number above 0, in the measure's unit",
                 "4 indifferent_below.c: this is no goal"});
}
