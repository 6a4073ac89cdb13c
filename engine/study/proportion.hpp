// A share of cases and its exact 95 % interval (Clopper & Pearson, Biometrika 26, 404-413, 1934; quantiles from
// Boost.Math): never too narrow, also when nobody or everybody is counted.
#pragma once

#include <cstddef>

namespace stepwell::study {

struct proportion {
  std::size_t count = 0, of = 0;
  double share = 0, low = 0, high = 1; // NaN, 0 and 1 of nobody
};

proportion exact_proportion(std::size_t count, std::size_t of);

} // namespace stepwell::study
