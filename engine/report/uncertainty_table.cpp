#include "report/uncertainty_table.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report {
namespace {

constexpr std::size_t draws_advised = 200;

std::string range_cell(const answer& answer) {
  const study::uncertain_answer& found = *answer.uncertain;
  if (!std::isfinite(found.range_low)) return "";
  return range_text(found.range_low, found.range_high, decimals_worth_showing(answer.interval));
}

std::string share_cell(const answer& answer) {
  const double share = answer.uncertain->parameter_share();
  return std::isfinite(share) ? grouped(share * 100, 0) + " %" : "";
}

void add_section(text_grid& grid, record::measure_group group, const std::string& heading, const summary& summary) {
  grid.add({});
  grid.add(
      {{heading, paint::strong}, {"mean"}, {"95 % interval"}, {"over parameters"}, {"share"}, {"unit"}, {"target"}});
  for (const answer& answer : summary.answers) {
    const record::measure_info& measure = *answer.measure;
    if (measure.group != group) continue;
    grid.add({{"  " + std::string(measure.title)},
              {mean_text(answer.interval)},
              {interval_text(answer.interval)},
              {range_cell(answer)},
              {share_cell(answer)},
              {unit_for_people(measure.unit)},
              target_cell(answer)});
  }
}

std::string correlation_text(double correlation) {
  constexpr int decimals = 2;
  return (correlation > 0 ? "+" : "") + grouped(correlation, decimals);
}

void add_influences(text_grid& grid, const summary& summary) {
  for (const answer& answer : summary.answers) {
    std::string title = "  " + title_of(*answer.measure);
    for (const study::influence& one : answer.uncertain->largest) {
      grid.add({{title}, {correlation_text(one.rank_correlation)}, {summary.uncertainty->parameters[one.parameter]}});
      title.clear();
    }
  }
}

std::string explanation(const uncertainty_of_parameters& drawn) {
  std::string text =
      counted(drawn.parameters.size(), "parameter") + (drawn.parameters.size() == 1 ? " was" : " were") + " drawn " +
      grouped(drawn.draws, 0) +
      " times, for two replications each. \"95 % interval\": of the mean over chance and parameters; more replications "
      "narrow it. \"over parameters\": where 95 % of what endless replications of each draw would give lie; more "
      "replications do not narrow it. \"share\": the parameters' part in the variance of one replication; the rest is "
      "chance. ";
  if (drawn.clear_from < 1)
    text += "At most three parameters are named for a measure, and only with a rank correlation beyond " +
            grouped(drawn.clear_from, 2) +
            ", too large for chance among so many parameters and measures (5 % for the whole table, Bonferroni).";
  else
    text += "So few draws cannot tell which parameters matter.";
  if (drawn.draws < draws_advised)
    text += " --replications " + std::to_string(draws_advised * study::replications_per_draw) +
            " or more is advised: from there on correlations of 0.3 can be told from chance.";
  return text;
}

} // namespace

std::string uncertain_sections(const summary& summary, bool colour) {
  text_grid grid({align::left, align::right, align::left, align::left, align::right, align::left, align::left});
  for (const section& section : before_workforce)
    add_section(grid, section.group, std::string(section.heading), summary);
  for (const section& group : workforce_groups)
    add_section(grid, group.group, "Workforce, " + std::string(group.heading), summary);
  add_section(grid, after_workforce.group, std::string(after_workforce.heading), summary);

  text_grid influences({align::left, align::right, align::left});
  add_influences(influences, summary);
  std::string all = grid.text(colour) + "\n" +
                    painted("What matters most, by rank correlation", paint::strong, colour) + "\n" +
                    influences.text(colour);
  if (influences.rows() == 0) all += "  not clear for any measure\n";
  return all + "\n" + wrapped(explanation(*summary.uncertainty), paragraph_width);
}

} // namespace stepwell::report
