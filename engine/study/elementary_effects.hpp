// Elementary effects: what a measure does when one factor alone moves, somewhere in the ranges of the others (Morris
// 1991). Of each factor the mean effect mu, the mean size mu* (effects of opposite sign do not hide each other;
// F. Campolongo, J. Cariboni, A. Saltelli, Environ. Model. Softw. 22, 1509-1518, 2007), and their standard deviation
// sigma. mu* near 0: it does not matter. sigma near 0: its effect is a straight line whatever the others are; sigma as
// large as mu*: it bends or depends on others, and these figures do not tell which.
//
// An effect is the change of the measure by the change of the factor's coordinate in the points given. In the unit cube
// that is the change for the whole of the factor's range, at the rate of the half that was moved. Whoever wants
// options counted from first to last gives points in which an option stands at its number / (options - 1).
//
// Intervals: bootstrap over trajectories, which are independent. A trajectory with an undefined value is left out and
// counted. Chance that differs between neighbouring points makes effects of its own: `noise_effect` is their root mean
// square, and mu* or sigma near it say nothing. (Neighbours share most of their chance, so it is rather too high.)
// The same values, points and seed give the same bits.
#pragma once

#include "study/bootstrap.hpp"
#include "study/design/unit_points.hpp"

namespace stepwell::study {

struct elementary_effect {
  bootstrapped mu, mu_star, sigma; // in the measure's unit; sigma NaN of a single trajectory
  // NaN when the noise is unknown. Of effects that are all noise mu* is about 0.8 and sigma about 1 of it.
  double noise_effect = std::numeric_limits<double>::quiet_NaN();
};

struct elementary_sensitivity {
  std::vector<elementary_effect> factors;
  std::size_t trajectories = 0, left_out = 0; // counted; with an undefined value
};

// `values`: one a point of a Morris design (design/morris.hpp); `noise`: the variance of each (point_means.hpp), or
// none. Throws std::invalid_argument when the points are no trajectories or the numbers do not agree.
elementary_sensitivity elementary_effects(std::span<const double> values, const unit_points&, std::uint64_t seed,
                                          std::span<const double> noise = {});

} // namespace stepwell::study
