#include "study/distance.hpp"

namespace stepwell::study {

double distance_of(std::span<const judged> lines) {
  double sum = 0;
  for (const judged& line : lines) {
    const double off = line.found.mean - line.published;
    const double below = line.published - line.low, above = line.high - line.published;
    const double here = off < 0 ? below : above, there = off < 0 ? above : below;
    const double halves = off / (here > 0 ? here : there);
    sum += halves * halves;
  }
  return sum;
}

} // namespace stepwell::study
