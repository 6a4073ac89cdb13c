// Dates as text, the same in every locale.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace stepwell::report {

std::string date_text(std::chrono::sys_days);         // "2024-07-12"
std::string_view weekday_text(std::chrono::sys_days); // "Fri"

// "Fri 2024-07-12"
inline std::string dated(std::chrono::sys_days day) { return std::string(weekday_text(day)) + " " + date_text(day); }

} // namespace stepwell::report
