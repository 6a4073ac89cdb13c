#include "study/point_means.hpp"

#include "stats/running_moments.hpp"

#include <cassert>
#include <cmath>
#include <limits>

namespace stepwell::study {

point_means means_of_points(std::span<const double> by_replication, std::size_t replications) {
  assert(replications > 0 && by_replication.size() % replications == 0);
  const std::size_t points = by_replication.size() / replications;
  point_means found;
  for (std::size_t point = 0; point < points; ++point) {
    stats::running_moments moments;
    for (const double value : by_replication.subspan(point * replications, replications))
      if (std::isfinite(value)) moments.add(value);
    found.values.push_back(moments.mean());
  }

  std::vector<stats::running_moments> shared(replications); // by replication: distances from the points' means
  const auto distance = [&](std::size_t point, std::size_t r) {
    return by_replication[point * replications + r] - found.values[point];
  };
  for (std::size_t point = 0; point < points; ++point)
    for (std::size_t r = 0; r < replications; ++r)
      if (std::isfinite(distance(point, r))) shared[r].add(distance(point, r));

  // Taking the replications' means out takes one in `points` of the variance with them.
  const double given_back = points > 1 ? static_cast<double>(points) / static_cast<double>(points - 1) : 1;
  for (std::size_t point = 0; point < points; ++point) {
    double squares = 0, counted = 0;
    for (std::size_t r = 0; r < replications; ++r) {
      const double rest = distance(point, r) - (points > 1 ? shared[r].mean() : 0);
      if (!std::isfinite(rest)) continue;
      squares += rest * rest;
      ++counted;
    }
    found.noise.push_back(counted > 1 ? given_back * squares / (counted * (counted - 1))
                                      : std::numeric_limits<double>::quiet_NaN());
  }
  return found;
}

} // namespace stepwell::study
