#include "scenario/monthly_referrals.hpp"
#include "small_table.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace small;

namespace {

std::vector<std::string> faults_of(const std::string& csv) {
  std::vector<fault> faults;
  const auto series = scenario::parse_monthly_csv(csv, "m.csv", faults);
  std::vector<std::string> lines;
  for (const auto& f : faults) lines.push_back(to_string(f));
  CHECK(series.referrals.empty() == !lines.empty());
  return lines;
}

std::string months(int count) { // 2022-01 on, 100, 101, …
  std::string csv = "month,referrals\n";
  for (int i = 0; i < count; ++i) {
    const auto month = std::chrono::year{2022} / std::chrono::January + std::chrono::months{i};
    csv += scenario::month_name(month) + "," + std::to_string(100 + i) + "\n";
  }
  return csv;
}

} // namespace

TEST_CASE("a sound series is read, with remarks, blank lines and line ends of either kind") {
  std::vector<fault> faults;
  const auto series = scenario::parse_monthly_csv(
      "# Contains public sector information\r\nmonth,referrals\r\n2022-11,900\r\n\r\n2022-12,0\r\n2023-01,870", "m.csv",
      faults);
  CHECK(faults.empty());
  CHECK(scenario::month_name(series.first) == "2022-11");
  CHECK(series.referrals == std::vector<std::int32_t>{900, 0, 870});
}

TEST_CASE("a doubtful series is refused in its own file's lines") {
  const std::string path = "demand.monthly_referrals: ";
  CHECK(faults_of("month,referrals\n2022-04,900\n2022-06,910\n") ==
        lines{"m.csv:3:1: " + path + "expected 2022-05, found `2022-06`; no month may be missing"});
  CHECK(faults_of("month,referrals\n2022-04,900\n2022-04,910\n") ==
        lines{"m.csv:3:1: " + path + "expected 2022-05, found `2022-04`; that month is given already"});
  CHECK(faults_of("month,referrals\n2022-04,900\n2022-03,910\n") ==
        lines{"m.csv:3:1: " + path + "expected 2022-05, found `2022-03`; months must be in order"});
  CHECK(faults_of("month,referrals\n2022-04,n/a\n2022-05,-3\n2022-06,1e3\n") ==
        lines{"m.csv:2:9: " + path + "expected a whole number, found `n/a`",
              "m.csv:3:9: " + path + "expected a whole number from 0 to 1000000, found `-3`",
              "m.csv:4:9: " + path + "expected a whole number, found `1e3`"});
  CHECK(faults_of("month,referrals\nApr-22,900\n") ==
        lines{"m.csv:2:1: " + path + "expected a month such as 2022-04, found `Apr-22`"});
  CHECK(faults_of("month,referrals\n2022-04;900\n") ==
        lines{"m.csv:2:1: " + path + "expected a month and a number, found `2022-04;900`"});
  CHECK(faults_of("2022-04,900\n") ==
        lines{"m.csv:1:1: " + path + "expected the header `month,referrals`, found `2022-04,900`"});
  CHECK(faults_of("month,referrals\n") == lines{"m.csv: " + path + "the file has no months"});
  CHECK(faults_of("") == lines{"m.csv: " + path + "the file is empty"});
}

TEST_CASE("the series begins with the run's first month and lasts a year or the run") {
  const stepwell::test::temporary_folder folder;
  const auto file = folder.write("m.csv", months(40));
  const auto read = [&](const std::string& run, const std::string& csv) {
    return small::resolve(pathway + run, {"demand.monthly_referrals=" + csv});
  };
  // 2022-04-04 with 12 + 24 months ends before April 2025: 36 of the 37 months left are needed.
  const auto got = read("", file);
  CHECK(got.lines().empty());
  CHECK(got.values.start.demand.monthly.size() == 36);
  CHECK(got.values.start.demand.monthly.front() == 103);

  const auto label = [](const std::string& csv) {
    return "--set " + scenario::shown("demand.monthly_referrals=" + csv) + ": demand.monthly_referrals: ";
  };
  // Warm-up before the series repeats its first year: January to December 2022 are 100 to 111.
  const auto earlier = read("run: {start: 2020-11-02, warm_up_months: 14}\n", file);
  CHECK(earlier.lines().empty());
  const auto& referrals = earlier.values.start.demand.monthly;
  REQUIRE(referrals.size() == 38);
  CHECK(std::vector<std::int32_t>(referrals.begin(), referrals.begin() + 16) ==
        std::vector<std::int32_t>{110, 111, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 100, 101});
  const std::string too_early = "the series begins in 2022-01: a run may begin earlier only by warm-up, and only "
                                "before a series of twelve months";
  CHECK(read("run: {start: 2020-11-02, warm_up_months: 13}\n", file).lines() == lines{label(file) + too_early});
  const auto eleven = folder.write("eleven.csv", months(11));
  CHECK(read("run: {start: 2021-12-06, warm_up_months: 1, measured_months: 2}\n", eleven).lines() ==
        lines{label(eleven) + too_early});
  CHECK(read("run: {start: 2024-12-02}\n", file).lines() ==
        lines{label(file) + "expected at least 12 months from the run's first, 2024-12, found 5"});
  CHECK(read("run: {start: 2024-12-02, warm_up_months: 2, measured_months: 3}\n", file).lines().empty());
  const auto absent = folder.at("absent.csv");
  CHECK(read("", absent).lines() == lines{label(absent) + "`" + scenario::shown(absent) + "`: there is no such file"});
}

TEST_CASE("a series named in a scenario file lies beside that file; a map of months serves as well") {
  const stepwell::test::temporary_folder folder;
  folder.write("data/m.csv", months(40));
  const auto file = folder.write("data/s.yaml", pathway + "demand: {monthly_referrals: m.csv}\n");
  std::vector<fault> faults;
  const auto values = scenario::resolve(scenario::read_layers(file, faults), small::table(), file, faults);
  CHECK(faults.empty());
  CHECK(values.start.demand.monthly.size() == 36);

  const auto inline_months = small::resolve(
      pathway +
      "run: {warm_up_months: 1, measured_months: 1}\ndemand: {monthly_referrals: {2022-04: 900, 2022-05: 950}}\n");
  CHECK(inline_months.lines().empty());
  CHECK(inline_months.values.start.demand.monthly == std::vector<std::int32_t>{900, 950});
  CHECK(small::resolve(pathway + "demand:\n  monthly_referrals: {2022-04: 900, 2022-06: x}\n").lines() ==
        lines{"s.yaml:3:37: demand.monthly_referrals: expected 2022-05, found `2022-06`; no month may be missing"});
  CHECK(small::resolve(pathway + "demand:\n  monthly_referrals:\n").lines() ==
        lines{"s.yaml:3:1: demand.monthly_referrals: expected the name of a CSV file, found nothing"});
}
