// Candidates in a contest: who is still in it, who was shown infeasible, who was shown worse, as replications come in.
//
// One goal: Kim & Nelson (2001) between every two candidates, and at the same time feasibility, as in procedure AK of
// S. Andradottir, S.-H. Kim, "Fully sequential procedures for comparing constrained systems via simulation", Naval
// Research Logistics 57(5), 403-421 (2010). A comparison may end before feasibility is known; its verdict is kept, and
// takes effect when the better one is shown feasible, never if it is shown infeasible. What can go wrong: the best
// feasible candidate breaks one of s constraints by mistake, or one of the k - 1 others is compared wrongly with it, or
// is held feasible by mistake; so by Bonferroni, which common random numbers ask for, each verdict has the error
// (1 - confidence) / (s + k - 1). (C. Healey, S. Andradottir, S.-H. Kim, ACM TOMACS 24(3), 14, 2014, treat several
// constraints, common random numbers and other shares of the error.)
//
// Two goals: a candidate goes when one shown feasible is shown better in one goal and shown not worse in the other; so
// one that is better by the indifference in some goal than every feasible other is dropped only by a wrong verdict. All
// k (k - 1) / 2 pairs in two goals and k s constraints share the error. The indifference zone of two goals is that of
// S. Teng, L. H. Lee, E. P. Chew, European Journal of Operational Research 203(2), 419-429 (2010).
//
// Depends on the rows alone, in the order of replications.
#pragma once

#include "study/feasibility.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwell::study {

enum class standing : std::uint8_t { in, infeasible, worse };

class contest {
 public:
  contest(std::uint32_t candidates, const selection_rules&);

  // Whose next replications are needed, in ascending order: those still in, and the base as long as another's
  // constraint is judged against it.
  std::vector<std::uint32_t> needed() const;
  // The next replication, by candidate; those not needed are not read.
  void add(std::span<const std::span<const double>> rows);
  // Gives the verdicts that can be given; after at least `first` replications.
  void look();
  // Whether nothing is left that more replications could settle.
  bool decided() const;

  standing of(std::uint32_t candidate) const { return standings_[candidate]; }
  const feasibility& constraints() const { return feasibility_; }

 private:
  std::vector<std::uint32_t> still_in() const;
  const difference_walk& walk(std::size_t goal, std::uint32_t lower, std::uint32_t higher) const;
  bool beats(std::uint32_t candidate, std::uint32_t other) const;
  bool settled(std::uint32_t lower, std::uint32_t higher) const;
  bool goals_undefined(std::uint32_t candidate) const;
  void drop_infeasible();
  void drop_worse();

  std::vector<goal> goals_;
  feasibility feasibility_;
  std::vector<continuation_region> regions_;        // by goal
  std::vector<std::vector<difference_walk>> walks_; // by goal, then by pair: lower numbered less higher numbered
  std::vector<std::vector<stats::running_moments>> values_; // by goal, then by candidate
  std::vector<standing> standings_;
};

} // namespace stepwell::study
