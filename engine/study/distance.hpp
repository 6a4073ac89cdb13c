// How far a simulated service is from what it is held to: the sum over its lines of ((mean - published) / half band)^2,
// and nothing else. The half band is the distance from the published value to the band's end on the mean's side, so a
// line at the end of its band counts 1 and failing lines weigh most. Where the published value is itself that end (a
// share of 100 %, a correlation of 1), the other side's is taken.
#pragma once

#include "study/expectation.hpp"

#include <span>

namespace stepwell::study {

// Expected: every band has a width. Not a number when a mean is none (nobody was there to be measured).
double distance_of(std::span<const judged>);

} // namespace stepwell::study
