// The parts of `pathway:` that are no fields: which steps there are, where people enter, and where they go from each.
#pragma once

#include "scenario/document.hpp"
#include "service/flow/pathway.hpp"

#include <vector>

namespace stepwell::scenario {

// Gives the pathway its steps, named and otherwise empty, in the order of the document.
void name_steps(const node& document, service::pathway&, std::vector<fault>&);

// Reads `entry` and every `next`, then checks the graph. To be called when the steps' own fields have been read.
void connect_steps(const node& document, service::pathway&, std::vector<fault>&);

} // namespace stepwell::scenario
