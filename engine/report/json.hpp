// A summary for programs: the JSON of `stepwell run --format json`. Keys are fixed once published. Numbers are the
// shortest that read back as the same double; what is undefined is null. Under --uncertainty each measure also has
// "uncertainty": {"range95", "parameter_share", "largest"}; "largest" is empty where nothing can be told from chance.
#pragma once

#include "report/summary.hpp"

#include <string>

namespace stepwell::report {

std::string json(const summary&); // ends with a newline

} // namespace stepwell::report
