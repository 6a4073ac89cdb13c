// A run of several services counts what each of them counts, and shares are of the sums.
#include "service/services.hpp"
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <map>
#include <tuple>

using namespace stepwell;

namespace {

constexpr record::wanted everything{.monthly = true, .practitioner_weeks = true, .pathway = true, .services = true};

service::model year_of(const std::string& services) {
  std::vector<std::string> settings{"run.warm_up_months=2", "run.measured_months=12"};
  if (!services.empty()) settings.push_back("services=" + services);
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  REQUIRE(loaded.value);
  return std::move(loaded.value->model);
}

record::replication_result run_of(const service::model& of) { return record::runner(of).run(5, 2, everything); }

double value(const std::vector<double>& values, std::string_view name) {
  return values[static_cast<std::size_t>(record::find_measure(name))];
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

using months = std::map<std::tuple<int, std::string_view, std::string_view>, double>;

months months_of(const record::replication_result& r) {
  months all;
  for (const record::monthly_row& row : r.monthly) all[{row.month, row.measure, row.statistic}] = row.value;
  return all;
}

} // namespace

TEST_CASE("one service of size 1 is the scenario without services, to the last bit") {
  const auto plain = run_of(year_of("")), listed = run_of(year_of("{only: 1}"));
  CHECK(same_bits(plain.values, listed.values));
  CHECK(plain.events == listed.events);
  CHECK(plain.weeks.size() == listed.weeks.size());
  CHECK(listed.services.empty()); // it is the sum
}

TEST_CASE("what two services count is the sum of what each counts, and shares are of the sums") {
  const service::model both = year_of("{large: 1, small: 0.4}");
  const service::model large = service::service_of(both, 0), small = service::service_of(both, 1);
  const auto all = run_of(both), a = run_of(large), b = run_of(small);

  CHECK(all.events == a.events + b.events);
  for (const char* count : {"referrals_received", "accessing_services", "finished_course", "appointments_booked",
                            "pwp.leavers_other_service", "waiting_first_treatment"}) {
    CAPTURE(count);
    CHECK(value(all.values, count) == Approx(value(a.values, count) + value(b.values, count)));
  }
  // Of so many booked by each, the share that was missed in each: not the mean of the two shares.
  const double booked_a = value(a.values, "appointments_booked"), booked_b = value(b.values, "appointments_booked");
  const double missed = booked_a * value(a.values, "dna_pct") + booked_b * value(b.values, "dna_pct");
  CHECK(value(all.values, "dna_pct") == Approx(missed / (booked_a + booked_b)));
  // Leavers over people in post, not over people in post of each service's own months.
  const double turnover_a = value(a.values, "all.turnover_pct"), turnover_b = value(b.values, "all.turnover_pct");
  CHECK(value(all.values, "all.turnover_pct") <= std::max(turnover_a, turnover_b));
  CHECK(value(all.values, "all.turnover_pct") >= std::min(turnover_a, turnover_b));

  REQUIRE(all.services.size() == 2);
  CHECK(same_bits(all.services[0], a.values));
  CHECK(same_bits(all.services[1], b.values));

  const auto months = months_of(all), months_a = months_of(a), months_b = months_of(b);
  REQUIRE(months.size() == months_a.size());
  for (const auto& [which, number] : months) {
    CAPTURE(std::get<0>(which), std::get<1>(which), number);
    if (std::get<2>(which) == "count") CHECK(number == Approx(months_a.at(which) + months_b.at(which)).margin(1e-9));
    if (std::get<1>(which) == "wait_accessing_services" && number == number)
      CHECK(number <= std::max(months_a.at(which), months_b.at(which)));
  }

  CHECK(all.pathway.evenings == a.pathway.evenings);
  for (std::size_t step = 0; step < all.pathway.steps; ++step) {
    CHECK(all.pathway.entered[step] == a.pathway.entered[step] + b.pathway.entered[step]);
    CHECK(all.pathway.mean_waiting(step) == Approx(a.pathway.mean_waiting(step) + b.pathway.mean_waiting(step)));
  }

  REQUIRE(all.weeks.size() == a.weeks.size() + b.weeks.size());
  CHECK(all.weeks.front().service == 0);
  CHECK(all.weeks[a.weeks.size()].service == 1);
  CHECK(all.weeks[a.weeks.size()].practitioner == b.weeks.front().practitioner);
}

TEST_CASE("a median is that of everybody's waits") {
  // Of three services of one size with chance of their own, the median lies among their medians and none is another's.
  const auto all = run_of(year_of("{a: 0.5, b: 0.5, c: 0.5}"));
  REQUIRE(all.services.size() == 3);
  CHECK_FALSE(same_bits(all.services[0], all.services[1]));
  CHECK_FALSE(same_bits(all.services[1], all.services[2]));
  const char* const median = "wait_first_treatment_median_days";
  const auto [least, most] =
      std::minmax({value(all.services[0], median), value(all.services[1], median), value(all.services[2], median)});
  CHECK(value(all.values, median) >= least);
  CHECK(value(all.values, median) <= most);
}

TEST_CASE("a service's chance is that of its place, whatever stands after it") {
  const auto two = run_of(year_of("{a: 1, b: 0.5}")), three = run_of(year_of("{a: 1, b: 0.5, c: 2}"));
  CHECK(same_bits(two.services[0], three.services[0]));
  CHECK(same_bits(two.services[1], three.services[1]));
}

TEST_CASE("memory kept from a larger service or another replication leaves no trace") {
  const service::model of = year_of("{large: 2, small: 0.3}");
  record::runner used(of);
  used.run(5, 1);
  CHECK(same_bits(used.run(5, 2).values, run_of(of).values));
}
