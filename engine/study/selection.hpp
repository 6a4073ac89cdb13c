// Choosing the best of several settings of a service, with no more replications than it takes: every candidate gets the
// first few, then those still in the contest (contest.hpp) get some more, again and again, until nothing is left to
// settle or the budget is spent. What is left then cannot be told apart.
//
// Decisions depend on the rows alone, looked at in fixed steps: the same for any number of threads, and for a selection
// that goes on from rows kept earlier. No replication is asked for twice, and never more than the budget.
#pragma once

#include "study/interval.hpp"
#include "study/observations.hpp"
#include "study/selection_rules.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace stepwell::study {

// Makes the rows of these replications known, task::point being the candidate; false when interrupted. Afterwards
// row_of has them. Replications of a candidate are side by side, in ascending order.
using more_replications = std::function<bool(std::span<const task>)>;

enum class candidate_state : std::uint8_t {
  chosen,         // or, with two goals, on the Pareto front of the means
  not_told_apart, // still in; or left, but its difference to the chosen one cannot be told from 0
  worse,          // than one that was shown feasible
  infeasible,     // shown to break a constraint, or a goal or constraint is never defined
  undecided       // still in, and not yet known to keep the constraints
};

enum class selection_end : std::uint8_t { decided, budget_spent, interrupted };

struct judged_candidate {
  candidate_state state;
  std::uint32_t replications;
  std::vector<interval> goals;             // by goal: the measure
  std::vector<interval> goal_differences;  // by goal: this candidate less the chosen one; empty when none was chosen
  std::vector<interval> constraint_values; // by constraint: the measure, or its difference to the base
  std::vector<std::size_t> broken;         // constraints that it was shown to break
  bool never_defined;                      // a goal or a constraint had no value in any replication
  double worst_violation;                  // of its means, as a share of the limit's size (of the base's mean); 0: none
  double feasible;                         // probability
  double on_front;                         // probability, with two goals; otherwise not a number
};

struct selection {
  selection_end end;
  std::uint32_t spent; // replications
  std::vector<judged_candidate> candidates;
  std::optional<std::uint32_t> chosen; // one goal
  std::vector<std::uint32_t> front;    // two goals
  // Nothing was found feasible: the candidate whose worst violation is least; nothing when all are never defined.
  std::optional<std::uint32_t> nearest_miss;
  double best, good; // probability_of_selection of the chosen one (correct_selection.hpp); 0 when there is none

  bool nothing_feasible() const { return !chosen && front.empty(); }
};

// Throws std::invalid_argument on rules that cannot be followed: among them a budget below `first` replications of
// each.
selection select(std::uint32_t candidates, const selection_rules&, const more_replications&, const row_of&);

} // namespace stepwell::study
