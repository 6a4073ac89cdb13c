#include "kernel/calendar.hpp"

#include <algorithm>

#include "kernel/bank_holidays.hpp"

namespace stepwell::kernel {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::vector<sys_days> sorted_closures(sys_days first_day, sys_days end, std::span<const sys_days> closed_days) {
  std::vector<sys_days> closures(closed_days.begin(), closed_days.end());
  for (auto year = year_month_day{first_day}.year(); year <= year_month_day{end}.year(); ++year) {
    const std::vector<sys_days> holidays = england_bank_holidays(static_cast<int>(year));
    closures.insert(closures.end(), holidays.begin(), holidays.end());
  }
  std::sort(closures.begin(), closures.end());
  return closures;
}

} // namespace

working_calendar::working_calendar(sys_days first_day, int days, std::span<const sys_days> closed_days)
    : first_day_(first_day) {
  assert(days >= 0);
  constexpr int friday = 4;
  const std::vector<sys_days> closures = sorted_closures(first_day, first_day + std::chrono::days{days}, closed_days);
  const year_month_day start{first_day};
  rows_.reserve(static_cast<std::size_t>(days) + 1);
  for (day_number day = 0; day <= days; ++day) {
    const sys_days today = first_day + std::chrono::days{day};
    const year_month_day date{today};
    const auto months_since_start = (date.year() / date.month() - start.year() / start.month()).count();
    const int weekday = static_cast<int>(std::chrono::weekday{today}.iso_encoding()) - 1;
    rows_.push_back({.working_before = static_cast<std::int32_t>(working_days_.size()),
                     .month = static_cast<std::int16_t>(months_since_start),
                     .month_of_year = static_cast<std::int8_t>(static_cast<unsigned>(date.month()) - 1),
                     .weekday = static_cast<std::int8_t>(weekday)});
    if (day == days) break;
    if (months_since_start == static_cast<int>(first_day_of_month_.size())) first_day_of_month_.push_back(day);
    if (weekday <= friday && !std::binary_search(closures.begin(), closures.end(), today)) working_days_.push_back(day);
  }
  first_day_of_month_.push_back(days);
}

day_number working_calendar::add_working_days(day_number day, int count) const noexcept {
  const int before = row(day).working_before;
  if (count == 0) return nth_working_day(before);
  if (count < 0) return before + count < 0 ? -1 : nth_working_day(before + count);
  const int up_to_day = day == days() ? before : row(day + 1).working_before;
  return nth_working_day(up_to_day + count - 1);
}

} // namespace stepwell::kernel
