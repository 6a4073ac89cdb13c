// Official statistics: what a sound file gives, and what is refused with its place.
#include "scenario/official_csv.hpp"
#include "scenario/monthly_referrals.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::scenario;
using namespace std::chrono_literals;
using std::chrono::year_month;

namespace {

const std::string head = "month,measure_id,measure,statistic,value\n";

std::string refused(const std::string& text) {
  std::vector<fault> faults;
  CHECK(parse_official_csv(text, "f.csv", faults).empty());
  REQUIRE_FALSE(faults.empty());
  return to_string(faults.front());
}

} // namespace

TEST_CASE("a sound official file is read by measure, statistic and month") {
  std::vector<fault> faults;
  const auto read = parse_official_csv("# remark\n" + head +
                                           "2024-04,M001,referrals_received,count,1000\r\n"
                                           "2024-05,M001,referrals_received,count,1105\n"
                                           "2024-04,M048,wait,mean,21.5\n"
                                           "2024-06,M048,wait,mean,22\n", // May suppressed
                                       "f.csv", faults);
  CHECK(faults.empty());
  CHECK(read.at({"M001", "count"}).at(2024y / 5) == 1105);
  CHECK(read.at({"M048", "mean"}).size() == 2);
  CHECK_FALSE(read.at({"M048", "mean"}).contains(2024y / 5)); // never a zero
}

TEST_CASE("a provider's file may have its code and a quoted name before each row") {
  std::vector<fault> faults;
  const auto read = parse_official_csv("provider_code,provider_name,month,measure_id,measure,statistic,value\n"
                                       "RWX,\"TRUST, THE \"\"BEST\"\"\",2024-04,M001,referrals_received,count,10\n",
                                       "f.csv", faults);
  CHECK(faults.empty());
  CHECK(read.at({"M001", "count"}).at(2024y / 4) == 10);
}

TEST_CASE("what is doubtful in an official file is refused with its line") {
  CHECK(refused("") == "f.csv: expected the header `month,measure_id,measure,statistic,value`, found nothing");
  CHECK(refused("Month;Value\n2024-04;3\n") ==
        "f.csv:1:1: expected the header `month,measure_id,measure,statistic,value`, found `Month;Value`");
  CHECK(refused(head + "2024-04,M001,referrals_received,count,*\n") ==
        "f.csv:2:1: M001 of 2024-04: expected a number, found `*`");
  CHECK(refused(head + "2024-04,M001,referrals_received,count,\n") ==
        "f.csv:2:1: M001 of 2024-04: expected a number, found ``");
  CHECK(refused(head + "2024-04,M001,r,count,nan\n") == "f.csv:2:1: M001 of 2024-04: expected a number, found `nan`");
  CHECK(refused(head + "2024-04,M192,recovery,percentage,500\n") ==
        "f.csv:2:1: M192 (percentage) of 2024-04: expected a percentage from 0 to 100, found `500`");
  CHECK(refused(head + "2024-04,M192,recovery,percentage,-20\n") ==
        "f.csv:2:1: M192 (percentage) of 2024-04: expected a percentage from 0 to 100, found `-20`");
  CHECK(refused(head + "2024-04,M001,r,count,-5\n") ==
        "f.csv:2:1: M001 (count) of 2024-04: expected a number not below 0, found `-5`");
  CHECK(refused(head + "April 2024,M001,r,count,5\n") ==
        "f.csv:2:1: expected a month such as 2024-04, found `April 2024`");
  CHECK(refused(head + "2024-04,M001,r,count,5\n2024-04,M001,r,count,5\n") ==
        "f.csv:3:1: M001 (count) of 2024-04: that month is given already");
  CHECK(refused(head + "2024-05,M001,r,count,5\n2024-04,M001,r,count,5\n") ==
        "f.csv:3:1: M001 (count) of 2024-04: months must be in order");
  CHECK(refused(head + "2024-04,M001,count,5\n") == "f.csv:2:1: expected 5 columns, found 4");
  CHECK(refused(head + "2024-04,M001,\"r,count,5\n") == "f.csv:2:1: a quotation mark is left open");
  CHECK(refused("provider_code,provider_name,month,measure_id,measure,statistic,value\n"
                "A,A,2024-04,M001,r,count,1\nB,B,2024-04,M001,r,count,1\n") ==
        "f.csv:3:1: expected rows of one provider, A, found `B`; keep one provider a file");
}

TEST_CASE("an official file serves as a series of referrals, but not with a month missing or a fraction") {
  const auto series = [](const std::string& rows, std::vector<fault>& faults) {
    return parse_monthly_csv(head + rows, "f.csv", faults);
  };
  std::vector<fault> none, gap, fraction, other;
  const auto sound = series("2024-04,M001,r,count,10\n2024-05,M001,r,count,12\n2024-04,M031,a,count,7\n", none);
  CHECK(none.empty());
  CHECK(sound.first == year_month{2024y / 4});
  CHECK(sound.referrals == std::vector<std::int32_t>{10, 12});
  CHECK(series("2024-04,M001,r,count,10\n2024-06,M001,r,count,12\n", gap).referrals.empty());
  REQUIRE(gap.size() == 1);
  CHECK(gap.front().message == "M001: expected 2024-05, found 2024-06; no month may be missing");
  CHECK(series("2024-04,M001,r,count,10.5\n", fraction).referrals.empty());
  CHECK(fraction.size() == 1);
  CHECK(series("2024-04,M031,a,count,7\n", other).referrals.empty());
  REQUIRE(other.size() == 1);
  CHECK(other.front().message == "the file has no referrals received (M001, count)");
}
