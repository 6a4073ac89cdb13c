#include "study/expectation.hpp"

#include "record/measure.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <limits>

using namespace stepwell;
using namespace stepwell::study;

namespace {

using namespace std::chrono;

std::size_t column_of(std::string_view measure) { return static_cast<std::size_t>(record::find_measure(measure)); }

// Replications in which nothing is known but the measures given.
replications made_of(const std::vector<std::pair<std::string_view, std::vector<double>>>& known) {
  replications made;
  made.columns = record::measures().size();
  made.count = static_cast<std::uint32_t>(known.front().second.size());
  made.values.assign(made.columns * made.count, std::numeric_limits<double>::quiet_NaN());
  for (const auto& [measure, values] : known)
    for (std::size_t i = 0; i < values.size(); ++i) made.values[i * made.columns + column_of(measure)] = values[i];
  return made;
}

// From Monday 1 April 2024: April is warm-up, the months from May on are measured.
service::model measured_for(int months) {
  const sys_days begin = 2024y / April / 1, from = 2024y / May / 1;
  const sys_days end = year_month_day(2024y / May / 1) + std::chrono::months{months};
  const auto days = static_cast<int>((end - begin).count());
  return {kernel::working_calendar(begin, days + 31), days, static_cast<int>((from - begin).count()), {}};
}

// A replication with these referrals, April's first.
record::replication_result with_referrals(const std::vector<double>& by_month) {
  record::replication_result result;
  for (std::size_t m = 0; m < by_month.size(); ++m) {
    result.monthly.push_back({static_cast<std::int32_t>(m), "M001", "ReferralsReceived", "count", by_month[m]});
    result.monthly.push_back({static_cast<std::int32_t>(m), "M031", "AccessingServices", "count", 1e6});
  }
  return result;
}

judged judge_values(const std::vector<double>& values, double low, double high) {
  return judge({"A", "dna_pct", "", 9, low, high}, made_of({{"dna_pct", values}}), measured_for(1));
}

} // namespace

TEST_CASE("a line is met when the mean lies in the band, ends included") {
  const judged line = judge_values({8, 9, 10}, 8, 10);
  CHECK(line.id == "A");
  CHECK(line.measure == "dna_pct");
  CHECK(line.published == 9);
  CHECK(line.found.mean == 9);
  CHECK(line.found.high == Approx(9 + 4.3026527 / std::sqrt(3))); // t(2), standard deviation 1
  CHECK(line.pass);
  CHECK(judge_values({8, 9, 10}, 9, 10).pass);
  CHECK(judge_values({8, 9, 10}, 8, 9).pass);
  CHECK_FALSE(judge_values({8, 9, 10}, 9.01, 10).pass);
  CHECK_FALSE(judge_values({8, 9, 10}, 8, 8.99).pass);
}

TEST_CASE("what never happened meets no band") {
  const double never = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(judge_values({never, never}, -1e9, 1e9).pass);
  const judged line = judge_values({never, 8, 10}, 8, 10);
  CHECK(line.found.mean == 9);
  CHECK(line.found.left_out == 1);
}

TEST_CASE("a ratio is the mean of each replication's own ratio") {
  // 600/1000, 800/1000, 300/500: 0.6, 0.8, 0.6, mean 2/3; the ratio of sums would be 1700/2500 = 0.68.
  const auto made = made_of({{"accessing_services", {600, 800, 300}}, {"referrals_received", {1000, 1000, 500}}});
  const judged line =
      judge({"E-A02", "accessing_services", "referrals_received", 0.675, 0.66, 0.67}, made, measured_for(1));
  CHECK(line.measure == "accessing_services / referrals_received");
  CHECK(line.found.mean == Approx(2.0 / 3));
  CHECK(line.pass);
}

TEST_CASE("variance over mean of a month's referrals, with its jackknife by hand") {
  // May: 8, 10, 12 in three replications: variance 4, mean 10, 0.4. Without one: of 10, 12: 2/11; of 8, 12: 8/10; of
  // 8, 10: 2/9. Pseudo-values 3 x 0.4 - 2 x each: 0.836364, -0.4, 0.755556; their standard error 0.399335, times t(2)
  // 4.302653 is 1.718200. April is warm-up and says nothing.
  monthly_referrals may(measured_for(1));
  for (const double referrals : {8.0, 10.0, 12.0}) may.collect(with_referrals({1000 * referrals, referrals}));
  const interval found = may.variance_to_mean();
  CHECK(found.mean == Approx(0.4));
  CHECK(found.low == Approx(0.4 - 1.718200).epsilon(1e-6));
  CHECK(found.high == Approx(0.4 + 1.718200).epsilon(1e-6));
  CHECK(found.counted == 3);

  // With a June that never varies, averaged over the two months: half of everything.
  monthly_referrals both(measured_for(2));
  for (const double referrals : {8.0, 10.0, 12.0}) both.collect(with_referrals({0, referrals, 20}));
  CHECK(both.variance_to_mean().mean == Approx(0.2));
  CHECK(both.variance_to_mean().half_width() == Approx(1.718200 / 2).epsilon(1e-6));
}

TEST_CASE("a season that replications share is not dispersion") {
  monthly_referrals months(measured_for(3));
  for (int i = 0; i < 4; ++i) months.collect(with_referrals({50, 100, 300, 200}));
  CHECK(months.variance_to_mean().mean == 0);
}

TEST_CASE("the index is compared with referrals per working day of the calendar month") {
  // England, 2024: May has 21 working days (two bank holidays), June 20, July 23. Referrals a day of 10, 12 and 11 in
  // May, June and July go with an index of the same shape, whatever it says of months that were not measured.
  std::vector<double> index(12, 99);
  index[4] = 1.0;
  index[5] = 1.2;
  index[6] = 1.1;
  monthly_referrals months(measured_for(3));
  for (const double size : {1.0, 2.0, 3.0})
    months.collect(with_referrals({5000, size * 10 * 21, size * 12 * 20, size * 11 * 23}));
  const interval alike = months.correlation_with(index);
  CHECK(alike.mean == Approx(1));
  CHECK(alike.low == Approx(1));
  CHECK(alike.high == Approx(1));
  std::swap(index[5], index[4]); // 1.2, 1.0, 1.1 against 10, 12, 11
  CHECK(months.correlation_with(index).mean == Approx(-1));
}

TEST_CASE("the jackknife of the correlation is that of the referrals of all replications together") {
  // Index 1, 2, 3 for May, June, July. One replication has 30, 60, 90 referrals a day, the other 30, 20, 10: alone they
  // correlate at 1 and -1, together (60, 80, 100) at 1. Pseudo-values 2 x 1 - (-1) = 3 without the first and
  // 2 x 1 - 1 = 1 without the second: standard error 1, times t(1) 12.7062.
  std::vector<double> index(12, 0);
  index[4] = 1;
  index[5] = 2;
  index[6] = 3;
  monthly_referrals months(measured_for(3));
  months.collect(with_referrals({0, 30 * 21, 60 * 20, 90 * 23}));
  months.collect(with_referrals({0, 30 * 21, 20 * 20, 10 * 23}));
  const interval found = months.correlation_with(index);
  CHECK(found.mean == Approx(1));
  CHECK(found.half_width() == Approx(12.7062).epsilon(1e-5));
}

TEST_CASE("the monthly statistics are expectations too") {
  monthly_referrals may(measured_for(1));
  for (const double referrals : {8.0, 10.0, 12.0}) may.collect(with_referrals({0, referrals}));
  const auto nothing = made_of({{"dna_pct", {1, 1, 1}}});
  CHECK(judge({"E-A22", std::string(variance_to_mean_measure), "", 0.4, 0.3, 0.5}, nothing, may).pass);
  CHECK_FALSE(judge({"E-A22", std::string(variance_to_mean_measure), "", 5.1, 3, 8}, nothing, may).pass);
  CHECK(is_known_measure(variance_to_mean_measure));
  CHECK(is_known_measure(month_index_measure));
  CHECK(is_known_measure("dna_pct"));
  CHECK_FALSE(is_known_measure("dna"));
}
