// A summary for people: measures in groups, each with its mean, 95 % interval and unit, targets judged, the workforce
// side by side by role, and the limits of the wellbeing figures beneath.
#pragma once

#include "report/summary.hpp"

#include <string>

namespace stepwell::report {

std::string table(const summary&, bool colour);

} // namespace stepwell::report
