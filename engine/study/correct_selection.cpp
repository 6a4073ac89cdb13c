#include "study/correct_selection.hpp"

#include "study/posterior.hpp"

namespace stepwell::study {
namespace {

constexpr double nothing_known = 0.5;

} // namespace

double probability_above(const stats::running_moments& of, double limit, bool or_at) {
  if (of.count() < 2) return nothing_known;
  const double above = of.mean() - limit, error = of.standard_error();
  if (error == 0) return above > 0 || (or_at && above == 0) ? 1 : 0;
  return posterior_above(above, error, static_cast<std::size_t>(of.count() - 1));
}

double probability_feasible(const observations& made, const selection_rules& rules, std::uint32_t candidate,
                            bool tolerated) {
  double all = 1;
  for (const constraint& each : rules.constraints)
    all *= probability_above(made.margin_of(each, candidate).moments, tolerated ? -each.tolerance : 0, true);
  return all;
}

double probability_better(const observations& made, const goal& of, std::uint32_t one, std::uint32_t other, double by) {
  const bool turned = of.less_is_better; // then `other` less `one` is what is better
  return probability_above(made.difference_of(of.column, turned ? other : one, turned ? one : other).moments, by);
}

probability_of_selection correct_selection(const observations& made, const selection_rules& rules, std::uint32_t chosen,
                                           std::span<const double> feasible) {
  probability_of_selection found{feasible[chosen], probability_feasible(made, rules, chosen, true)};
  const goal& only = rules.goals.front();
  for (std::uint32_t other = 0; other < feasible.size(); ++other) {
    if (other == chosen || feasible[other] == 0) continue;
    found.best *= 1 - probability_better(made, only, other, chosen, 0) * feasible[other];
    found.good *= 1 - probability_better(made, only, other, chosen, only.indifference) * feasible[other];
  }
  return found;
}

double probability_on_front(const observations& made, const selection_rules& rules, std::uint32_t candidate,
                            std::span<const double> feasible) {
  double found = feasible[candidate];
  for (std::uint32_t other = 0; other < feasible.size(); ++other) {
    if (other == candidate || feasible[other] == 0) continue;
    double dominated = 1;
    for (const goal& each : rules.goals) dominated *= probability_better(made, each, other, candidate, 0);
    found *= 1 - dominated * feasible[other];
  }
  return found;
}

} // namespace stepwell::study
