// Ratios of counts; of nothing, not a number.
#pragma once

#include <cstdint>
#include <limits>

namespace stepwell::record {

inline double ratio(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(part) / static_cast<double>(whole);
}

inline double percent(std::int64_t part, std::int64_t whole) { return 100 * ratio(part, whole); }

} // namespace stepwell::record
