// Two reasons why an answer is not sure: chance, which more replications average out, and parameters that nobody has
// measured, which they do not. Replications are made in pairs: 2k and 2k + 1 share draw k of the parameters and have
// each their own chance. What differs within pairs is chance; what differs between pairs beyond that is parameters: a
// one-way random-effects analysis of variance (S. R. Searle, G. Casella, C. E. McCulloch, "Variance Components", 1992,
// chapter 3), whose parameter variance is floored at 0. Two to a draw, because more draws tell more of the parameters
// than more replications of each.
//
// A pair in which the measure was undefined is left out. The same values in the same order give the same bits.
#pragma once

#include "study/interval.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace stepwell::study {

inline constexpr std::uint32_t replications_per_draw = 2;
inline constexpr std::size_t named_parameters = 3; // of each measure, at most

struct drawn_parameters {
  std::vector<std::string> names;
  std::vector<std::vector<double>> quantiles; // by parameter, then by draw

  std::size_t draws() const { return quantiles.empty() ? 0 : quantiles.front().size(); }
};

struct influence {
  std::size_t parameter; // position in names
  double rank_correlation;
};

struct uncertain_answer {
  interval mean; // over chance and parameters, from the pairs' means, which are independent as replications are not
  // Of one replication, in the square of the measure's unit; NaN below two pairs.
  double monte_carlo_variance = std::numeric_limits<double>::quiet_NaN();
  double parameter_variance = std::numeric_limits<double>::quiet_NaN();
  // The 2.5 % and 97.5 % points of what endless replications of each draw would give: of the pairs' means, drawn
  // towards the grand mean until their variance is the parameters' alone (a pair's mean still holds chance).
  double range_low = std::numeric_limits<double>::quiet_NaN(), range_high = std::numeric_limits<double>::quiet_NaN();
  // Of the same, the share above and below 0: for a difference, how often one side is better whatever chance does.
  double above_zero = std::numeric_limits<double>::quiet_NaN(), below_zero = std::numeric_limits<double>::quiet_NaN();
  std::vector<influence> largest = {}; // strongest first; only those that can be told from chance

  double parameter_share() const { return parameter_variance / (parameter_variance + monte_carlo_variance); }
};

// `values`: one measure by replication; an odd last one is left out. `measures`: how many are looked at side by side.
uncertain_answer split(std::span<const double> values, const drawn_parameters&, std::size_t measures = 1);

// The size from which one of so many rank correlations, each of `draws` pairs, can be told from 0, at 5 % for all of
// them together (Bonferroni; Student's t on draws - 2 degrees of freedom). Among a hundred idle parameters and as many
// measures some always correlate. 1, which nothing exceeds, when there are too few draws.
double clear_rank_correlation(std::size_t draws, std::size_t correlations);

} // namespace stepwell::study
