#include "kernel/calendar.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::kernel;
using namespace std::chrono;

namespace {

working_calendar year_from_april_2026() { return {sys_days{2026y / April / 1}, 365}; }

} // namespace

TEST_CASE("day 0 is the first day given, a Wednesday here, and months count from its own") {
  const working_calendar calendar = year_from_april_2026();
  CHECK(calendar.days() == 365);
  CHECK(calendar.months() == 12);
  CHECK(calendar.date(0) == 2026y / April / 1);
  CHECK(calendar.weekday(0) == 2);
  CHECK(calendar.month(29) == 0);
  CHECK(calendar.month(30) == 1);
  CHECK(calendar.first_day_of_month(0) == 0);
  CHECK(calendar.first_day_of_month(1) == 30);
  CHECK(calendar.first_day_of_month(12) == 365);
  CHECK(calendar.month_of_year(0) == 3);
  const day_number new_year = calendar.day_of(2027y / January / 1);
  CHECK(calendar.month(new_year) == 9);
  CHECK(calendar.month_of_year(new_year) == 0);
  CHECK(calendar.first_day_of_month(9) == new_year);
  CHECK(calendar.week(6) == 0);
  CHECK(calendar.week(7) == 1);
}

TEST_CASE("Easter 2026: from Thursday 2 April the next working day is Tuesday 7 April") {
  const working_calendar calendar = year_from_april_2026();
  const day_number thursday = calendar.day_of(2026y / April / 2), tuesday = calendar.day_of(2026y / April / 7);
  CHECK(calendar.is_working(thursday));
  for (day_number day = thursday + 1; day < tuesday; ++day) CHECK_FALSE(calendar.is_working(day));
  CHECK(calendar.next_working_day(thursday) == thursday);
  CHECK(calendar.next_working_day(thursday + 1) == tuesday);
  CHECK(calendar.working_days_between(thursday, tuesday) == 1);
  CHECK(calendar.working_days_between(thursday, tuesday + 1) == 2);
  CHECK(calendar.add_working_days(thursday, 1) == tuesday);
  CHECK(calendar.add_working_days(thursday + 1, 1) == tuesday);
  CHECK(calendar.add_working_days(thursday + 1, 0) == tuesday);
  CHECK(calendar.add_working_days(tuesday, -1) == thursday);
  CHECK(calendar.add_working_days(tuesday - 1, -1) == thursday);
  // 22 weekdays in April 2026, less Good Friday and Easter Monday.
  CHECK(calendar.working_days_in_month(0) == 20);
}

TEST_CASE("a financial year has 261 weekdays in 2026/27, and ten of them are bank holidays") {
  // Good Friday and Easter Monday fall in the year twice over: 3 and 6 April 2026, 26 and 29 March 2027. With early
  // May, spring, summer, Christmas, Boxing Day (on 28 December) and New Year that makes ten.
  const working_calendar calendar = year_from_april_2026();
  int weekdays = 0, by_month = 0;
  for (day_number day = 0; day < calendar.days(); ++day) weekdays += calendar.weekday(day) < 5 ? 1 : 0;
  for (int month = 0; month < calendar.months(); ++month) by_month += calendar.working_days_in_month(month);
  CHECK(weekdays == 261);
  CHECK(calendar.working_days_between(0, calendar.days()) == 261 - 10);
  CHECK(by_month == 261 - 10);
}

TEST_CASE("a service closes on days of its own") {
  const std::vector<sys_days> training{2026y / April / 9, 2026y / April / 11, 2031y / January / 6};
  const working_calendar calendar({2026y / April / 1}, 30, training);
  CHECK_FALSE(calendar.is_working(calendar.day_of(2026y / April / 9)));
  CHECK(calendar.next_working_day(8) == 9);
  CHECK(calendar.working_days_between(0, 30) == 19); // the 11th is a Saturday anyway, and 2031 is another story
}

TEST_CASE("past the calendar's ends there is no working day") {
  const working_calendar week({2026y / June / 1}, 7); // Monday to Sunday
  CHECK(week.next_working_day(4) == 4);
  CHECK(week.next_working_day(5) == 7);
  CHECK(week.next_working_day(7) == 7);
  CHECK(week.add_working_days(4, 1) == 7);
  CHECK(week.add_working_days(7, 3) == 7);
  CHECK(week.add_working_days(0, -1) == -1);
  CHECK(week.add_working_days(7, -5) == 0);
}

TEST_CASE("counting and stepping working days agree over three years") {
  const working_calendar calendar({2024y / February / 29}, 1'096);
  for (day_number day = 0; day < 1'000; ++day) {
    int seen = 0;
    for (day_number later = day; later < day + 60; ++later) {
      REQUIRE(calendar.working_days_between(day, later) == seen);
      if (!calendar.is_working(later)) continue;
      if (later > day) REQUIRE(calendar.add_working_days(day, calendar.is_working(day) ? seen : seen + 1) == later);
      if (later > day && calendar.is_working(day)) REQUIRE(calendar.add_working_days(later, -seen) == day);
      ++seen;
    }
  }
  CHECK(calendar.date(1'095) == 2027y / February / 28);
  CHECK(calendar.months() == 37);
}
