// A mean over replications and its 95 % confidence interval, by Student's t distribution (Law, Simulation Modeling and
// Analysis, 5th ed., section 4.5; quantiles from Boost.Math). Replications are independent, so no batching is needed.
//
// A measure is NaN in a replication in which nothing happened that could be measured (no one finished a course). Such
// replications are left out of mean and interval, and counted, so that a reader can see the answer is conditional.
#pragma once

#include "stats/running_moments.hpp"

#include <cstddef>
#include <span>

namespace stepwell::study {

inline constexpr double confidence_level = 0.95; // of every interval the house prints

struct interval {
  double mean;          // NaN when no replication counted
  double low, high;     // NaN when fewer than two counted: one value says nothing about spread
  std::size_t counted;  // replications with a finite value
  std::size_t left_out; // replications in which the measure was undefined (NaN)

  // Half the interval's width, in the measure's own unit.
  double half_width() const { return (high - low) / 2; }
  // Half-width as a share of the mean's size: 0 when the interval is a point, infinite when it is not but the mean is
  // 0.
  double relative_half_width() const;
};

// The same values in the same order give the same bits.
interval mean_interval(std::span<const double> values);

// The same from values already folded, without those that were undefined.
interval mean_interval(const stats::running_moments&, std::size_t left_out = 0);

// The upper quantile of Student's t at confidence_level: how many standard errors make half an interval.
double student_t_multiplier(std::size_t degrees_of_freedom);

} // namespace stepwell::study
