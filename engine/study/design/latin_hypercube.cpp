#include "study/design/latin_hypercube.hpp"

#include "service/purpose.hpp"
#include "study/shuffle.hpp"

#include <limits>

namespace stepwell::study {
namespace {

constexpr std::uint32_t tries = 10;
constexpr std::size_t most_compared = 2000; // points; their pairs take a second, and so many leave few holes anyway

// A place inside a part, on a grid coarse enough that adding a part's number (below 2^20) rounds into no other part.
double place_inside(random::stream& chance) {
  constexpr int kept_bits = 30, word_bits = 64;
  return (static_cast<double>(chance.next() >> (word_bits - kept_bits)) + 0.5) / static_cast<double>(1U << kept_bits);
}
static_assert(most_points <= 1U << 20);

unit_points one_try(std::size_t points, std::size_t factors, std::uint64_t seed, std::uint32_t number) {
  unit_points made(points, std::vector<double>(factors));
  for (std::size_t factor = 0; factor < factors; ++factor) {
    random::stream chance({seed, 0}, factor, static_cast<std::uint32_t>(service::purpose::latin_hypercube), number);
    const std::vector<std::size_t> parts = permutation(points, chance);
    for (std::size_t point = 0; point < points; ++point)
      made[point][factor] = (static_cast<double>(parts[point]) + place_inside(chance)) / static_cast<double>(points);
  }
  return made;
}

double least_squared_distance(const unit_points& points) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t one = 0; one < points.size(); ++one)
    for (std::size_t other = 0; other < one; ++other) {
      double distance = 0;
      for (std::size_t factor = 0; factor < points[one].size(); ++factor) {
        const double apart = points[one][factor] - points[other][factor];
        distance += apart * apart;
      }
      least = std::min(least, distance);
    }
  return least;
}

} // namespace

unit_points latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
  allowed_points(points, 1);
  allowed_points(factors, 1);
  unit_points best = one_try(points, factors, seed, 0);
  if (points > most_compared) return best;
  double farthest = least_squared_distance(best);
  for (std::uint32_t number = 1; number < tries; ++number) {
    unit_points next = one_try(points, factors, seed, number);
    const double distance = least_squared_distance(next);
    if (!(distance > farthest)) continue;
    farthest = distance;
    best = std::move(next);
  }
  return best;
}

} // namespace stepwell::study
