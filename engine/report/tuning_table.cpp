// A tuning for people at a terminal (declared in tuning.hpp).
#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"
#include "report/text_grid.hpp"
#include "report/tuning.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stepwell::report {
namespace {

using study::candidate_state;

constexpr std::size_t most_rows = 40;

std::string setting_text(const tuning_answer& a, std::uint32_t candidate) {
  std::string all = candidate == 0 ? "as it stands: " : "";
  for (std::size_t i = 0; i < a.levers.size(); ++i)
    all += (i == 0 ? "" : ", ") + a.levers[i] + " = " + value_text(a.values[candidate][i]);
  return all;
}

text_cell state_text(const tuning_answer& a, std::uint32_t candidate) {
  const study::judged_candidate& judged = a.found.candidates[candidate];
  switch (judged.state) {
  case candidate_state::chosen:
    return {a.goals.size() > 1 ? "on the front" : "chosen", paint::good};
  case candidate_state::not_told_apart:
    return {"not told apart", paint::unsure};
  case candidate_state::worse:
    return {"worse"};
  case candidate_state::undecided:
    return {"constraints undecided", paint::unsure};
  case candidate_state::infeasible:
    break;
  }
  std::string why = judged.never_defined ? "nothing to measure" : "breaks";
  for (const std::size_t constraint : judged.broken) why += " " + std::string(a.constraints[constraint].measure->name);
  return {why, paint::bad};
}

// The choice or the front first, then what cannot be told apart, then the rest; each by the first goal.
std::vector<std::uint32_t> in_order(const tuning_answer& a) {
  std::vector<std::uint32_t> order(a.values.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](std::uint32_t c) {
    const auto state = static_cast<int>(a.found.candidates[c].state);
    return state == static_cast<int>(candidate_state::undecided) ? static_cast<int>(candidate_state::worse) : state;
  };
  const auto goal = [&](std::uint32_t c) {
    const double mean = a.found.candidates[c].goals[0].mean;
    return std::isnan(mean) ? std::numeric_limits<double>::infinity() : a.goals[0].less_is_better ? mean : -mean;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    return rank(x) != rank(y) ? rank(x) < rank(y) : goal(x) < goal(y);
  });
  return order;
}

std::string candidates(const tuning_answer& a, bool colour) {
  const bool differences = a.found.chosen.has_value(), front = a.goals.size() > 1;
  text_grid grid(std::vector<align>(a.levers.size() + a.goals.size() + a.constraints.size() + 4, align::right));
  std::vector<text_cell> head;
  const auto strong = [&head](std::string_view text) { head.push_back({std::string(text), paint::strong}); };
  for (const std::string& lever : a.levers) strong(std::string_view(lever).substr(lever.rfind('.') + 1));
  strong("replications");
  for (const tuned_measure& goal : a.goals) strong(goal.measure->name);
  if (differences) strong("less the chosen");
  if (front) strong("on the front");
  for (std::size_t i = 0; i < a.constraints.size(); ++i)
    strong(std::string(a.constraints[i].measure->name) + (a.against_base[i] ? " less base" : ""));
  strong("");
  grid.add(std::move(head));
  const std::vector<std::uint32_t> order = in_order(a);
  for (std::size_t i = 0; i < std::min(order.size(), most_rows); ++i) {
    const study::judged_candidate& judged = a.found.candidates[order[i]];
    std::vector<text_cell> row;
    for (const std::string& value : a.values[order[i]]) row.push_back({value_text(value)});
    row.push_back({std::to_string(judged.replications)});
    for (const study::interval& goal : judged.goals) row.push_back({with_half_width(goal)});
    if (differences) row.push_back({order[i] == *a.found.chosen ? "" : with_half_width(judged.goal_differences[0])});
    if (front) row.push_back({probability_text(judged.on_front)});
    for (const study::interval& constraint : judged.constraint_values) row.push_back({with_half_width(constraint)});
    row.push_back(state_text(a, order[i]));
    if (order[i] == 0) row.back().text += " (as it stands)";
    grid.add(std::move(row));
  }
  std::string all = grid.text(colour);
  if (order.size() > most_rows)
    all += "… and " + counted(order.size() - most_rows, "candidate") + " more: --format json has them all.\n";
  return all;
}

std::string finding(const tuning_answer& a, bool colour) {
  const study::selection& s = a.found;
  if (s.chosen) {
    const auto apart = std::count_if(s.candidates.begin(), s.candidates.end(), [](const auto& judged) {
      return judged.state == candidate_state::not_told_apart;
    });
    std::string all = painted("Best: " + setting_text(a, *s.chosen), paint::strong, colour) + "\n";
    all += wrapped("The probability that nothing that keeps the constraints is better by " +
                       shortest(a.indifference[0]) + " or more: " + probability_text(s.good) +
                       "; that it is the very best: " + probability_text(s.best) + ". " +
                       (apart == 0 ? "All others were told apart from it."
                                   : std::to_string(apart) + " cannot be told apart from it with this budget."),
                   paragraph_width);
    return all;
  }
  if (!s.front.empty())
    return painted("The trade-off: " + counted(s.front.size(), "setting") + " of which none is better in both",
                   paint::strong, colour) +
           "\n";
  std::string all = painted("Nothing is feasible", paint::bad, colour);
  if (!s.nearest_miss) return all + ": no candidate has all measures defined.\n";
  const study::judged_candidate& nearest = s.candidates[*s.nearest_miss];
  all += "; the nearest miss is " + setting_text(a, *s.nearest_miss) + "\n";
  for (std::size_t i = 0; i < a.constraints.size(); ++i)
    all += "  " + a.constraints[i].text + ": " + (a.against_base[i] ? "base by " : "") +
           with_half_width(nearest.constraint_values[i]) + " " + unit_for_people(a.constraints[i].measure->unit) + "\n";
  return all;
}

std::string confirmed(const tuning_answer& a, bool colour) {
  if (!a.confirmed) return {};
  const confirmation& c = *a.confirmed;
  text_grid grid({align::left, align::right, align::right, align::right, align::left});
  grid.add({{"On fresh chance", paint::strong}, {"chosen"}, {"as it stands"}, {"difference"}, {"unit"}});
  const auto add = [&](const tuned_measure& measure, std::size_t i) {
    grid.add({{measure.text.empty() ? std::string(measure.measure->title) : measure.text},
              {with_half_width(c.chosen[i])},
              {with_half_width(c.base[i])},
              {with_half_width(c.difference[i])},
              {unit_for_people(measure.measure->unit)}});
  };
  for (std::size_t i = 0; i < a.goals.size(); ++i) add(a.goals[i], i);
  for (std::size_t i = 0; i < a.constraints.size(); ++i) add(a.constraints[i], a.goals.size() + i);
  std::size_t others = 0;
  for (std::size_t i = 0; i < a.others.size(); ++i) {
    const std::size_t at = a.goals.size() + a.constraints.size() + i;
    if (!(c.difference[at].low > 0 || c.difference[at].high < 0)) continue; // nobody has noticed anything
    if (others++ == 0) grid.add({{"What else it moves", paint::strong}});
    add({a.others[i], ""}, at);
  }
  return "\n" + grid.text(colour) + counted(c.replications, "replication") +
         " that the choice has not seen; ±: 95 % intervals.\n";
}

} // namespace

std::string tuning_table(const tuning_answer& a, bool colour) {
  std::string all = painted(a.title, paint::strong, colour) + "\n" + a.scenario + "; " +
                    counted(a.values.size(), "candidate") + ", " + grouped(a.found.spent + a.searched, 0) + " of " +
                    counted(a.budget, "replication") + ", seed " + std::to_string(a.seed) +
                    (a.found.end == study::selection_end::budget_spent ? "; the budget was spent\n" : "\n");
  if (a.searched > 0) all += grouped(a.searched, 0) + " of them looked for candidates where levers are continuous.\n";
  all += "\n" + finding(a, colour) + "\n" + candidates(a, colour) + confirmed(a, colour);
  const auto staff = [](const tuned_measure& m) { return is_about_staff(m.measure->name); };
  if (std::any_of(a.goals.begin(), a.goals.end(), staff) ||
      std::any_of(a.constraints.begin(), a.constraints.end(), staff))
    all += "\n" + wrapped(wellbeing_limits, paragraph_width);
  return all;
}

} // namespace stepwell::report
