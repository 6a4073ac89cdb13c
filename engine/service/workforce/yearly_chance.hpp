// Chances stated for a year, asked once a month.
#pragma once

#include <cmath>

namespace stepwell::service {

inline constexpr double months_per_year = 12;

// So that twelve months of it make the yearly one.
inline double monthly_chance(double per_year) { return -std::expm1(std::log1p(-per_year) / months_per_year); }

} // namespace stepwell::service
