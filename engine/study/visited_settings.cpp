#include "study/visited_settings.hpp"

#include "study/pareto.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwell::study {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
// A limit missed by 1 % of its size costs as much as 10 % of the base's goal.
constexpr double penalty_weight = 10;

bool apart_from(const visited_setting& one, const visited_setting& other, double apart) {
  for (std::size_t i = 0; i < one.levers.size(); ++i)
    if (std::abs(one.levers[i] - other.levers[i]) >= apart) return true;
  return false;
}

} // namespace

double visited_settings::value(const visited_setting& at, std::size_t goal) const {
  const double value = goal_value(goals_[goal], at.means);
  return std::isfinite(value) ? value : endless;
}

double visited_settings::scale(std::size_t goal) const {
  const double base = value(all_.front(), goal);
  return std::isfinite(base) ? std::max(std::abs(base), goals_[goal].indifference) : goals_[goal].indifference;
}

double visited_settings::penalty(const visited_setting& at) const {
  const std::vector<double>& base = all_.front().means;
  double sum = 0;
  for (const constraint& each : constraints_) {
    const double size = std::abs(each.against_base ? base[each.column] : each.limit);
    const double short_of = -margin(each, at.means, base);
    if (!std::isfinite(short_of)) return endless;
    sum += std::max(0.0, short_of) / std::max(size, each.tolerance);
  }
  return penalty_weight * sum;
}

bool visited_settings::promises_more(const visited_setting& one, const visited_setting& other, std::size_t goal) const {
  const double cost_of_one = penalty(one), cost_of_other = penalty(other);
  if ((cost_of_one == 0) != (cost_of_other == 0)) return cost_of_one == 0;
  return value(one, goal) / scale(goal) + cost_of_one < value(other, goal) / scale(goal) + cost_of_other;
}

const visited_setting& visited_settings::best_of(std::size_t goal) const {
  return *std::min_element(all_.begin(), all_.end(),
                           [&](const auto& one, const auto& other) { return promises_more(one, other, goal); });
}

std::vector<std::size_t> visited_settings::front() const {
  std::vector<std::size_t> keeping;
  std::vector<std::vector<double>> values;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (penalty(all_[i]) > 0) continue;
    keeping.push_back(i);
    values.push_back({value(all_[i], 0), value(all_[i], 1)});
  }
  std::vector<std::size_t> on_it;
  for (const std::size_t position : pareto_front(values)) on_it.push_back(keeping[position]);
  return on_it;
}

std::vector<visited_setting> visited_settings::candidates(std::size_t wanted, double apart) const {
  std::vector<std::size_t> order;
  if (goals_.size() > 1) order = front();
  const bool along_front = !order.empty();
  if (!along_front)
    for (std::size_t i = 0; i < all_.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return promises_more(all_[a], all_[b], 0); });

  std::vector<visited_setting> found;
  for (const std::size_t position : order) {
    const visited_setting& next = all_[position];
    const auto is_apart = [&](const visited_setting& other) { return apart_from(next, other, apart); };
    if (std::all_of(found.begin(), found.end(), is_apart)) found.push_back(next);
  }
  if (found.size() <= wanted) return found;
  if (!along_front || wanted < 2) {
    found.resize(wanted);
    return found;
  }
  std::vector<visited_setting> spread;
  for (std::size_t i = 0; i < wanted; ++i) spread.push_back(found[i * (found.size() - 1) / (wanted - 1)]);
  return spread;
}

} // namespace stepwell::study
