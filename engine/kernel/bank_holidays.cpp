#include "kernel/bank_holidays.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace stepwell::kernel {
namespace {

using namespace std::chrono;

[[maybe_unused]] constexpr int first_year = 1978; // asserted alone

struct proclamation {
  year_month_day instead_of; // not ok(): a day added, not moved
  year_month_day on;
};

constexpr year_month_day added{};

constexpr std::array proclamations{
    proclamation{added, 2011y / April / 29},          // royal wedding
    proclamation{2012y / May / 28, 2012y / June / 4}, // spring, beside
    proclamation{added, 2012y / June / 5},            // the Queen's diamond jubilee
    proclamation{2020y / May / 4, 2020y / May / 8},   // early May, on the 75th anniversary of VE day
    proclamation{2022y / May / 30, 2022y / June / 2}, // spring, beside
    proclamation{added, 2022y / June / 3},            // the Queen's platinum jubilee
    proclamation{added, 2022y / September / 19},      // the Queen's funeral
    proclamation{added, 2023y / May / 8},             // the King's coronation
};

// The rule's own days of a year, in the order in which weekends are made good: where Christmas Day falls on a Sunday,
// Boxing Day keeps the Monday and Christmas Day is made good on the Tuesday.
std::vector<sys_days> days_by_rule(std::chrono::year year) {
  const sys_days easter = easter_sunday(static_cast<int>(year));
  return {year / January / 1,     easter - days{2},          easter + days{1},
          year / May / Monday[1], year / May / Monday[last], year / August / Monday[last],
          year / December / 25,   year / December / 26};
}

bool is_weekend(sys_days day) noexcept { return weekday{day} == Saturday || weekday{day} == Sunday; }

} // namespace

sys_days easter_sunday(int year) noexcept {
  // The letters are the published algorithm's; its constants have no names of their own.
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return std::chrono::year{year} / month / day;
}

std::vector<sys_days> england_bank_holidays(int year) {
  assert(year >= first_year);
  const std::chrono::year wanted{year};
  std::vector<sys_days> holidays = days_by_rule(wanted);
  for (const proclamation& change : proclamations) {
    if (change.on.year() != wanted) continue;
    if (change.instead_of.ok())
      std::replace(holidays.begin(), holidays.end(), sys_days{change.instead_of}, sys_days{change.on});
    else
      holidays.push_back(change.on);
  }
  const auto is_holiday = [&](sys_days day) {
    return std::find(holidays.begin(), holidays.end(), day) != holidays.end();
  };
  for (sys_days& holiday : holidays) {
    if (!is_weekend(holiday)) continue;
    sys_days substitute = holiday;
    while (is_weekend(substitute) || is_holiday(substitute)) substitute += days{1};
    holiday = substitute;
  }
  std::sort(holidays.begin(), holidays.end());
  return holidays;
}

} // namespace stepwell::kernel
