#include "study/pareto.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::study {

bool dominates(std::span<const double> one, std::span<const double> other) {
  bool better = false;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (!(one[i] <= other[i])) return false;
    better |= one[i] < other[i];
  }
  return better;
}

std::vector<std::size_t> pareto_front(std::span<const std::vector<double>> points) {
  std::vector<std::size_t> front;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool defined =
        std::none_of(points[i].begin(), points[i].end(), [](double value) { return std::isnan(value); });
    const auto beats_it = [&](const std::vector<double>& other) { return dominates(other, points[i]); };
    if (defined && std::none_of(points.begin(), points.end(), beats_it)) front.push_back(i);
  }
  return front;
}

} // namespace stepwell::study
