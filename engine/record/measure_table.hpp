// The rows behind measures(): each measure with the formula that computes it from a measured window.
#pragma once

#include "record/measure.hpp"
#include "record/window.hpp"

#include <string>
#include <vector>

namespace stepwell::record {

// The staff counts that a workforce measure speaks of: one group's, or all clinical staff's.
struct staff_view {
  counts<staff_count> of;
  stats::histogram caseloads;
};

struct measure_row {
  measure_info info;
  double (*flow)(const window&);                     // null for workforce measures
  double (*staff)(const window&, const staff_view&); // null for the others
  int group;                                         // 0 pwp, 1 hit, 2 all; -1 none
};

const std::vector<measure_row>& measure_rows();

// Every measure of a window, in the order of measures().
std::vector<double> values_of(const window&);

} // namespace stepwell::record
