// Arrival: a month's referrals all arrive, on working days, in the numbers a series gives or the fields describe.
#include "record/no_story.hpp"
#include "stats/running_moments.hpp"
#include "temporary_folder.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

// Counts referrals and looks at nothing else.
struct gate : record::no_story {
  const kernel::working_calendar* calendar = nullptr;
  std::vector<std::int64_t> by_month;
  std::array<std::int64_t, 7> by_weekday{};
  std::int64_t on_closed_days = 0;
  kernel::day_number last = 0; // on which anybody was referred

  void begins(const context<gate>& c) { calendar = &c.of.calendar; }
  void ends(const context<gate>&) {}
  void day(const context<gate>&) {}
  void month(const context<gate>&) {}
  void week(std::uint32_t, const practitioner&, int) {}
  void referral(const patient& p) {
    by_month.resize(std::max<std::size_t>(by_month.size(), static_cast<std::size_t>(calendar->month(p.referred)) + 1));
    ++by_month[static_cast<std::size_t>(calendar->month(p.referred))];
    ++by_weekday[static_cast<std::size_t>(calendar->weekday(p.referred))];
    last = p.referred;
    on_closed_days += !calendar->is_working(p.referred);
  }
  void appointment(appointment_outcome, const patient&, const step&) {}
  void treatment(const patient&, const step&, kernel::day_number) {}
  void discharge(const patient&, exit_reason) {}
  void leaver(const practitioner&, destination) {}
  void starter(const practitioner&) {}
};

random::stream chance_of_month(int month, std::uint64_t replication = 0) {
  return {{1, replication},
          service_entity,
          static_cast<std::uint32_t>(purpose::monthly_referrals),
          static_cast<std::uint32_t>(month)};
}

gate watched(const model& of) { return watched_by<gate>(of); }

// The typical service for two years from Monday 4 April 2022, with a change on a date.
model changing(const std::string& change, const std::string& demand) {
  const test::temporary_folder folder;
  return model_of(
      folder.write("changing.yaml", "extends: " + typical_service +
                                        "\nrun: {start: 2022-04-04, warm_up_months: 0, measured_months: 24}\n"
                                        "demand: {" +
                                        demand + "}\nchanges: [" + change + "]\n"),
      {});
}

} // namespace

TEST_CASE("a monthly series arrives to the last referral, and its last year again when the run is longer") {
  const model of = model_of(scenarios + "providers/mind_in_bexley.yaml",
                            {"run.start=2022-04-04", "run.warm_up_months=12", "run.measured_months=36"});
  const std::vector<std::int32_t>& given = of.phases.front().values.demand.monthly;
  REQUIRE(given.size() == 36); // April 2022 to March 2025
  REQUIRE(given.front() == 345);
  const gate seen = watched(of);
  REQUIRE(seen.by_month.size() == 48);
  for (std::size_t m = 0; m < 48; ++m) CHECK(seen.by_month[m] == given[m < 36 ? m : m - 12]);
}

TEST_CASE("what is drawn for a month arrives in it, and never on a day that is not worked") {
  const model of = model_of(typical_service, {"run.start=2022-04-04", "run.warm_up_months=0", "run.measured_months=12",
                                              "demand.weekday_index=[3, 1, 1, 1, 0]", "demand.referred_again_share=0",
                                              "demand.referred_again_share_early=0"});
  const gate seen = watched(of);
  const int months = static_cast<int>(seen.by_month.size());
  REQUIRE(months >= 12);
  for (int m = 0; m < months; ++m) {
    random::stream chance = chance_of_month(m);
    const kernel::day_number first = of.calendar.next_working_day(of.calendar.first_day_of_month(m));
    CHECK(seen.by_month[static_cast<std::size_t>(m)] == expected_or_given_referrals(of, 0, m, first, 1, chance));
  }
  CHECK(seen.on_closed_days == 0);
  CHECK(seen.by_weekday[4] == 0);
  // Mondays weigh three of six. Of the year's 52, 46 are worked (Easter, May Day, August, the Queen's funeral,
  // Christmas and New Year are not), and of 156 Tuesdays to Thursdays 154: 138 of 138 + 154.
  const auto all =
      static_cast<double>(seen.by_weekday[0] + seen.by_weekday[1] + seen.by_weekday[2] + seen.by_weekday[3]);
  CHECK(static_cast<double>(seen.by_weekday[0]) / all == Approx(138.0 / 292).margin(0.03));
}

TEST_CASE("monthly counts follow the season and vary five times more than chance would have them") {
  const model of =
      model_of(typical_service, {"run.start=2022-04-04", "run.warm_up_months=0", "run.measured_months=24"});
  for (const int month : {1, 4, 8}) { // May, August and December 2022
    const kernel::day_number first = of.calendar.first_day_of_month(month);
    stats::running_moments counts;
    for (std::uint64_t replication = 0; replication < 4000; ++replication) {
      random::stream chance = chance_of_month(month, replication);
      counts.add(static_cast<double>(expected_or_given_referrals(of, 0, month, first, 1, chance)));
    }
    // 10,900 a year over 252.9 working days is 43.10 a day, times the month's index and its working days.
    const double a_day = 10900 / (365.25 / 7 * 5 - 8);
    const double index = month == 1 ? 0.95 : month == 4 ? 0.93 : 0.80;
    CHECK(counts.mean() == Approx(a_day * index * of.calendar.working_days_in_month(month)).epsilon(0.005));
    CHECK(counts.variance() / counts.mean() == Approx(5.1).epsilon(0.1)); // 4,000 counts: 2.2 % standard error
  }
}

TEST_CASE("growth compounds: after a year of 10 % a month's mean is a tenth higher") {
  const model of = model_of(typical_service, {"run.start=2022-04-04", "run.warm_up_months=0", "run.measured_months=24",
                                              "demand.growth_per_year=0.1", "demand.variance_to_mean=1"});
  double rate[2] = {}; // referrals a working day, May 2022 and May 2023
  for (const int later : {0, 1}) {
    const int month = 1 + 12 * later;
    for (std::uint64_t replication = 0; replication < 2000; ++replication) {
      random::stream chance = chance_of_month(month, replication);
      const auto referrals =
          expected_or_given_referrals(of, 0, month, of.calendar.first_day_of_month(month), 1, chance);
      rate[later] += static_cast<double>(referrals) / of.calendar.working_days_in_month(month);
    }
  }
  CHECK(rate[1] / rate[0] == Approx(1.1).epsilon(0.005));
}

TEST_CASE("growth that changes on a date counts from that date, after what had grown before") {
  const model of = changing("{on: 2023-04-03, set: {demand.growth_per_year: 0.2}}", "growth_per_year: 0.1");
  CHECK(growth_until(of, 0, 11) == Approx(std::pow(1.1, 11 / 12.0)));
  CHECK(growth_until(of, 1, 12) == Approx(1.1)); // April 2023: a year of a tenth
  CHECK(growth_until(of, 1, 18) == Approx(1.1 * std::sqrt(1.2)));
  const model same = changing("{on: 2023-04-03, set: {demand.referrals_per_year: 9000}}", "growth_per_year: 0.1");
  CHECK(growth_until(same, 1, 18) == growth_until(same, 0, 18));
}

TEST_CASE("a volume that changes within a month holds from its day on") {
  const model of = changing("{on: 2023-05-17, set: {demand.referrals_per_year: 0}}",
                            "referred_again_share: 0, referred_again_share_early: 0");
  const model before = changing("{on: 2023-05-17, set: {staff.pwp.salary_gbp: 40000}}",
                                "referred_again_share: 0, referred_again_share_early: 0");
  const gate seen = watched(of), as_it_was = watched(before);
  REQUIRE(of.phases[1].from == 408);
  CHECK(seen.last == 407); // Tuesday 16 May
  REQUIRE(seen.by_month.size() == 14);
  CHECK(std::equal(seen.by_month.begin(), seen.by_month.end() - 1, as_it_was.by_month.begin()));
  // Ten of May's twenty worked days are gone by: the 1st, the 8th and the 29th are holidays.
  const double share = static_cast<double>(seen.by_month[13]) / static_cast<double>(as_it_was.by_month[13]);
  CHECK(share == Approx(10.0 / 20).margin(0.12));

  const model doubled = changing("{on: 2023-05-17, set: {demand.referrals_per_year: 21800}}",
                                 "variance_to_mean: 1, referred_again_share: 0, referred_again_share_early: 0");
  const gate twice = watched(doubled);
  // Ten days of 43.1 people and ten of twice as many, at May's index.
  CHECK(static_cast<double>(twice.by_month[13]) == Approx(30 * 10900 / (365.25 / 7 * 5 - 8) * 0.95).epsilon(0.1));
}

TEST_CASE("people's scores have the fields' means and move together") {
  case_mix_parameters mix;
  mix.phq9_mean = 13;
  mix.phq9_sd = 3; // narrow, so that the questionnaires' ends cut nobody off
  mix.gad7_mean = 11;
  mix.gad7_sd = 2;
  mix.score_correlation = 0.7;
  mix.risk_share = 0.1;
  stats::running_moments phq9, gad7, together, at_risk;
  for (std::uint32_t serial = 0; serial < 20000; ++serial) {
    patient p;
    draw_case_mix(p, mix, {{1, 0}, patient_entity(serial), static_cast<std::uint32_t>(purpose::case_mix)});
    phq9.add(p.phq9_state);
    gad7.add(p.gad7_state);
    together.add((static_cast<double>(p.phq9_state) - 13) * (static_cast<double>(p.gad7_state) - 11));
    at_risk.add(p.risk);
  }
  CHECK(phq9.mean() == Approx(13).margin(0.1));
  CHECK(gad7.mean() == Approx(11).margin(0.1));
  // Whole points add a twelfth to each variance and nothing to the covariance: 0.7 x 3 x 2.
  CHECK(phq9.variance() == Approx(9 + 1.0 / 12).epsilon(0.04));
  CHECK(together.mean() == Approx(4.2).epsilon(0.05));
  CHECK(at_risk.mean() == Approx(0.1).margin(0.01));
}

TEST_CASE("no score leaves its questionnaire") {
  case_mix_parameters mix;
  mix.phq9_mean = 25;
  mix.phq9_sd = 15;
  mix.gad7_mean = 1;
  mix.gad7_sd = 12;
  float least = 100, most = -100;
  for (std::uint32_t serial = 0; serial < 500; ++serial) {
    patient p;
    draw_case_mix(p, mix, {{1, 0}, patient_entity(serial), static_cast<std::uint32_t>(purpose::case_mix)});
    most = std::max(most, p.phq9_state);
    least = std::min(least, p.gad7_state);
  }
  CHECK(most == 27);
  CHECK(least == 0);
}
