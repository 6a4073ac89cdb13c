// What a replication hands over: monthly rows and practitioner weeks that add up to its measures, and the same numbers
// however its runner was used before.
#include "record/replication.hpp"
#include "record/measure.hpp"
#include "scenario/load.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <map>
#include <set>
#include <utility>

using namespace stepwell;

namespace {

const service::model& typical() {
  static const auto loaded =
      scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", {"run.warm_up_months=12"});
  REQUIRE(loaded.value);
  return loaded.value->model;
}

double value(const record::replication_result& r, std::string_view name) {
  return r.values[static_cast<std::size_t>(record::find_measure(name))];
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

} // namespace

TEST_CASE("months of the measured window add up to the year") {
  const auto r = record::runner(typical()).run(1, 0, {.monthly = true});
  const int first = typical().calendar.month(typical().measured_from);
  const double years = (typical().days - typical().measured_from) / 365.25;
  for (const auto& [id, measure] : {std::pair{"M001", "referrals_received"},
                                    {"M031", "accessing_services"},
                                    {"M076", "finished_course"},
                                    {"M082", "appointments_booked"}}) {
    double total = 0;
    int months = 0;
    for (const auto& row : r.monthly)
      if (row.month >= first && row.measure_id == id) {
        total += row.value;
        ++months;
      }
    CAPTURE(measure);
    CHECK(months == 12);
    CHECK(total / years == Approx(value(r, measure)));
  }
}

TEST_CASE("people waiting at a month's end: the longer the wait, the fewer, and the mean is the measure") {
  const auto r = record::runner(typical()).run(1, 0, {.monthly = true});
  std::map<int, std::map<std::string_view, double>> months;
  for (const auto& row : r.monthly) months[row.month][row.measure_id] = row.value;
  const int first = typical().calendar.month(typical().measured_from);
  double waiting = 0, counted = 0;
  for (auto& [month, of] : months) {
    CAPTURE(month);
    CHECK(of["M044"] <= of["M045"]); // over 18 weeks, over 90 days
    CHECK(of["M045"] < of["M038"]);
    CHECK(of["M029"] <= of["M038"]); // whoever is not assessed is not treated either
    if (month < first) continue;
    CHECK(of["M044"] > 0);
    waiting += of["M038"];
    ++counted;
  }
  CHECK(value(r, "waiting_first_treatment") == Approx(waiting / counted));
}

TEST_CASE("practitioner weeks add up to the workforce measures") {
  const auto r = record::runner(typical()).run(1, 0, {.practitioner_weeks = true});
  REQUIRE(r.weeks.size() > 1000);
  double burnt_out = 0, contact = 0, caseload = 0;
  std::set<std::pair<int, std::uint32_t>> seen;
  for (const auto& week : r.weeks) {
    burnt_out += week.burnt_out;
    contact += week.contact_hours;
    caseload += week.caseload;
    CHECK(seen.insert({week.week, week.practitioner}).second); // one row a post and week
    CHECK(week.exhaustion >= 1);
    CHECK(week.exhaustion <= 4);
  }
  const auto n = static_cast<double>(r.weeks.size());
  // The last days of March may lie in a week that ends in April, whose row would come after the run.
  CHECK(100 * burnt_out / n == Approx(value(r, "all.burnout_pct")).epsilon(0.01));
  CHECK(contact / n == Approx(value(r, "all.contact_hours_per_week")).epsilon(0.01));
  CHECK(caseload / n == Approx(value(r, "all.caseload")).epsilon(0.01));
}

TEST_CASE("months in service pass week by week, from the day a holder begins") {
  const auto r = record::runner(typical()).run(1, 0, {.practitioner_weeks = true});
  constexpr double months_a_week = 7 / (365.25 / 12);
  std::map<std::pair<std::uint32_t, std::uint32_t>, const record::practitioner_week_row*> before;
  int followed = 0, of_two_years = 0;
  for (const auto& week : r.weeks) {
    CHECK(week.months_in_service >= 0);
    of_two_years += week.months_in_service >= 24;
    const auto*& last = before[{week.practitioner, week.holder}];
    if (last) {
      CHECK(week.months_in_service - last->months_in_service ==
            Approx((week.week - last->week) * months_a_week).margin(0.001)); // the rows hold floats
      ++followed;
    }
    last = &week;
  }
  CHECK(followed > 1000);
  // Means of 26 (PWPs), 54 months and more: some have been there for two years and some have not.
  CHECK(of_two_years > 0.3 * static_cast<double>(r.weeks.size()));
  CHECK(of_two_years < 0.9 * static_cast<double>(r.weeks.size()));
}

TEST_CASE("a replication does not know what its runner did before") {
  record::runner fresh(typical()), used(typical());
  const auto first = fresh.run(1, 3);
  used.run(1, 0);
  used.run(2, 9);
  const auto again = used.run(1, 3);
  CHECK(same_bits(first.values, again.values));
  CHECK(first.events == again.events);
  CHECK_FALSE(same_bits(first.values, used.run(2, 3).values));
  CHECK_FALSE(same_bits(first.values, used.run(1, 4).values));
}

TEST_CASE("a dated change to what already holds changes nothing") {
  const test::temporary_folder folder;
  const auto file = folder.write("same.yaml", "extends: " STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml\n"
                                              "run: {warm_up_months: 12}\n"
                                              "changes: [{on: 2020-01-14, set: {staff.pwp.caseload_cap: 37}}]\n");
  const auto changed = scenario::load(file, {});
  REQUIRE(changed.value);
  REQUIRE(changed.value->model.phases.size() == 2);
  for (const std::uint32_t replication : {0u, 1u, 2u})
    CHECK(same_bits(record::runner(typical()).run(1, replication, {}).values,
                    record::runner(changed.value->model).run(1, replication, {}).values));
}
