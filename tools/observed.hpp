// Lines of a target file that are held to observed figures: what the official statistics say of the months a scenario
// measures.
#pragma once

#include "scenario/load.hpp"
#include "scenario/targets.hpp"

namespace stepwell::tools {

// Fills `published` and the bands. Counts are per year, percentages and means are weighted by the count they are of.
// A month that the file lacks, or a measure that official statistics do not hold, is a fault.
void fill_observed(scenario::target_set&, const scenario::scenario&, std::vector<scenario::fault>&);

} // namespace stepwell::tools
