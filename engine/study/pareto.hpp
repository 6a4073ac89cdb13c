// The Pareto front: of several points with two or more values each, less being better, those that no other point beats
// in one value without being beaten in another.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace stepwell::study {

// Whether one point is as good in every value and better in at least one. Never when a value is not a number.
bool dominates(std::span<const double> one, std::span<const double> other);

// The positions of the points on the front, in ascending order; equal points are on it together. A point with a value
// that is not a number is not on it.
std::vector<std::size_t> pareto_front(std::span<const std::vector<double>> points);

} // namespace stepwell::study
