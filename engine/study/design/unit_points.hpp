// What every design of a sweep gives: points of the unit cube, a coordinate a factor, each in [0, 1). What a coordinate
// stands for (a value between two ends, one of so many options) is whoever's who knows the factors.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace stepwell::study {

using unit_points = std::vector<std::vector<double>>; // by point, then by factor

// A design larger than this is a slip of the pen: each point is simulated, many times over.
inline constexpr std::size_t most_points = 1'000'000;

// Which of `options` [>= 1] equally wide parts of [0, 1) a coordinate lies in.
inline std::size_t option_of(double coordinate, std::size_t options) {
  assert(coordinate >= 0 && coordinate < 1 && options >= 1);
  const auto part = static_cast<std::size_t>(coordinate * static_cast<double>(options));
  return std::min(part, options - 1); // the product of a number just below 1 can round up
}

// The middle of part `number` of `parts`: option_of gives the number back.
inline double middle_of(std::size_t number, std::size_t parts) {
  return (static_cast<double>(number) + 0.5) / static_cast<double>(parts);
}

// For designs: the product of what a user asked for, or a fault fit for the user.
inline std::size_t allowed_points(std::size_t so_many, std::size_t times) {
  if (so_many == 0 || times == 0) throw std::invalid_argument("a design needs at least one factor, level and point");
  if (so_many > most_points / times)
    throw std::invalid_argument("the design has more than " + std::to_string(most_points) + " points");
  return so_many * times;
}

} // namespace stepwell::study
