#include "report/date.hpp"

#include <array>
#include <cstdio>

namespace stepwell::report {

std::string date_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  std::array<char, 16> text;
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string_view weekday_text(std::chrono::sys_days day) {
  constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return names[std::chrono::weekday{day}.c_encoding()];
}

} // namespace stepwell::report
