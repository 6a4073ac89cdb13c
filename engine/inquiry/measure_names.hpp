// Names of measures as users write them.
#pragma once

#include "scenario/fault.hpp"

#include <string>
#include <vector>

namespace stepwell::inquiry {

std::vector<std::string> measures_of_replications(); // their names

// A measure that is none of `known` is a fault; an empty one is none.
void check_measure(const std::string& measure, const scenario::place&, const std::string& path,
                   const std::vector<std::string>& known, std::vector<scenario::fault>&);

} // namespace stepwell::inquiry
