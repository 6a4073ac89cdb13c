// MSER-5: how many observations at the head of a simulated series to leave out as warm-up. Of all cuts it takes the one
// in the first half whose remainder has the least standard error of the mean: cutting too little leaves the climb in,
// too much throws figures away. (Later cuts are not tried: a short remainder may be quiet by chance.) Computed on means
// of five successive observations. Source: K. P. White, M. J. Cobb, S. C. Spratt, "A comparison of five steady-state
// truncation heuristics for simulation", Proc. Winter Simulation Conference (2000) 755-760.
#pragma once

#include <cstddef>
#include <span>

namespace stepwell::stats {

inline constexpr std::size_t mser_batch = 5;

struct truncation {
  std::size_t observations; // to leave out, a multiple of mser_batch
  bool settled;             // false: the best cut is the last that was tried, or nearly, so a later one may be better
};

// At least ten batches; what is left over at the end is not looked at. Not settled when there are fewer.
truncation mser5(std::span<const double> series);

} // namespace stepwell::stats
