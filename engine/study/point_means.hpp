// One value a point of a sweep: the mean of its replications, and how much of it is mere chance.
//
// Replication r has the same chance at every point, so a good year for one point is a good year for all. What all
// points share does not blur the differences between them; so the variance of a point's mean is reckoned from what is
// left of its replications when the point's mean and the replication's are taken out (the residual of a two-way
// analysis of variance without repetition; H. Scheffe, "The Analysis of Variance", 1959, section 4.2). Of independent
// replications it is their ordinary variance.
//
// A replication in which the measure was undefined (NaN) is left out at its point.
#pragma once

#include <span>
#include <vector>

namespace stepwell::study {

struct point_means {
  std::vector<double> values; // by point; NaN where no replication has a value
  std::vector<double> noise;  // the variance of each; NaN where fewer than two have
};

// `by_replication`: of one measure, all replications of point 0, then all of point 1 ...
point_means means_of_points(std::span<const double> by_replication, std::size_t replications);

} // namespace stepwell::study
