// The theory suite: the kernel's queues against formulas, line by line. A line's band is the 99.9 % interval's
// half-width about the theoretical value: it passes when that interval holds the formula.
#pragma once

#include "study/expectation.hpp"

#include <vector>

namespace stepwell::study::theory {

std::vector<judged> suite(); // about ten seconds of one core

} // namespace stepwell::study::theory
