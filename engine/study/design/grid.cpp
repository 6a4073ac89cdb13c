#include "study/design/grid.hpp"

namespace stepwell::study {

unit_points grid(std::span<const std::size_t> levels) {
  std::size_t points = allowed_points(levels.size(), 1) > 0 ? 1 : 0;
  for (const std::size_t of_factor : levels) points = allowed_points(points, of_factor);

  unit_points made(points, std::vector<double>(levels.size()));
  for (std::size_t point = 0; point < points; ++point) {
    std::size_t rest = point; // read as a number whose last digit is the last factor's level
    for (std::size_t factor = levels.size(); factor-- > 0; rest /= levels[factor])
      made[point][factor] = middle_of(rest % levels[factor], levels[factor]);
  }
  return made;
}

} // namespace stepwell::study
