#include "report/comparison_workbook.hpp"

#include "report/number.hpp"
#include "report/read_me.hpp"
#include "report/run_tables.hpp"
#include "report/summary_rows.hpp"

namespace stepwell::report {
namespace {

table_columns after_scenario(const table_columns& others) {
  table_columns all{{"scenario"}};
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

void write_measures(row_writer& rows, const comparison& of, const std::vector<study::replications>& points,
                    const study::drawn_parameters* drawn) {
  for (std::size_t s = 0; s < points.size(); ++s) {
    const summary one = summarise(of.scenarios[s], points[s], drawn);
    for (const answer& answer : one.answers) {
      rows.cell(of.scenarios[s].scenario);
      answer_cells(rows, one, answer);
      rows.end_row();
    }
  }
}

void write_replications(row_writer& rows, const comparison& of, const std::vector<study::replications>& points) {
  for (std::size_t s = 0; s < points.size(); ++s)
    for (std::uint32_t replication = 0; replication < points[s].count; ++replication) {
      rows.cell(of.scenarios[s].scenario).cell(std::int64_t{replication});
      for (const double value : points[s].row(replication)) rows.cell(value);
      rows.end_row();
    }
}

} // namespace

void write_comparison(workbook& book, const comparison& of, const std::vector<study::replications>& points,
                      const study::drawn_parameters* drawn, const std::vector<std::string>& files,
                      const std::string& command) {
  write_differences(book.add("differences", difference_columns(of)), of);
  write_measures(book.add("measures", after_scenario(summary_columns(drawn != nullptr))), of, points, drawn);
  write_replications(book.add("replications", after_scenario(replication_columns())), of, points);

  const asked& base = of.scenarios[0];
  read_me about{
      .title = "Compared with " + base.scenario,
      .question = {{"replications of each", grouped(of.replications, 0)},
                   {"simulated years of each", grouped(base.simulated_years, 1)},
                   {"seed", std::to_string(base.seed)}},
      .command = command,
      .sheets = {{"differences", "a row an alternative and measure: how much it differs from the base, replication by "
                                 "replication, with the 95 % interval of the mean difference"},
                 {"measures", "every scenario's own measures with their 95 % intervals"},
                 {"replications",
                  "a row a replication of each scenario, a column a measure; the same number shares its "
                  "chance in all of them"}},
      .how_to_read =
          {"Counts and costs are per year of the measured window. An interval of a difference that lies on one "
           "side of 0 tells the two scenarios apart; among so many a few do so by chance. p_better: the "
           "probability that the alternative's expectation is the better one. variance_ratio: how many times "
           "as many replications the interval would need without common chance."},
      .interrupted = of.interrupted};
  for (std::size_t s = 0; s < of.scenarios.size(); ++s)
    about.question.emplace_back(s == 0 ? "base" : "alternative", of.scenarios[s].scenario + ": " + files[s] + " (" +
                                                                     of.scenarios[s].scenario_hash + ")");
  write(book, about);
  book.commit();
}

} // namespace stepwell::report
