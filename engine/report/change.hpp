// Whether a paired difference is a change, and for the better: told only when its whole interval lies on one side of no
// difference. One rule for tables and pages.
#pragma once

#include "record/measure.hpp"
#include "study/comparison.hpp"

#include <cstdint>
#include <string>

namespace stepwell::report {

// The interval of the mean, and under --uncertainty also the range over parameters: where nothing tells draws apart
// that range is a point, however little is known of the mean.
struct shown_range {
  double low, high;
};
shown_range range_of(const study::paired_difference&);

enum class change : std::uint8_t { none, unclear, different, better, worse };
change change_of(const study::paired_difference&, record::better_side);

std::string with_sign(double value, int decimals); // "+1.2"

} // namespace stepwell::report
