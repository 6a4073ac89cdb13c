// The settings that a search has visited, the base first, with the means of their measures: how badly each breaks the
// constraints, which promises more, and which are worth being candidates.
#pragma once

#include "study/selection_rules.hpp"

#include <cstddef>
#include <vector>

namespace stepwell::study {

struct visited_setting {
  std::vector<double> levers; // 0-1
  std::vector<double> means;  // a row; the same replications for every setting
};

class visited_settings {
 public:
  visited_settings(std::vector<goal> goals, std::vector<constraint> constraints)
      : goals_(std::move(goals)), constraints_(std::move(constraints)) {}

  void add(visited_setting setting) { all_.push_back(std::move(setting)); }
  const std::vector<visited_setting>& all() const { return all_; }

  // A goal's mean, less being better; infinite when it is not defined.
  double value(const visited_setting&, std::size_t goal) const;
  // The size of the base's goal, at least its indifference: what differences are shares of.
  double scale(std::size_t goal) const;
  // What broken constraints cost, as a share of a goal's scale; 0 when all are kept, infinite when one is not defined.
  double penalty(const visited_setting&) const;

  // The one that promises most for a goal: those that keep the constraints come before those that do not.
  const visited_setting& best_of(std::size_t goal) const;
  // So many at most, each at least `apart` from the others in some lever. One goal: the most promising, best first.
  // Two: those on the front of the means, evenly along it with both ends, if any setting keeps the constraints.
  std::vector<visited_setting> candidates(std::size_t wanted, double apart) const;

 private:
  bool promises_more(const visited_setting&, const visited_setting&, std::size_t goal) const;
  std::vector<std::size_t> front() const;

  std::vector<goal> goals_;
  std::vector<constraint> constraints_;
  std::vector<visited_setting> all_;
};

} // namespace stepwell::study
