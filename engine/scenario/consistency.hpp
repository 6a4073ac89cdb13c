// Rules that hold between fields, each sound by itself: shares of one whole do not exceed it, a course's mean length
// does not exceed its longest, some of the contacts booked are held, assessments can be offered after the notice they
// need. Checked for the start and again for every dated change.
#pragma once

#include "scenario/document.hpp"
#include "service/parameters.hpp"

#include <vector>

namespace stepwell::scenario {

// `written` tells the place: the document, or (`dated`) the `set` of a change.
void check_consistency(const node& written, const service::parameters&, bool dated, std::vector<fault>&);

// The volume that a run of so many years grows to, held to limits.hpp.
void check_volume(const node& written, const service::demand_parameters&, double years, std::vector<fault>&);

// The same rules for values that were drawn one by one (uncertainty.hpp): of two that no longer go together, the one
// that says how long or how many gives way to the one that says how far it may go. `before`: the drawn phase before
// this one, null in the first; a course's mean length that it had already stays, whatever cap came later.
void restore_consistency(service::parameters& drawn, const service::parameters* before);

} // namespace stepwell::scenario
