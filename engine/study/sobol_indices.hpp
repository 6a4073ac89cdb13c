// Sobol' indices: what share of a measure's variance over the sweep's ranges each factor explains. The first-order
// index is the factor's share alone; the total index adds what it does together with others: what would be left of the
// variance if all others were known. First-order indices add up to 1 or less, total ones to 1 or more.
//
// From one value a point of Saltelli's design (design/saltelli.hpp), in its order. First order: Saltelli and others
// (2010), table 2 (b), values centred first; total: M. J. W. Jansen, Comput. Phys. Commun. 117, 35-43 (1999). Both are
// exactly 0 of a factor that changes nothing. Jansen's first-order estimator was rejected: of factors that hardly
// matter it says the difference of two large numbers.
//
// Intervals: bootstrap over base rows (bootstrap.hpp). What 95 % intervals were seen to hold, in 300 designs or more:
// of the Ishigami function 91 to 99 truths of 100 from 128 rows, every one from 1,024, as the design's rows are more
// even than the independent ones that resampling takes them for; of a product of twenty factors, whose variance rests
// on rare extremes, nine in ten, the same as with independent rows. An estimate can lie a little below 0 or above 1; it
// is shown as it is.
//
// Simulated values are means of few replications: they hold chance beside what the factors do. Chance that differs
// from point to point adds to the variance and to every total index (which then add up to too much) and draws
// first-order ones towards 0. `noise_share` says how much of the variance it is; more replications a point shrink it.
//
// A row with an undefined value is left out and counted. If the measure is the same everywhere, no index exists (NaN).
// The same values and seed give the same bits.
#pragma once

#include "study/bootstrap.hpp"

namespace stepwell::study {

struct sobol_index {
  bootstrapped first, total;
};

struct sobol_sensitivity {
  std::vector<sobol_index> factors;
  std::size_t rows = 0, left_out = 0;                         // counted; with an undefined value
  double variance = std::numeric_limits<double>::quiet_NaN(); // between points, of the measure's unit squared
  // Chance's part of that variance, at most 1; NaN when the noise is unknown.
  double noise_share = std::numeric_limits<double>::quiet_NaN();
};

// `values`: one a point; `noise`: the variance of each (point_means.hpp), or none. Throws std::invalid_argument when
// they are not of so many whole rows.
sobol_sensitivity sobol_indices(std::span<const double> values, std::size_t factors, std::uint64_t seed,
                                std::span<const double> noise = {});

} // namespace stepwell::study
