// The theory suite: the kernel's queues against formulas, line by line. A line's band is the 99.9 % interval's
// half-width about the theoretical value: it passes when that interval holds the formula. Seeds are fixed.
#pragma once

#include "study/expectation.hpp"

#include <atomic>
#include <vector>

namespace stepwell::study::theory {

// About five seconds of one core. `threads`: 0 for all. Once `interrupted` is set, the lines that had finished.
std::vector<judged> suite(int threads = 0, const std::atomic<bool>* interrupted = nullptr);

} // namespace stepwell::study::theory
