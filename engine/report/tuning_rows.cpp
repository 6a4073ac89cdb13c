#include "report/tuning_rows.hpp"

namespace stepwell::report {
namespace {

void add_interval(table_columns& all, const std::string& name, std::string_view unit) {
  for (const char* const what : {"", "_ci95_low", "_ci95_high"}) all.push_back({name + what, std::string(unit)});
}

row_writer& cells(row_writer& rows, const study::interval& one) {
  return rows.cell(one.mean).cell(one.low).cell(one.high);
}

void add_levers(table_columns& all, const tuning_answer& of) {
  for (const std::string& lever : of.levers) all.push_back({lever});
}

std::string broken_by(const tuning_answer& of, const study::judged_candidate& judged) {
  std::string all;
  for (const std::size_t constraint : judged.broken) all += (all.empty() ? "" : "; ") + of.constraints[constraint].text;
  return all;
}

bool two_goals(const tuning_answer& of) { return of.goals.size() > 1; }

} // namespace

table_columns candidate_columns(const tuning_answer& of) {
  table_columns all{{"candidate"}};
  add_levers(all, of);
  all.insert(all.end(), {{"state"}, {"breaks"}, {"replications"}});
  for (const tuned_measure& goal : of.goals) add_interval(all, std::string(goal.measure->name), goal.measure->unit);
  if (of.found.chosen)
    for (const tuned_measure& goal : of.goals)
      add_interval(all, std::string(goal.measure->name) + "_less_the_chosen", goal.measure->unit);
  for (std::size_t i = 0; i < of.constraints.size(); ++i)
    add_interval(all, std::string(of.constraints[i].measure->name) + (of.against_base[i] ? "_less_base" : ""),
                 of.constraints[i].measure->unit);
  all.push_back({"probability_feasible", "share"});
  if (two_goals(of)) all.push_back({"probability_on_front", "share"});
  return all;
}

void write_candidates(row_writer& rows, const tuning_answer& of) {
  for (std::size_t c = 0; c < of.found.candidates.size(); ++c) {
    const study::judged_candidate& judged = of.found.candidates[c];
    rows.cell(static_cast<std::int64_t>(c));
    for (const std::string& value : of.values[c]) rows.setting(value);
    rows.cell(candidate_state_names[static_cast<std::size_t>(judged.state)]).cell(broken_by(of, judged));
    rows.cell(std::int64_t{judged.replications});
    for (const study::interval& goal : judged.goals) cells(rows, goal);
    for (const study::interval& difference : judged.goal_differences) cells(rows, difference);
    for (const study::interval& constraint : judged.constraint_values) cells(rows, constraint);
    rows.cell(judged.feasible);
    if (two_goals(of)) rows.cell(judged.on_front);
    rows.end_row();
  }
}

table_columns choice_columns(const tuning_answer& of) {
  table_columns all{{"what"}, {"candidate"}};
  add_levers(all, of);
  all.push_back({two_goals(of) ? "probability_on_front" : "probability_best", "share"});
  if (!two_goals(of)) all.push_back({"probability_good", "share"});
  return all;
}

void write_choice(row_writer& rows, const tuning_answer& of) {
  const auto write = [&](std::string_view what, std::uint32_t candidate) {
    rows.cell(what).cell(std::int64_t{candidate});
    for (const std::string& value : of.values[candidate]) rows.setting(value);
    if (two_goals(of)) rows.cell(of.found.candidates[candidate].on_front);
    if (of.found.chosen == candidate && what != "as it stands") rows.cell(of.found.best).cell(of.found.good);
    rows.end_row();
  };
  write("as it stands", 0);
  if (of.found.chosen) write("chosen", *of.found.chosen);
  for (const std::uint32_t candidate : of.found.front) write("on the front", candidate);
  if (of.found.nothing_feasible() && of.found.nearest_miss) write("nearest miss", *of.found.nearest_miss);
}

table_columns confirmation_columns() {
  table_columns all{{"measure"}, {"what"}};
  for (const char* const name : {"chosen", "as_it_stands", "difference"}) add_interval(all, name, "");
  all.push_back({"unit"});
  return all;
}

void write_confirmation(row_writer& rows, const tuning_answer& of) {
  const confirmation& found = *of.confirmed;
  std::size_t i = 0;
  const auto write = [&](const record::measure_info& measure, std::string_view what) {
    rows.cell(measure.name).cell(what).in_unit(measure.unit);
    for (const auto* one : {&found.chosen, &found.base, &found.difference}) cells(rows, (*one)[i]);
    rows.cell(measure.unit).end_row();
    ++i;
  };
  for (const tuned_measure& goal : of.goals) write(*goal.measure, goal.less_is_better ? "minimised" : "maximised");
  for (const tuned_measure& constraint : of.constraints) write(*constraint.measure, constraint.text);
  for (const record::measure_info* other : of.others) write(*other, "what else it moves");
}

} // namespace stepwell::report
