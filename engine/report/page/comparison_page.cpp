// The page of a comparison (declared in pages.hpp): what each alternative makes different, beside the base's own
// pictures.
#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/page/forest_plot.hpp"
#include "report/page/markup.hpp"
#include "report/page/pages.hpp"
#include "report/page/run_sections.hpp"
#include "report/page/words.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report::page {
namespace {

html_cell verdict_cell(const study::interval& expected, double level, bool level_told) {
  const verdict found = judge(expected, level);
  const std::string words = found == verdict::met ? "✓ met" : found == verdict::missed ? "✗ missed" : "? unclear";
  return {mean_text(expected) + " % " + (level_told ? "" : "of " + shortest(level) + " % ") + words,
          found == verdict::met      ? "good"
          : found == verdict::missed ? "bad"
                                     : "unsure"};
}

// For the base and for each alternative. A level that is the same for all stands in the heading.
std::string verdicts(const comparison& of) {
  html_table table{"Against the targets", {{"Scenario"}}, {}};
  for (const asked& scenario : of.scenarios) table.rows.push_back({{scenario.scenario}});
  for (std::size_t m = 0; m < record::measures().size(); ++m) {
    const record::measure_info& measure = record::measures()[m];
    if (measure.target == record::target_kind::none) continue;
    const auto level = [&](const asked& scenario) { return level_of(measure.target, scenario.targets); };
    const double first = level(of.scenarios.front());
    const bool same = std::all_of(of.scenarios.begin(), of.scenarios.end(),
                                  [&](const asked& scenario) { return level(scenario) == first; });
    table.head.push_back({std::string(measure.title) + (same ? ", target " + shortest(first) + " %" : "")});
    for (std::size_t s = 0; s < of.scenarios.size(); ++s)
      table.rows[s].push_back(
          verdict_cell(s == 0 ? of.found.base[m] : of.found.alternatives[s - 1][m], level(of.scenarios[s]), same));
  }
  return table.html();
}

std::string forests(const comparison& of) {
  std::string figures;
  for (const record::main_measure& main : record::main_measures())
    figures += forest_figure(of, static_cast<std::size_t>(record::find_measure(main.name)), main.heading);
  return element("p",
                 "Each mark is the expected difference from " + escaped(of.scenarios[0].scenario) +
                     ", its line the 95 % interval. A filled diamond lies clear of no difference; a hollow dot "
                     "does not. All scenarios share their chance, replication by replication.",
                 "class=\"note\"") +
         element("div", figures, "class=\"figures\"");
}

html_cell difference_cell(const study::paired_difference& found, record::better_side better) {
  const change c = change_of(found, better);
  if (c == change::none) return {found.difference.counted == 0 ? "–" : "0", "number"};
  const int decimals = decimals_worth_showing(found.difference);
  std::string text = with_sign(found.difference.mean, decimals);
  if (std::isfinite(found.difference.half_width())) text += " ± " + grouped(found.difference.half_width(), decimals);
  const std::string_view mark = c == change::better      ? " ✓"
                                : c == change::worse     ? " ✗"
                                : c == change::different ? " •"
                                                         : "";
  return {text + std::string(mark), "number " + std::string(c == change::unclear ? "" : css_of(c)),
          shortest(found.difference.mean)};
}

std::string differences(const comparison& of) {
  html_table table{"Differences from " + of.scenarios[0].scenario, {{"Measure"}, {"Unit"}, {"Now", "number"}}, {}};
  for (std::size_t a = 0; a < of.found.differences.size(); ++a)
    table.head.push_back({of.scenarios[a + 1].scenario, "number"});
  for (std::size_t m = 0; m < record::measures().size(); ++m) {
    const record::measure_info& measure = record::measures()[m];
    std::vector<html_cell> row{
        {title_of(measure)}, {unit_for_people(measure.unit)}, {mean_text(of.found.base[m]), "number"}};
    for (const auto& alternative : of.found.differences) row.push_back(difference_cell(alternative[m], measure.better));
    table.rows.push_back(std::move(row));
  }
  return folded("Every measure, in a table", table.html());
}

} // namespace

std::string comparison_page(const comparison& of, const run_source& base) {
  const std::size_t alternatives = of.found.differences.size();
  frame page{of.scenarios[0].scenario +
                 (alternatives == 1 ? " or " + of.scenarios[1].scenario : ": " + counted(alternatives, "alternative")),
             counted(of.replications, "replication") + " of " + grouped(of.scenarios[0].simulated_years, 1) +
                 " simulated years of each scenario, on the same chance",
             answer_of_comparison(of),
             {{"targets", "Targets", verdicts(of)},
              {"differences", "What each alternative changes", forests(of) + differences(of)},
              {"pathway", "The pathway now", pathway_section(base)},
              {"waits", "Waits and flow now", waits_section(base)},
              {"workforce", "Workforce now", workforce_section(base)},
              {"leavers", "Leavers now", leavers_section(base.answers)},
              {"money", "Money now", money_section(base)},
              {"assumptions", "What the answer rests on", assumptions_section(base)},
              {"limits", "Limits", limits_section()},
              {"provenance", "Where this comes from", provenance_section(base)}}};
  return page.html();
}

} // namespace stepwell::report::page
