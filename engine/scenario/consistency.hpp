// Rules that hold between fields, each sound by itself: shares of one whole do not exceed it, a course's mean length
// does not exceed its longest, assessments can be offered after the notice they need. Checked for the start and again
// for every dated change.
#pragma once

#include "scenario/document.hpp"
#include "service/parameters.hpp"

#include <vector>

namespace stepwell::scenario {

// `written` tells the place: the document, or (`dated`) the `set` of a change.
void check_consistency(const node& written, const service::parameters&, bool dated, std::vector<fault>&);

} // namespace stepwell::scenario
