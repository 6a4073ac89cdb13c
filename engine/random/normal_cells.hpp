// The bell curve in cells: between which two values a standard normal quantile lies, from a table. Enough for whatever
// is rounded to whole numbers afterwards: if both ends of the cell round to the same number, so does the quantile
// itself, which costs several times as much and is then not asked for.
//
// Always holds: exact. What cannot be told from the cell is computed from the quantile, so the answer is the same
// number with and without the table, bit for bit.
// Pure once the program has begun; any thread may ask.
#pragma once

#include "random/normal.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace stepwell::random {

inline constexpr std::size_t normal_cell_count = 1024; // equally likely

/// Beyond every quantile of a uniform on a grid of 2^52 points (generator.hpp).
inline constexpr double normal_beyond = 9;

/// The quantile at the cells' edges; `normal_beyond` to either side.
inline std::array<double, normal_cell_count + 1> make_normal_edges() noexcept {
  std::array<double, normal_cell_count + 1> edges{};
  edges.front() = -normal_beyond;
  edges.back() = normal_beyond;
  for (std::size_t k = 1; k < normal_cell_count; ++k)
    edges[k] = standard_normal_quantile(static_cast<double>(k) / normal_cell_count);
  return edges;
}
inline const std::array<double, normal_cell_count + 1> normal_edges = make_normal_edges();

/// The cell of a uniform in (0, 1).
[[nodiscard]] constexpr std::size_t normal_cell_of(double u) noexcept {
  return static_cast<std::size_t>(u * static_cast<double>(normal_cell_count));
}

/// `whole(z)` at the quantile z of u, where `whole` is a non-decreasing function to whole numbers.
template <class Whole>
[[nodiscard]] auto whole_of_normal(double u, Whole whole) {
  const std::size_t cell = normal_cell_of(u);
  const auto least = whole(normal_edges[cell]);
  if (least == whole(normal_edges[cell + 1])) [[likely]]
    return least;
  return whole(standard_normal_quantile(u));
}

} // namespace stepwell::random
