#include "inquiry/trials.hpp"

#include "report/sweep_definition.hpp"
#include "study/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace stepwell::inquiry {
namespace {

// Replications from here on confirm a choice: chance that neither search nor selection ever sees.
constexpr std::uint32_t first_of_confirmation = 1'000'000'000;

class trials {
 public:
  trials(const scenario::tuning& what, study_points& points, keeper& keep) : points_(points), keep_(keep) {
    keep_.store.each([this](study::task which, std::span<const double> values) { remember(which, values); });
    keep_.also = [this](study::task which, std::span<const double> values) { remember(which, values); };
    keep_.expected = what.budget + 2 * what.confirm;
  }

  bool run(const std::vector<study::task>& tasks) { return run_missing(keep_, tasks); }
  std::span<const double> row(study::task which) const { return rows_.at(which); }

  // So many replications of a point; false when interrupted.
  bool run(std::uint32_t point, std::uint32_t from, std::uint32_t count) {
    std::vector<study::task> tasks;
    for (std::uint32_t r = from; r < from + count; ++r) tasks.push_back({point, r});
    return run(tasks);
  }

  std::vector<double> column(std::uint32_t point, std::size_t column, std::uint32_t from, std::uint32_t count) const {
    std::vector<double> values;
    for (std::uint32_t r = from; r < from + count; ++r) values.push_back(row({point, r})[column]);
    return values;
  }

  std::vector<double> means(std::uint32_t point, std::uint32_t count) const {
    std::vector<double> all;
    for (std::size_t c = 0; c < keep_.columns.size(); ++c)
      all.push_back(study::mean_interval(column(point, c, 0, count)).mean);
    return all;
  }

  // The point of these levers, a new one if they are; its number.
  std::uint32_t point_of(std::span<const double> levers) {
    const std::vector<double> along(levers.begin(), levers.end());
    const auto known = std::find(points_.along.begin() + 1, points_.along.end(), along);
    if (known != points_.along.end()) return static_cast<std::uint32_t>(known - points_.along.begin());
    points_.along.push_back(along);
    return static_cast<std::uint32_t>(points_.along.size() - 1);
  }

  bool sound(std::span<const double> levers) const { return faults_of_point(points_, levers).empty(); }
  const study_points& points() const { return points_; }
  std::size_t columns() const { return keep_.columns.size(); }
  std::size_t column_of(std::size_t measure) const {
    return static_cast<std::size_t>(std::find(keep_.columns.begin(), keep_.columns.end(), measure) -
                                    keep_.columns.begin());
  }

 private:
  void remember(study::task which, std::span<const double> values) {
    rows_.insert_or_assign(which, std::vector<double>(values.begin(), values.end()));
  }

  study_points& points_;
  keeper& keep_;
  std::map<study::task, std::vector<double>> rows_;
};

// What may be let pass beyond a constraint's limit; 1 % of it, or of the base's mean where the base is the limit.
double tolerance_of(const scenario::tuning_constraint& c, double base_mean) {
  constexpr double usual_share = 0.01;
  if (!std::isnan(c.tolerance)) return c.tolerance;
  const double size = std::abs(c.against_base ? base_mean : c.limit);
  return usual_share * (size > 0 ? size : 1);
}

study::selection_rules rules_of(const scenario::tuning& what, const trials& t) {
  study::selection_rules rules;
  const std::vector<double> base_means = t.means(0, what.replications);
  const std::vector<std::size_t> measures = measures_of(what);
  auto measure = measures.begin();
  for (const scenario::tuning_goal& goal : what.goals)
    rules.goals.push_back({t.column_of(*measure++), goal.less_is_better, goal.indifference});
  for (const scenario::tuning_constraint& c : what.constraints) {
    const std::size_t column = t.column_of(*measure++);
    // A selection accepts either verdict to both sides of a limit. Users mean that what keeps the limit is kept: so the
    // zone lies beyond it, its middle half a tolerance away.
    const double half = tolerance_of(c, base_means[column]) / 2;
    rules.constraints.push_back({column, c.at_least, c.limit + (c.at_least ? -half : half), c.against_base, half});
  }
  rules.confidence = what.confidence;
  rules.first = what.replications;
  rules.budget = what.budget;
  return rules;
}

// Half of the budget looks for candidates. False when interrupted.
bool look_for_candidates(const scenario::tuning& what, trials& t, const study::selection_rules& rules,
                         chosen_candidates& found) {
  study::search_rules search;
  search.goals = rules.goals;
  search.constraints = rules.constraints;
  search.evaluations = what.budget / 2 / what.replications;
  for (const scenario::factor& lever : what.levers)
    search.base_levers.push_back(scenario::position_of(lever, t.points().base.resolved));
  std::set<std::uint32_t> visited{0}; // the scenario as it stands: its first replications set the limits
  const auto means = [&](std::span<const double> levers) -> std::vector<double> {
    // Settings that do not go together are as bad as can be.
    if (!t.sound(levers)) return std::vector<double>(t.columns(), std::numeric_limits<double>::quiet_NaN());
    const std::uint32_t point = t.point_of(levers);
    visited.insert(point);
    if (!t.run(point, 0, what.replications)) return {};
    return t.means(point, what.replications);
  };
  const study::search_result result = study::find_candidates(means, search);
  found.searched = static_cast<std::uint32_t>(visited.size()) * what.replications;
  for (const study::visited_setting& candidate : result.candidates)
    if (t.sound(candidate.levers)) found.points.push_back(t.point_of(candidate.levers));
  return !result.interrupted;
}

// The choice beside the base on fresh chance. False when interrupted.
bool confirm(const scenario::tuning& what, trials& t, chosen_candidates& found) {
  const std::uint32_t chosen = found.points[*found.selection.chosen];
  if (!t.run(0, first_of_confirmation, what.confirm) || !t.run(chosen, first_of_confirmation, what.confirm))
    return false;
  report::confirmation c{what.confirm, {}, {}, {}};
  for (const std::size_t measure : measures_of(what)) {
    const std::size_t column = t.column_of(measure);
    const auto ours = t.column(chosen, column, first_of_confirmation, what.confirm);
    const auto base = t.column(0, column, first_of_confirmation, what.confirm);
    std::vector<double> difference;
    for (std::size_t r = 0; r < ours.size(); ++r) difference.push_back(ours[r] - base[r]);
    c.chosen.push_back(study::mean_interval(ours));
    c.base.push_back(study::mean_interval(base));
    c.difference.push_back(study::mean_interval(difference));
  }
  found.confirmed = std::move(c);
  return true;
}

} // namespace

std::vector<std::size_t> measures_of(const scenario::tuning& what) {
  std::vector<std::size_t> all;
  const auto position = [](std::string_view name) { return static_cast<std::size_t>(record::find_measure(name)); };
  for (const scenario::tuning_goal& goal : what.goals) all.push_back(position(goal.measure.name));
  for (const scenario::tuning_constraint& constraint : what.constraints)
    all.push_back(position(constraint.measure.name));
  for (const record::main_measure& main : record::main_measures())
    if (std::find(all.begin(), all.end(), position(main.name)) == all.end()) all.push_back(position(main.name));
  return all;
}

nlohmann::ordered_json definition_of(const scenario::tuning& what) {
  using json = nlohmann::ordered_json;
  json all = {{"levers", json::array()}, {"goals", json::array()}, {"constraints", json::array()}};
  for (const scenario::factor& lever : what.levers) all["levers"].push_back(report::to_json(lever));
  for (const scenario::tuning_goal& goal : what.goals)
    all["goals"].push_back(
        {{goal.less_is_better ? "minimise" : "maximise", goal.measure.name}, {"indifferent_below", goal.indifference}});
  for (const scenario::tuning_constraint& constraint : what.constraints) all["constraints"].push_back(constraint.text);
  all["set"] = what.settings;
  // Where levers are continuous the budget decides what is visited.
  if (what.continuous()) all["budget"] = what.budget;
  return all;
}

std::optional<chosen_candidates> choose(const scenario::tuning& what, study_points& points, keeper& keep) {
  trials t(what, points, keep);
  if (!t.run(0, 0, what.replications)) return std::nullopt;
  study::selection_rules rules = rules_of(what, t);
  chosen_candidates found;
  found.points = {0};
  std::uint32_t fresh = 0; // replications that the search has seen
  if (what.continuous()) {
    if (!look_for_candidates(what, t, rules, found)) return std::nullopt;
    fresh = what.replications;
    rules.budget = what.budget - std::min(found.searched, what.budget);
  } else {
    for (std::uint32_t point = 1; point < points.along.size(); ++point) found.points.push_back(point);
  }
  const auto task_of = [&](study::task of_candidate) {
    return study::task{found.points[of_candidate.point], of_candidate.replication + fresh};
  };
  const auto more = [&](std::span<const study::task> asked) {
    std::vector<study::task> tasks;
    for (const study::task one : asked) tasks.push_back(task_of(one));
    std::sort(tasks.begin(), tasks.end());
    return t.run(tasks);
  };
  const auto row = [&](study::task one) { return t.row(task_of(one)); };
  found.selection = study::select(static_cast<std::uint32_t>(found.points.size()), rules, more, row);
  if (found.selection.end == study::selection_end::interrupted) return std::nullopt;
  if (found.selection.chosen && !confirm(what, t, found)) return std::nullopt;
  return found;
}

} // namespace stepwell::inquiry
