#include "study/selection_report.hpp"

#include "study/correct_selection.hpp"
#include "study/pareto.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwell::study {
namespace {

interval interval_of(const observed& found) { return mean_interval(found.moments, found.left_out); }

// A limit near 0 has no size to take shares of; its tolerance is what matters there.
double size_of_limit(const observations& made, const constraint& of) {
  const double limit = of.against_base ? made.value_of(of.column, 0).moments.mean() : of.limit;
  return std::max(std::abs(limit), of.tolerance);
}

double worst_violation(const observations& made, const selection_rules& rules, std::uint32_t candidate) {
  double worst = 0;
  for (const constraint& each : rules.constraints) {
    const double short_of = -made.margin_of(each, candidate).moments.mean();
    if (std::isnan(short_of)) return std::numeric_limits<double>::infinity();
    worst = std::max(worst, short_of / size_of_limit(made, each));
  }
  return worst;
}

judged_candidate intervals_of(const observations& made, const selection_rules& rules, std::uint32_t candidate) {
  judged_candidate found{};
  found.replications = made.replications[candidate];
  for (const goal& each : rules.goals) found.goals.push_back(interval_of(made.value_of(each.column, candidate)));
  for (const constraint& each : rules.constraints)
    found.constraint_values.push_back(interval_of(each.against_base ? made.difference_of(each.column, candidate, 0)
                                                                    : made.value_of(each.column, candidate)));
  const auto undefined = [](const interval& value) { return value.counted == 0; };
  found.never_defined = std::any_of(found.goals.begin(), found.goals.end(), undefined) ||
                        std::any_of(found.constraint_values.begin(), found.constraint_values.end(), undefined);
  found.worst_violation = worst_violation(made, rules, candidate);
  return found;
}

// Those that may be chosen.
std::vector<std::uint32_t> eligible(const contest& among, std::span<const judged_candidate> candidates) {
  for (const feasible wanted : {feasible::yes, feasible::open}) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < candidates.size(); ++i)
      if (among.of(i) == standing::in && among.constraints().of(i) == wanted && !candidates[i].never_defined &&
          (wanted == feasible::yes || candidates[i].worst_violation == 0))
        found.push_back(i);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<double> goal_means(const selection_rules& rules, const judged_candidate& of) {
  std::vector<double> means;
  means.reserve(rules.goals.size());
  for (std::size_t g = 0; g < rules.goals.size(); ++g)
    means.push_back(rules.goals[g].less_is_better ? of.goals[g].mean : -of.goals[g].mean);
  return means;
}

void choose(selection& result, const selection_rules& rules, const contest& among) {
  const auto may_be = eligible(among, result.candidates);
  std::vector<std::vector<double>> means;
  means.reserve(may_be.size());
  for (const auto i : may_be) means.push_back(goal_means(rules, result.candidates[i]));
  if (rules.goals.size() > 1) {
    for (const std::size_t position : pareto_front(means)) result.front.push_back(may_be[position]);
  } else if (!may_be.empty()) {
    result.chosen = may_be[static_cast<std::size_t>(std::min_element(means.begin(), means.end()) - means.begin())];
  }
  if (!result.nothing_feasible()) return;
  for (std::uint32_t i = 0; i < result.candidates.size(); ++i) {
    const judged_candidate& each = result.candidates[i];
    if (each.never_defined) continue;
    if (!result.nearest_miss || each.worst_violation < result.candidates[*result.nearest_miss].worst_violation)
      result.nearest_miss = i;
  }
}

candidate_state state_of(const selection& result, const contest& among, std::uint32_t candidate) {
  const judged_candidate& of = result.candidates[candidate];
  if (result.chosen == candidate ||
      std::find(result.front.begin(), result.front.end(), candidate) != result.front.end())
    return candidate_state::chosen;
  if (among.of(candidate) == standing::infeasible) return candidate_state::infeasible;
  if (among.of(candidate) == standing::worse) {
    // Kim and Nelson's procedure lets one of two go that differ by less than the indifference.
    const bool apart = of.goal_differences.empty() || of.goal_differences[0].low > 0 || of.goal_differences[0].high < 0;
    return apart ? candidate_state::worse : candidate_state::not_told_apart;
  }
  return among.constraints().of(candidate) == feasible::open ? candidate_state::undecided
                                                             : candidate_state::not_told_apart;
}

void add_probabilities(selection& result, const observations& made, const selection_rules& rules) {
  std::vector<double> feasible(result.candidates.size(), 0.0);
  for (std::uint32_t i = 0; i < feasible.size(); ++i)
    if (!result.candidates[i].never_defined) feasible[i] = probability_feasible(made, rules, i, false);
  for (std::uint32_t i = 0; i < feasible.size(); ++i) {
    result.candidates[i].feasible = feasible[i];
    result.candidates[i].on_front = rules.goals.size() > 1 ? probability_on_front(made, rules, i, feasible)
                                                           : std::numeric_limits<double>::quiet_NaN();
  }
  if (!result.chosen) return;
  const probability_of_selection found = correct_selection(made, rules, *result.chosen, feasible);
  result.best = found.best;
  result.good = found.good;
}

} // namespace

selection judged(const observations& made, const selection_rules& rules, const contest& among) {
  selection result{};
  const auto count = static_cast<std::uint32_t>(made.replications.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    result.candidates.push_back(intervals_of(made, rules, i));
    result.candidates[i].broken = among.constraints().broken(i);
  }
  choose(result, rules, among);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (result.chosen)
      for (const goal& each : rules.goals)
        result.candidates[i].goal_differences.push_back(
            interval_of(made.difference_of(each.column, i, *result.chosen)));
    result.candidates[i].state = state_of(result, among, i);
  }
  add_probabilities(result, made, rules);
  return result;
}

} // namespace stepwell::study
