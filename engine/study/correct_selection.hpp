// How probable it is that the right candidate was chosen, given the replications that were made.
//
// A mean that n replications estimate is taken to lie around the estimate as Student's t on n - 1 degrees of freedom
// says (the posterior with no prior knowledge). The probability that none of the others is better is put together as
// the product over the others of 1 - P(other is better) P(other is feasible): Slepian's inequality makes it a lower
// bound, because all comparisons share the chosen candidate; and it is multiplied by the probability that the chosen
// one is feasible, constraints and goals as if they were independent. J. Branke, S. E. Chick, C. Schmidt, "Selecting a
// selection procedure", Management Science 53(12), 1916-1932 (2007), sections 2.1 and 3; S. E. Chick, K. Inoue,
// Operations Research 49(5), 732-743 (2001), for common random numbers.
//
// A difference that never varied is taken to be exact. Below two values nothing is known: 1/2.
#pragma once

#include "study/observations.hpp"

#include <cstdint>
#include <span>

namespace stepwell::study {

// That the mean is more than a limit, or exactly at it when `or_at`.
double probability_above(const stats::running_moments&, double limit, bool or_at = false);

// That a candidate keeps every constraint; with `tolerated`, when within the tolerance of the limit is good enough.
double probability_feasible(const observations&, const selection_rules&, std::uint32_t candidate, bool tolerated);

// That `one` is better than `other` in this goal, by more than `by`.
double probability_better(const observations&, const goal&, std::uint32_t one, std::uint32_t other, double by);

struct probability_of_selection {
  double best; // the chosen candidate is feasible, and the very best of the feasible
  double
      good; // it is feasible, or so within the tolerance, and nothing feasible is better by more than the indifference
};

// One goal. `feasible`: by candidate, the probability that it is; 0 where a goal or a constraint is never defined.
probability_of_selection correct_selection(const observations&, const selection_rules&, std::uint32_t chosen,
                                           std::span<const double> feasible);

// Two goals: that a candidate is feasible and no feasible other is better in both.
double probability_on_front(const observations&, const selection_rules&, std::uint32_t candidate,
                            std::span<const double> feasible);

} // namespace stepwell::study
