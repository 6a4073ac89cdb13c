#include "study/contest.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace stepwell::study {
namespace {

std::size_t pair_of(std::uint32_t lower, std::uint32_t higher) {
  return static_cast<std::size_t>(higher) * (higher - 1) / 2 + lower;
}

double error_of_each_verdict(std::uint32_t candidates, const selection_rules& rules) {
  if (rules.goals.empty() || rules.goals.size() > 2) throw std::invalid_argument("one goal or two");
  if (!(rules.confidence > 0) || !(rules.confidence < 1)) throw std::invalid_argument("a confidence between 0 and 1");
  const double k = candidates;
  const auto s = static_cast<double>(rules.constraints.size());
  const double verdicts = rules.goals.size() == 1 ? s + k - 1 : k * (k - 1) + k * s;
  constexpr double no_verdict_is_this_wrong = 0.49; // a triangle needs less than 1/2
  return std::min((1 - rules.confidence) / std::max(1.0, verdicts), no_verdict_is_this_wrong);
}

} // namespace

contest::contest(std::uint32_t candidates, const selection_rules& rules)
    : goals_(rules.goals), feasibility_(candidates, rules, error_of_each_verdict(candidates, rules)),
      walks_(goals_.size(), std::vector<difference_walk>(pair_of(0, candidates))),
      values_(goals_.size(), std::vector<stats::running_moments>(candidates)), standings_(candidates, standing::in) {
  for (const goal& each : goals_)
    regions_.emplace_back(error_of_each_verdict(candidates, rules), each.indifference, rules.first);
}

std::vector<std::uint32_t> contest::still_in() const {
  std::vector<std::uint32_t> in;
  for (std::uint32_t i = 0; i < standings_.size(); ++i)
    if (standings_[i] == standing::in) in.push_back(i);
  return in;
}

std::vector<std::uint32_t> contest::needed() const {
  std::vector<std::uint32_t> in = still_in();
  const bool base = std::any_of(in.begin(), in.end(), [&](auto i) { return feasibility_.needs_base(i); });
  if (base && in.front() != 0) in.insert(in.begin(), 0);
  return in;
}

const difference_walk& contest::walk(std::size_t goal, std::uint32_t lower, std::uint32_t higher) const {
  return walks_[goal][pair_of(lower, higher)];
}

void contest::add(std::span<const std::span<const double>> rows) {
  const auto in = still_in();
  for (const auto i : in) feasibility_.add(i, rows[i], rows[0]);
  std::vector<double> values(standings_.size());
  for (std::size_t g = 0; g < goals_.size(); ++g) {
    for (const auto i : in) {
      values[i] = goal_value(goals_[g], rows[i]);
      if (std::isfinite(values[i])) values_[g][i].add(values[i]);
    }
    for (std::size_t higher = 1; higher < in.size(); ++higher)
      for (std::size_t lower = 0; lower < higher; ++lower)
        walks_[g][pair_of(in[lower], in[higher])].add(values[in[lower]] - values[in[higher]], regions_[g]);
  }
}

bool contest::beats(std::uint32_t candidate, std::uint32_t other) const {
  const side better = candidate < other ? side::below : side::above;
  bool in_one = false;
  for (std::size_t g = 0; g < goals_.size(); ++g) {
    const side found = walk(g, std::min(candidate, other), std::max(candidate, other)).verdict();
    if (found != better && found != side::level) return false;
    in_one |= found == better;
  }
  return in_one;
}

bool contest::settled(std::uint32_t lower, std::uint32_t higher) const {
  for (std::size_t g = 0; g < goals_.size(); ++g)
    if (walk(g, lower, higher).verdict() == side::open) return false;
  return true;
}

bool contest::goals_undefined(std::uint32_t candidate) const {
  return std::any_of(values_.begin(), values_.end(), [&](const auto& of) { return of[candidate].count() == 0; });
}

void contest::drop_infeasible() {
  for (const auto i : still_in())
    if (feasibility_.look(i) == feasible::no || goals_undefined(i)) standings_[i] = standing::infeasible;
}

void contest::drop_worse() {
  std::vector<std::uint32_t> in = still_in();
  for (std::size_t g = 0; g < goals_.size(); ++g)
    for (std::size_t higher = 1; higher < in.size(); ++higher)
      for (std::size_t lower = 0; lower < higher; ++lower) walks_[g][pair_of(in[lower], in[higher])].look(regions_[g]);
  // The worst first, each by one that is still in: then whoever drops others is there to drop them, and the last
  // feasible candidate can never go, even if verdicts given at different times form a ring.
  std::stable_sort(in.begin(), in.end(), [&](auto a, auto b) { return values_[0][a].mean() > values_[0][b].mean(); });
  for (const auto i : in)
    for (const auto j : in)
      if (j != i && standings_[j] == standing::in && feasibility_.of(j) == feasible::yes && beats(j, i)) {
        standings_[i] = standing::worse;
        break;
      }
}

void contest::look() {
  drop_infeasible();
  drop_worse();
}

bool contest::decided() const {
  const auto in = still_in();
  for (std::size_t higher = 0; higher < in.size(); ++higher) {
    if (feasibility_.of(in[higher]) == feasible::open) return false;
    for (std::size_t lower = 0; lower < higher; ++lower)
      if (!settled(in[lower], in[higher])) return false;
  }
  return true;
}

} // namespace stepwell::study
