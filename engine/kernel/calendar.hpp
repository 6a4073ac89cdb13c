// The working calendar: which simulated days are worked, and where each lies in its week, month and year.
//
// Day 0 is the first day given. A day is worked unless it is a Saturday, a Sunday, a bank holiday of England or one of
// the service's own closed days. Always holds: immutable after construction, and every question about a day is O(1).
// Where an answer would lie past the calendar's end it is days(), one past the last day, so build the calendar longer
// than the run by as much as the service books ahead. Anyone may read it, from any thread.
#pragma once

#include <cassert>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kernel/time.hpp"

namespace stepwell::kernel {

class working_calendar {
 public:
  working_calendar(std::chrono::sys_days first_day, int days, std::span<const std::chrono::sys_days> closed_days = {});

  int days() const noexcept { return static_cast<int>(rows_.size()) - 1; }
  int months() const noexcept { return static_cast<int>(first_day_of_month_.size()) - 1; }

  bool is_working(day_number day) const noexcept { return of(day).working_before != row(day + 1).working_before; }
  int weekday(day_number day) const noexcept { return of(day).weekday; }  // 0 = Monday
  int week(day_number day) const noexcept { return day / days_per_week; } // weeks since day 0, whatever its weekday
  int month(day_number day) const noexcept { return of(day).month; }      // calendar months since day 0's
  int month_of_year(day_number day) const noexcept { return of(day).month_of_year; } // 0 = January

  std::chrono::year_month_day date(day_number day) const noexcept { return first_day_ + std::chrono::days{day}; }
  day_number day_of(std::chrono::sys_days date) const noexcept {
    return static_cast<day_number>((date - first_day_).count());
  }

  // `day` itself when it is worked.
  day_number next_working_day(day_number day) const noexcept { return nth_working_day(row(day).working_before); }

  // Worked days in [from, to).
  int working_days_between(day_number from, day_number to) const noexcept {
    return row(to).working_before - row(from).working_before;
  }

  // The count-th worked day after `day`, not counting `day`, as "within five working days of referral" is counted, also
  // when the referral came on a Saturday. Zero gives next_working_day(day). Negative counts go back; past day 0 is -1.
  day_number add_working_days(day_number day, int count) const noexcept;

  // Of the days the calendar covers: its first and last months may be parts.
  int working_days_in_month(int month) const noexcept {
    return working_days_between(first_day_of_month(month), first_day_of_month(month + 1));
  }

  // The first of the month, or day 0 in month 0; months() gives days().
  day_number first_day_of_month(int month) const noexcept {
    assert(month >= 0 && month <= months());
    return first_day_of_month_[static_cast<std::size_t>(month)];
  }

 private:
  struct day_row {
    std::int32_t working_before; // worked days in [0, day)
    std::int16_t month;
    std::int8_t month_of_year;
    std::int8_t weekday;
  };

  const day_row& row(day_number day) const noexcept {
    assert(day >= 0 && day <= days());
    return rows_[static_cast<std::size_t>(day)];
  }
  const day_row& of(day_number day) const noexcept {
    assert(day < days());
    return row(day);
  }
  day_number nth_working_day(int n) const noexcept {
    const auto index = static_cast<std::size_t>(n);
    return index < working_days_.size() ? working_days_[index] : days();
  }

  std::chrono::sys_days first_day_;
  std::vector<day_row> rows_; // and one for the day past the end
  std::vector<day_number> working_days_;
  std::vector<day_number> first_day_of_month_; // and days() past the end
};

} // namespace stepwell::kernel
