#include "report/tuning_workbook.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/read_me.hpp"
#include "report/tuning_rows.hpp"

namespace stepwell::report {
namespace {

std::string finding(const tuning_answer& of) {
  if (of.found.chosen) return "candidate " + std::to_string(*of.found.chosen) + " is the best";
  if (!of.found.front.empty())
    return "a trade-off: " + counted(of.found.front.size(), "setting") + " of which none is better in both goals";
  return "nothing keeps all constraints";
}

} // namespace

void write_tuning(workbook& book, const tuning_answer& of, const std::string& command) {
  write_choice(book.add("choice", choice_columns(of)), of);
  write_candidates(book.add("candidates", candidate_columns(of)), of);
  read_me about{
      .title = of.title,
      .question = {{"scenario", of.scenario + " (" + of.scenario_hash + ")"},
                   {"candidates", grouped(static_cast<double>(of.values.size()), 0) +
                                      "; candidate 0 is the scenario as "
                                      "it stands"},
                   {"replications", grouped(of.found.spent + of.searched, 0) + " of " + grouped(of.budget, 0)},
                   {"confidence", grouped(100 * of.confidence, 0) + " %"},
                   {"seed", std::to_string(of.seed)}},
      .command = command,
      .sheets = {{"choice", "the scenario as it stands, and what was chosen; or the settings of the trade-off, or the "
                            "nearest miss when nothing is feasible"},
                 {"candidates",
                  "a row a setting: what became of it, and each goal and constraint with its 95 % interval"}},
      .how_to_read = {
          "probability_good: that nothing that keeps the constraints is better by what makes a difference; "
          "probability_best: that it is the very best. Both are lower bounds. A constraint against the base "
          "is shown as the difference from it."}};
  for (const tuned_measure& goal : of.goals)
    about.question.emplace_back(goal.less_is_better ? "minimise" : "maximise", goal.measure->name);
  for (const tuned_measure& constraint : of.constraints) about.question.emplace_back("constraint", constraint.text);
  about.question.emplace_back("finding", finding(of));
  if (of.confirmed) {
    write_confirmation(book.add("confirmation", confirmation_columns()), of);
    about.sheets.emplace_back("confirmation", "the choice and the scenario as it stands again, on " +
                                                  counted(of.confirmed->replications, "replication") +
                                                  " that the choice has not seen");
  }
  write(book, about);
  book.commit();
}

} // namespace stepwell::report
