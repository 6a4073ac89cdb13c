#include "report/table.hpp"

#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"
#include "report/uncertainty_table.hpp"

#include <algorithm>
#include <utility>

namespace stepwell::report {
namespace {

void add_section(text_grid& grid, const section& section, const summary& summary) {
  grid.add({});
  grid.add({{std::string(section.heading), paint::strong}, {"mean"}, {"95 % interval"}, {"unit"}, {"NHS"}, {"target"}});
  for (const answer& answer : summary.answers) {
    const record::measure_info& measure = *answer.measure;
    if (measure.group != section.group) continue;
    grid.add({{"  " + std::string(measure.title)},
              {mean_text(answer.interval)},
              {interval_text(answer.interval)},
              {unit_for_people(measure.unit)},
              {std::string(measure.nhs_measure)},
              target_cell(answer)});
  }
}

std::string_view after_dot(std::string_view name) { return name.substr(name.find('.') + 1); }

std::string workforce(const summary& summary, bool colour) {
  text_grid grid(
      {align::left, align::left, align::right, align::left, align::right, align::left, align::right, align::left});
  grid.add({});
  std::vector<text_cell> headings{{"Workforce", paint::strong}, {"unit"}};
  for (const section& column : workforce_groups)
    headings.insert(headings.end(), {{std::string(column.heading)}, {"95 % interval"}});
  grid.add(std::move(headings));

  std::vector<std::string_view> shown;
  for (const answer& first : summary.answers) {
    const std::string_view what = after_dot(first.measure->name);
    if (!of_workforce(first) || std::find(shown.begin(), shown.end(), what) != shown.end()) continue;
    shown.push_back(what);
    std::vector<text_cell> row{{"  " + std::string(first.measure->title)}, {unit_for_people(first.measure->unit)}};
    for (const section& column : workforce_groups) {
      const auto found = std::find_if(summary.answers.begin(), summary.answers.end(), [&](const answer& answer) {
        return answer.measure->group == column.group && after_dot(answer.measure->name) == what;
      });
      if (found == summary.answers.end())
        row.insert(row.end(), {{}, {}});
      else
        row.insert(row.end(), {{mean_text(found->interval)}, {interval_text(found->interval)}});
    }
    grid.add(std::move(row));
  }
  return grid.text(colour);
}

std::string sections(const summary& summary, bool colour) {
  const std::vector<align> columns{align::left, align::right, align::left, align::left, align::left, align::left};
  text_grid grid(columns);
  for (const section& section : before_workforce) add_section(grid, section, summary);
  const std::size_t here_workforce = grid.rows();
  add_section(grid, after_workforce, summary);
  return grid.text(colour, 0, here_workforce) + workforce(summary, colour) +
         grid.text(colour, here_workforce, grid.rows());
}

std::string notes(const summary& summary) {
  std::string all;
  if (summary.replications == 1) all += "One replication has no interval; ask for more with --replications.\n";
  const auto partly_undefined = [](const answer& answer) {
    return answer.interval.counted > 0 && answer.interval.left_out > 0;
  };
  if (std::any_of(summary.answers.begin(), summary.answers.end(), partly_undefined)) {
    std::string text = "* Nothing to measure in some replications, which are left out:";
    for (const answer& answer : summary.answers)
      if (partly_undefined(answer))
        text += " " + std::string(answer.measure->name) + " (" + std::to_string(answer.interval.left_out) + " of " +
                std::to_string(summary.replications) + "),";
    text.back() = '.';
    all += wrapped(text, paragraph_width);
  }
  return all;
}

} // namespace

std::string table(const summary& summary, bool colour) {
  const asked& question = summary.question;
  std::string all = painted(question.scenario, paint::strong, colour) + "\n";
  all += counted(summary.replications, "replication") + " of " + grouped(question.simulated_years, 1) +
         " simulated years, seed " + std::to_string(question.seed) +
         ". Counts and costs are per year of the measured window.\n";
  if (summary.interrupted)
    all += "Interrupted: the figures are those of the replications that had finished.\n";
  else if (!summary.precision_reached)
    all += "The precision asked for was not reached.\n";

  all += summary.uncertainty ? uncertain_sections(summary, colour) : sections(summary, colour);

  const std::string remarks = notes(summary);
  if (!remarks.empty()) all += "\n" + remarks;
  if (std::any_of(summary.answers.begin(), summary.answers.end(), of_workforce))
    all += "\n" + wrapped(wellbeing_limits, paragraph_width);
  return all;
}

} // namespace stepwell::report
