#include "report/sweep_workbook.hpp"

#include "report/number.hpp"
#include "report/read_me.hpp"
#include "report/sensitivity_rows.hpp"
#include "report/sensitivity_text.hpp"
#include "report/stored_rows.hpp"

namespace stepwell::report {
namespace {

void add_sensitivity(workbook& book, const sweep_answer& of, read_me& about) {
  const scenario::design_kind design = of.definition.design;
  if (design == scenario::design_kind::grid) return;
  write_sensitivity(book.add("sensitivity", sensitivity_columns(design)), of);
  about.sheets.emplace_back("sensitivity", "a row a measure and factor: how much the factor moves the measure");
  if (design == scenario::design_kind::sobol) about.how_to_read.emplace_back(how_to_read_sobol);
  if (design == scenario::design_kind::morris) about.how_to_read.emplace_back(how_to_read_morris);
  if (design == scenario::design_kind::latin_hypercube)
    about.how_to_read.emplace_back(
        "rank_correlation: of the factor with the measure over the points; beyond clear_from, "
        "to either side, one is told from chance (5 % for all of them together).");
}

} // namespace

void write_sweep(workbook& book, const study::store& from, const std::string& command) {
  const sweep_answer of = read_sweep_answer(from);
  read_me about{.title = of.title,
                .question = {{"scenario", of.scenario + " (" + of.scenario_hash + ")"},
                             {"design", std::string(scenario::to_string(of.definition.design)) + ", " +
                                            grouped(static_cast<double>(of.points.size()), 0) + " points"},
                             {"replications of each", grouped(of.replications, 0)},
                             {"seed", std::to_string(of.definition.seed)}},
                .command = command,
                .sheets = {{"points", "a row a point: the factors' values, and each measure's mean with its 95 % "
                                      "interval"}}};
  for (const std::string& factor : of.definition.factors) about.question.emplace_back("factor", factor);
  write_sweep_points(book.add("points", sweep_columns(of)), of);
  add_sensitivity(book, of, about);
  write_stored(book.add("replications", stored_columns(from)), from);
  about.sheets.emplace_back("replications", "a row a replication of each point, the same as the store's");
  about.how_to_read.emplace_back("Counts and costs are per year of the measured window. Points share their chance, "
                                 "replication by replication.");
  write(book, about);
  book.commit();
}

} // namespace stepwell::report
