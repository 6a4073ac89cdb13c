// Functions in a sweep's place: values at a design's points, at once or simulated as a sweep does it.
#pragma once

#include "study/bootstrap.hpp"
#include "study/design/unit_points.hpp"
#include "study/point_means.hpp"
#include "study/tasks.hpp"
#include "study/toy_system.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

namespace stepwell::study::test {

template <typename F>
std::vector<double> values_at(const unit_points& points, F function) {
  std::vector<double> values;
  for (const auto& point : points) values.push_back(function(point));
  return values;
}

inline bool holds(const bootstrapped& b, double truth) { return b.low <= truth && truth <= b.high; }

inline double normal(std::uint64_t seed, std::uint64_t number) { // Box and Muller
  return std::sqrt(-2 * std::log(1 - uniform(seed, 2 * number))) *
         std::cos(2 * std::numbers::pi * uniform(seed, 2 * number + 1));
}

// As a sweep does it: so many replications of each point on several threads, kept by their place. `noise`: what chance
// adds to replication r of a point; `shared`: what it adds to replication r of every point.
template <typename F>
point_means simulated(const unit_points& points, std::uint32_t replications, F function, double noise, double shared) {
  std::vector<task> tasks;
  for (std::uint32_t point = 0; point < points.size(); ++point)
    for (std::uint32_t r = 0; r < replications; ++r) tasks.push_back({point, r});
  const auto runner = [&]() -> task_runner {
    return [&](task t) {
      record::replication_result result;
      result.values = {function(points[t.point]) + noise * normal(100 + t.point, t.replication) +
                       shared * normal(99, t.replication)};
      return result;
    };
  };
  std::vector<double> kept(tasks.size(), std::numeric_limits<double>::quiet_NaN());
  const auto keep = [&](task t, record::replication_result&& result) {
    kept[std::size_t{t.point} * replications + t.replication] = result.values[0];
  };
  REQUIRE(run_tasks(tasks, runner, {3, keep}));
  return means_of_points(kept, replications);
}

} // namespace stepwell::study::test
