#include "study/continuation_region.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace stepwell::study {

double continuation_eta(double error, std::uint32_t first) {
  if (!(error > 0) || !(error < 0.5) || first < 2)
    throw std::invalid_argument("an error between 0 and 1/2, and a variance from two differences or more");
  return (std::pow(2 * error, -2.0 / (first - 1)) - 1) / 2;
}

continuation_region::continuation_region(double error, double matters, std::uint32_t first_differences)
    : h2(2 * continuation_eta(error, first_differences) * (first_differences - 1)), indifference(matters),
      first(first_differences) {
  if (!(indifference > 0)) throw std::invalid_argument("an indifference above 0: without it no triangle closes");
}

double continuation_region::half_width(double variance, std::int64_t differences) const {
  return std::max(0.0, h2 * variance / (2 * indifference) - indifference * static_cast<double>(differences) / 2);
}

void difference_walk::add(double difference, const continuation_region& region) {
  if (verdict_ != side::open || !std::isfinite(difference)) return;
  if (counted_ < region.first) first_.add(difference);
  sum_.add(difference);
  ++counted_;
}

side difference_walk::look(const continuation_region& region) {
  if (verdict_ != side::open || counted_ < region.first) return verdict_;
  const double half_width = region.half_width(first_.variance(), counted_), sum = sum_.total();
  if (std::abs(sum) < half_width) return verdict_;
  if (sum != 0)
    verdict_ = sum < 0 ? side::below : side::above;
  else if (half_width == 0)
    verdict_ = side::level;
  return verdict_;
}

} // namespace stepwell::study
