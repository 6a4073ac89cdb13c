#include "report/table.hpp"

#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/text_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stepwell::report {
namespace {

using record::measure_group;

constexpr std::size_t paragraph_width = 100;

struct section {
  measure_group group;
  std::string_view heading;
};
constexpr std::array<section, 3> before_workforce{
    {{measure_group::waits, "Waits"}, {measure_group::activity, "Activity"}, {measure_group::outcomes, "Outcomes"}}};
constexpr section after_workforce{measure_group::money, "Money"};

// The workforce's columns. Its measures are named <prefix>.<what>, and a row is one <what>.
struct role_column {
  measure_group group;
  std::string_view heading;
};
constexpr std::array<role_column, 3> role_columns{{{measure_group::workforce_pwp, "PWP"},
                                                   {measure_group::workforce_hit, "HIT"},
                                                   {measure_group::workforce_all, "all"}}};

std::string unit_for_people(std::string_view unit) {
  constexpr std::string_view pounds = "GBP";
  if (unit.substr(0, pounds.size()) != pounds) return std::string(unit);
  return "£" + std::string(unit.substr(pounds.size()));
}

// A measure undefined in some replications is marked, and a note beneath the table says in how many.
std::string mean_text(const study::interval& interval) {
  if (interval.counted == 0) return "undefined";
  return grouped(interval.mean, decimals_worth_showing(interval)) + (interval.left_out > 0 ? "*" : "");
}

std::string interval_text(const study::interval& interval) {
  if (interval.counted < 2) return "";
  const int decimals = decimals_worth_showing(interval);
  return grouped(interval.low, decimals) + " – " + grouped(interval.high, decimals);
}

text_cell target_cell(const answer& answer) {
  if (answer.target == verdict::no_target) return {};
  const paint colour = answer.target == verdict::met      ? paint::good
                       : answer.target == verdict::missed ? paint::bad
                                                          : paint::unsure;
  return {"≥ " + shortest(answer.target_level) + ": " + std::string(to_string(answer.target)), colour};
}

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

bool of_workforce(const answer& answer) {
  return std::any_of(role_columns.begin(), role_columns.end(),
                     [&](const role_column& column) { return column.group == answer.measure->group; });
}

std::string workforce(const summary& summary, bool colour) {
  text_grid grid(
      {align::left, align::left, align::right, align::left, align::right, align::left, align::right, align::left});
  grid.add({});
  std::vector<text_cell> headings{{"Workforce", paint::strong}, {"unit"}};
  for (const role_column& column : role_columns)
    headings.insert(headings.end(), {{std::string(column.heading)}, {"95 % interval"}});
  grid.add(std::move(headings));

  std::vector<std::string_view> shown;
  for (const answer& first : summary.answers) {
    const std::string_view what = after_dot(first.measure->name);
    if (!of_workforce(first) || std::find(shown.begin(), shown.end(), what) != shown.end()) continue;
    shown.push_back(what);
    std::vector<text_cell> row{{"  " + std::string(first.measure->title)}, {unit_for_people(first.measure->unit)}};
    for (const role_column& column : role_columns) {
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
  all += grouped(summary.replications, 0) + (summary.replications == 1 ? " replication" : " replications") + " of " +
         grouped(question.simulated_years, 1) + " simulated years, seed " + std::to_string(question.seed) +
         ". Counts and costs are per year of the measured window.\n";
  if (summary.interrupted)
    all += "Interrupted: the figures are those of the replications that had finished.\n";
  else if (!summary.precision_reached)
    all += "The precision asked for was not reached.\n";

  const std::vector<align> columns{align::left, align::right, align::left, align::left, align::left, align::left};
  text_grid grid(columns);
  for (const section& section : before_workforce) add_section(grid, section, summary);
  const std::size_t here_workforce = grid.rows();
  add_section(grid, after_workforce, summary);
  all += grid.text(colour, 0, here_workforce) + workforce(summary, colour) +
         grid.text(colour, here_workforce, grid.rows());

  const std::string remarks = notes(summary);
  if (!remarks.empty()) all += "\n" + remarks;
  if (std::any_of(summary.answers.begin(), summary.answers.end(), of_workforce))
    all += "\n" + wrapped(wellbeing_limits, paragraph_width);
  return all;
}

} // namespace stepwell::report
