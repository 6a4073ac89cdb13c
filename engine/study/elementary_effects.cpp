#include "study/elementary_effects.hpp"

#include "stats/running_moments.hpp"
#include "study/design/morris.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::study {
namespace {

// The one factor that differs between two points of a trajectory.
std::size_t factor_moved(const std::vector<double>& from, const std::vector<double>& to) {
  const auto differs = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  if (differs.first == from.end() || differs.second == to.end() ||
      !std::equal(differs.first + 1, from.end(), differs.second + 1, to.end()))
    throw std::invalid_argument("elementary effects need points that differ in one factor from the one before");
  return static_cast<std::size_t>(differs.first - from.begin());
}

struct effects_of_trajectory {
  std::vector<double> effects, noise; // by factor; noise: the variance that chance gives the effect
};

effects_of_trajectory effects_along(std::size_t start, std::span<const double> values, const unit_points& points,
                                    std::span<const double> noise) {
  const std::size_t factors = points[start].size();
  constexpr double not_moved = std::numeric_limits<double>::quiet_NaN();
  std::vector<bool> moved(factors, false);
  effects_of_trajectory found{std::vector(factors, not_moved), std::vector(factors, not_moved)};
  for (std::size_t to = start + 1; to <= start + factors; ++to) {
    const std::size_t factor = factor_moved(points[to - 1], points[to]);
    if (moved[factor]) throw std::invalid_argument("elementary effects need trajectories that move each factor once");
    moved[factor] = true;
    const double step = points[to][factor] - points[to - 1][factor];
    found.effects[factor] = (values[to] - values[to - 1]) / step;
    if (!noise.empty()) found.noise[factor] = (noise[to] + noise[to - 1]) / (step * step);
  }
  return found;
}

bool all_finite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

} // namespace

elementary_sensitivity elementary_effects(std::span<const double> values, const unit_points& points, std::uint64_t seed,
                                          std::span<const double> noise) {
  const std::size_t factors = points.empty() ? 0 : points.front().size(), length = points_of_a_trajectory(factors);
  if (factors == 0 || values.size() != points.size() || values.size() % length != 0 ||
      (!noise.empty() && noise.size() != values.size()))
    throw std::invalid_argument("elementary effects need a value for each point of whole trajectories");

  elementary_sensitivity found;
  std::vector<effects_of_trajectory> trajectories;
  for (std::size_t start = 0; start < values.size(); start += length) {
    effects_of_trajectory one = effects_along(start, values, points, noise);
    if (all_finite(values.subspan(start, length))) trajectories.push_back(std::move(one));
  }
  found.trajectories = trajectories.size();
  found.left_out = values.size() / length - found.trajectories;

  enum : std::size_t { mu, mu_star, sigma, figures };
  const auto reckon = [&](std::span<const std::uint32_t> rows, std::span<double> out) {
    for (std::size_t factor = 0; factor < factors; ++factor) {
      stats::running_moments effects, sizes;
      for (const std::uint32_t row : rows) {
        effects.add(trajectories[row].effects[factor]);
        sizes.add(std::abs(trajectories[row].effects[factor]));
      }
      out[factor * figures + mu] = effects.mean();
      out[factor * figures + mu_star] = sizes.mean();
      out[factor * figures + sigma] = effects.standard_deviation();
    }
  };
  const auto answers = bootstrap(found.trajectories, factors * figures, reckon, seed);
  for (std::size_t factor = 0; factor < factors; ++factor) {
    stats::running_moments chance;
    for (const effects_of_trajectory& one : trajectories)
      if (std::isfinite(one.noise[factor])) chance.add(one.noise[factor]);
    const bootstrapped* of_factor = &answers[factor * figures];
    found.factors.push_back({of_factor[mu], of_factor[mu_star], of_factor[sigma], std::sqrt(chance.mean())});
  }
  return found;
}

} // namespace stepwell::study
