// Flows along the pathway balance: who came to a step has gone on, was discharged or is still there; and what is
// counted by step adds up to the measures.
#include "record/pathway_counts.hpp"
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace stepwell;

namespace {

const service::model& typical_year() {
  static const auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                                            {"run.warm_up_months=0", "run.measured_months=24"});
  REQUIRE(loaded.value);
  return loaded.value->model;
}

double value(const record::replication_result& r, std::string_view name) {
  return r.values[static_cast<std::size_t>(record::find_measure(name))];
}

} // namespace

TEST_CASE("from an empty start nobody leaves a step who did not come to it, and few are left at the end") {
  const auto r = record::runner(typical_year()).run(3, 0, {.pathway = true});
  const record::pathway_counts& p = r.pathway;
  REQUIRE(p.steps == typical_year().phases.front().values.pathway.steps.size());
  std::int64_t came = 0, gone = 0;
  for (std::size_t step = 0; step < p.steps; ++step) {
    std::int64_t left = 0;
    for (std::size_t to = 0; to < p.steps; ++to) left += p.moved_between(step, to);
    for (std::size_t why = 0; why < service::exit_reason_count; ++why) left += p.ended_from(step, why);
    CAPTURE(step);
    CHECK(left <= p.entered[step]);
    came += p.entered[step];
    gone += left;
  }
  CHECK(came > gone); // some are in care when the run ends
  const std::size_t entry = typical_year().phases.front().values.pathway.entry;
  const double years = (typical_year().days - typical_year().measured_from) / 365.25;
  CHECK(static_cast<double>(p.entered[entry]) / years == Approx(value(r, "referrals_received")));
}

TEST_CASE("first waits by week add up to the people first treated") {
  const auto r = record::runner(typical_year()).run(3, 0, {.pathway = true});
  const double people =
      static_cast<double>(std::accumulate(r.first_waits.begin(), r.first_waits.end(), std::int64_t{0}));
  const double years = (typical_year().days - typical_year().measured_from) / 365.25;
  CHECK(people / years == Approx(value(r, "accessing_services")));
}

TEST_CASE("what is counted beside changes no measure, and is not kept unless wanted") {
  record::runner runner(typical_year());
  const auto with = runner.run(3, 0, {.monthly = true, .practitioner_weeks = true, .pathway = true});
  const auto without = runner.run(3, 0);
  CHECK(std::equal(with.values.begin(), with.values.end(), without.values.begin(),
                   [](double a, double b) { return a == b || (a != a && b != b); }));
  CHECK(without.pathway.steps == 0);
  CHECK(without.first_waits.empty());
}

TEST_CASE("a month's leavers add up to the year's, and pay to its cost") {
  const auto r = record::runner(typical_year()).run(3, 0, {.monthly = true});
  const double years = (typical_year().days - typical_year().measured_from) / 365.25;
  for (const std::string name : {"pwp.leavers_other_service", "hit.leavers_profession", "cost_total_gbp"}) {
    double total = 0;
    int months = 0;
    for (const auto& row : r.monthly)
      if (row.measure == name) {
        CHECK(row.statistic == "count");
        CHECK(row.measure_id.empty());
        total += row.value;
        ++months;
      }
    CAPTURE(name);
    CHECK(months == 24);
    CHECK(total / years == Approx(value(r, name)));
  }
}
