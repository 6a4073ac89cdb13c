// Comparison: what alternatives make different from a base, on the same chance. Replication r has the same patients,
// the same no-shows, the same illnesses in every scenario (common random numbers), so what they share cancels out of
// the difference: its variance is smaller than that of two scenarios with chance of their own, by the variance ratio.
// So many times more replications would be needed without pairing (A. M. Law, Simulation Modeling and Analysis, 5th
// ed., section 11.2).
//
// Differences are alternative less base, over the replications in which both are defined. The same values in the same
// order give the same bits.
#pragma once

#include "record/measure.hpp"
#include "study/replicate.hpp"
#include "study/uncertainty.hpp"

#include <optional>
#include <span>
#include <vector>

namespace stepwell::study {

struct paired_difference {
  interval difference;
  // (variance of the base + variance of the alternative) / variance of the difference; NaN when it never varies.
  double variance_ratio;
  // That the expected difference lies on the better side. By Student's t with the noninformative prior; under
  // --uncertainty the share of draws of the parameters, or Student's t on the pairs' means where nothing tells draws
  // apart. NaN for measures without a better side, when nothing ever differs, and below two replications.
  double p_better;
  std::optional<uncertain_answer> uncertain = {}; // with --uncertainty; `difference` is then its mean

  // Every replication gave the same in both.
  bool none() const { return difference.mean == 0 && !(difference.half_width() > 0); }
};

// One measure, by replication. `drawn`: the draws that pairs of replications shared, null without --uncertainty;
// `looked_at`: how many differences are looked at side by side.
paired_difference difference_of(std::span<const double> base, std::span<const double> alternative, record::better_side,
                                const drawn_parameters* drawn = nullptr, std::size_t looked_at = 1);

struct comparison {
  std::vector<interval> base;                              // by measure, in the order of record::measures()
  std::vector<std::vector<interval>> alternatives;         // their own means, by alternative, then by measure
  std::vector<std::vector<paired_difference>> differences; // by alternative, then by measure
  double median_variance_ratio; // over the main measures of all alternatives, where defined; NaN when nowhere
};

// `points`: the base, then the alternatives, all with as many rows.
comparison compare(std::span<const replications> points, const drawn_parameters* drawn = nullptr);

} // namespace stepwell::study
