#include "study/feasibility.hpp"

#include <algorithm>

namespace stepwell::study {

feasibility::feasibility(std::uint32_t candidates, const selection_rules& rules, double error)
    : constraints_(rules.constraints), walks_(candidates * rules.constraints.size()),
      verdicts_(candidates, rules.constraints.empty() ? feasible::yes : feasible::open) {
  for (const constraint& each : constraints_) regions_.emplace_back(error, each.tolerance, rules.first);
}

std::span<const difference_walk> feasibility::walks_of(std::uint32_t candidate) const {
  return std::span(walks_).subspan(candidate * constraints_.size(), constraints_.size());
}

void feasibility::add(std::uint32_t candidate, std::span<const double> row, std::span<const double> base_row) {
  for (std::size_t c = 0; c < constraints_.size(); ++c) {
    difference_walk& walk = walks_[candidate * constraints_.size() + c];
    if (walk.verdict() == side::open) walk.add(margin(constraints_[c], row, base_row), regions_[c]);
  }
}

feasible feasibility::look(std::uint32_t candidate) {
  bool all_kept = true, one_broken = false;
  for (std::size_t c = 0; c < constraints_.size(); ++c) {
    difference_walk& walk = walks_[candidate * constraints_.size() + c];
    const side found = walk.look(regions_[c]);
    one_broken |= found == side::below || walk.counted() == 0;
    all_kept &= found == side::above || found == side::level;
  }
  return verdicts_[candidate] = one_broken ? feasible::no : all_kept ? feasible::yes : feasible::open;
}

bool feasibility::needs_base(std::uint32_t candidate) const {
  const auto walks = walks_of(candidate);
  for (std::size_t c = 0; c < walks.size(); ++c)
    if (constraints_[c].against_base && walks[c].verdict() == side::open) return true;
  return false;
}

std::vector<std::size_t> feasibility::broken(std::uint32_t candidate) const {
  const auto walks = walks_of(candidate);
  std::vector<std::size_t> found;
  for (std::size_t c = 0; c < walks.size(); ++c)
    if (walks[c].verdict() == side::below) found.push_back(c);
  return found;
}

} // namespace stepwell::study
