// What `stepwell check` says of a scenario without faults, for people: what it is and how long it runs.
#pragma once

#include "scenario/load.hpp"

#include <string>

namespace stepwell::report {

std::string check_text(const scenario::scenario&, bool colour);

} // namespace stepwell::report
