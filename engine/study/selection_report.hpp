// What a contest ended with, put into words and numbers for whoever asked: the chosen candidate or the front, every
// candidate's state and intervals, the nearest miss, and how probable it all is.
//
// Chosen is the best mean among those shown feasible; if there are none, among those not yet decided whose means keep
// every constraint.
#pragma once

#include "study/contest.hpp"
#include "study/selection.hpp"

namespace stepwell::study {

// `end` and `spent` are left to whoever ran the contest.
selection judged(const observations&, const selection_rules&, const contest&);

} // namespace stepwell::study
