// A scale: where a value stands on a chart's axis, and the round values that get a tick (1, 2 or 5 times a power of
// ten).
#pragma once

#include <string>
#include <vector>

namespace stepwell::report::page {

struct scale {
  double low, high; // values, low < high
  double from, to;  // where they stand [px]

  double operator()(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

struct ticks {
  std::vector<double> at;
  int decimals = 0; // that tell them apart
};

// About `wanted` of them, all within the range.
ticks ticks_between(double low, double high, int wanted);

// A range that ends on ticks and holds both values; a point gets some room. From 0 where `from_zero`.
struct value_range {
  double low, high;
};
value_range rounded_range(double low, double high, bool from_zero, int wanted_ticks = 4);

std::string tick_text(double value, int decimals);

} // namespace stepwell::report::page
