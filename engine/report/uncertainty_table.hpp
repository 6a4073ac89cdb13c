// The body of a summary's table under --uncertainty: every measure with its mean, the interval of that mean, the range
// over parameters and their share of the variance; beneath, what matters most to each.
#pragma once

#include "report/summary.hpp"

#include <string>

namespace stepwell::report {

std::string uncertain_sections(const summary&, bool colour); // summary.uncertainty must be there

} // namespace stepwell::report
