// What is asked of a scenario, as its answers are headed.
#pragma once

#include "report/summary.hpp"
#include "scenario/load.hpp"

#include <cstdint>

namespace stepwell::inquiry {

report::asked question_of(const scenario::scenario&, std::uint64_t seed);

} // namespace stepwell::inquiry
