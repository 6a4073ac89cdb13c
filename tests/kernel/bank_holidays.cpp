#include "kernel/bank_holidays.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::kernel;
using namespace std::chrono;

namespace {

std::vector<sys_days> in(year_month_day january, std::initializer_list<month_day> others) {
  std::vector<sys_days> all{january};
  for (const month_day& other : others) all.push_back(january.year() / other);
  return all;
}

} // namespace

// As published on GOV.UK, "UK bank holidays", England and Wales.
TEST_CASE("the bank holidays of 2021 to 2026 are the official ones") {
  CHECK(england_bank_holidays(2021) ==
        in(2021y / January / 1, {April / 2, April / 5, May / 3, May / 31, August / 30, December / 27, December / 28}));
  CHECK(england_bank_holidays(2022) ==
        in(2022y / January / 3, {April / 15, April / 18, May / 2, June / 2, June / 3, August / 29, September / 19,
                                 December / 26, December / 27}));
  CHECK(england_bank_holidays(2023) == in(2023y / January / 2, {April / 7, April / 10, May / 1, May / 8, May / 29,
                                                                August / 28, December / 25, December / 26}));
  CHECK(england_bank_holidays(2024) ==
        in(2024y / January / 1, {March / 29, April / 1, May / 6, May / 27, August / 26, December / 25, December / 26}));
  CHECK(england_bank_holidays(2025) == in(2025y / January / 1, {April / 18, April / 21, May / 5, May / 26, August / 25,
                                                                December / 25, December / 26}));
  CHECK(england_bank_holidays(2026) ==
        in(2026y / January / 1, {April / 3, April / 6, May / 4, May / 25, August / 31, December / 25, December / 28}));
}

TEST_CASE("days moved and added by proclamation before that") {
  CHECK(england_bank_holidays(2011) == in(2011y / January / 3, {April / 22, April / 25, April / 29, May / 2, May / 30,
                                                                August / 29, December / 26, December / 27}));
  CHECK(england_bank_holidays(2012) == in(2012y / January / 2, {April / 6, April / 9, May / 7, June / 4, June / 5,
                                                                August / 27, December / 25, December / 26}));
  CHECK(england_bank_holidays(2020) == in(2020y / January / 1, {April / 10, April / 13, May / 8, May / 25, August / 31,
                                                                December / 25, December / 28}));
}

TEST_CASE("Easter Sundays, and the two extremes of the Gregorian calendar") {
  CHECK(easter_sunday(1961) == sys_days{1961y / April / 2});
  CHECK(easter_sunday(2000) == sys_days{2000y / April / 23});
  CHECK(easter_sunday(2038) == sys_days{2038y / April / 25});
  CHECK(easter_sunday(1818) == sys_days{1818y / March / 22});
  for (int year = 1900; year < 2200; ++year) REQUIRE(weekday{easter_sunday(year)} == Sunday);
}

TEST_CASE("every year from 1978 has at least eight, sorted, on weekdays, each once") {
  for (int year = 1978; year < 2100; ++year) {
    const std::vector<sys_days> holidays = england_bank_holidays(year);
    REQUIRE(holidays.size() >= 8);
    for (std::size_t index = 0; index < holidays.size(); ++index) {
      REQUIRE(weekday{holidays[index]}.iso_encoding() <= 5);
      if (index > 0) REQUIRE(holidays[index - 1] < holidays[index]);
    }
  }
}
