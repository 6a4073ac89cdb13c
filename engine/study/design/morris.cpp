#include "study/design/morris.hpp"

#include "service/purpose.hpp"
#include "study/shuffle.hpp"

namespace stepwell::study {

unit_points morris(std::size_t trajectories, std::size_t factors, std::size_t levels, std::uint64_t seed) {
  if (levels == 0 || levels % 2 != 0)
    throw std::invalid_argument("a Morris design needs an even number of levels, not " + std::to_string(levels));
  allowed_points(levels, 1);
  allowed_points(factors, 1);
  allowed_points(trajectories, points_of_a_trajectory(factors));

  const std::size_t step = levels / 2;
  unit_points made;
  for (std::size_t number = 0; number < trajectories; ++number) {
    random::stream chance({seed, 0}, number, static_cast<std::uint32_t>(service::purpose::trajectory));
    std::vector<double> point(factors), moved(factors);
    for (std::size_t factor = 0; factor < factors; ++factor) {
      const auto low =
          static_cast<std::size_t>(random::uniform_integer(chance, 0, static_cast<std::int64_t>(step) - 1));
      const bool up = random::uniform_integer(chance, 0, 1) == 1;
      point[factor] = middle_of(up ? low : low + step, levels);
      moved[factor] = middle_of(up ? low + step : low, levels);
    }
    made.push_back(point);
    for (const std::size_t factor : permutation(factors, chance)) {
      point[factor] = moved[factor];
      made.push_back(point);
    }
  }
  return made;
}

} // namespace stepwell::study
