// A comparison for people: blocks of measures, in each the base's means and beneath them what every alternative makes
// different. A row for each alternative, because there may be many of them and a block is then read downwards, policy
// beside policy.
#include "report/change.hpp"
#include "report/comparison.hpp"
#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace stepwell::report {
namespace {

constexpr std::size_t columns_in_a_block = 7; // with names and figures of usual length, 115 characters
constexpr std::size_t heading_width = 11, name_width = 22;

struct column {
  std::size_t measure;
  std::string heading;
};

std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  const std::string broken = wrapped(text, width);
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < broken.size();) {
    const std::size_t end = broken.find('\n', from);
    lines.push_back(broken.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

bool about_staff(const record::measure_info& measure) { return is_about_staff(measure.name); }

std::vector<column> columns_of(shown what, bool staff) {
  std::vector<column> columns;
  if (what == shown::main_measures)
    for (const record::main_measure& main : record::main_measures())
      columns.push_back({static_cast<std::size_t>(record::find_measure(main.name)), std::string(main.heading)});
  else
    for (std::size_t m = 0; m < record::measures().size(); ++m) columns.push_back({m, title_of(record::measures()[m])});
  std::erase_if(columns, [&](const column& c) { return about_staff(record::measures()[c.measure]) != staff; });
  return columns;
}

text_cell marked(std::string text, const study::paired_difference& found, record::better_side better) {
  switch (change_of(found, better)) {
  case change::better:
    return {std::move(text) + "✓", paint::good};
  case change::worse:
    return {std::move(text) + "✗", paint::bad};
  case change::different:
    return {std::move(text) + "•", paint::strong};
  case change::unclear:
  case change::none:
    break;
  }
  return {std::move(text) + " "};
}

// One line, and under --uncertainty the range over parameters as a second.
std::vector<text_cell> cells_of(const study::paired_difference& found, record::better_side better) {
  const study::interval& difference = found.difference;
  if (difference.counted == 0) return {{"undefined "}};
  if (found.none()) return {{"– "}};
  const int decimals = decimals_worth_showing(difference);
  const std::string mean = with_sign(difference.mean, decimals);
  if (found.uncertain) {
    const auto [low, high] = std::pair(found.uncertain->range_low, found.uncertain->range_high);
    std::vector<text_cell> cells{marked(mean, found, better)};
    if (std::isfinite(low))
      cells.push_back({with_sign(low, decimals) + " to " + with_sign(high, decimals) + " ", cells[0].colour});
    return cells;
  }
  const double half = difference.half_width();
  return {marked(std::isfinite(half) ? mean + " ±" + grouped(half, decimals) : mean, found, better)};
}

// Columns of several lines; the last lines stand side by side where `at_the_bottom`, otherwise the first.
void add_lines(text_grid& grid, const std::vector<std::vector<text_cell>>& columns, bool at_the_bottom = false) {
  std::size_t lines = 0;
  for (const auto& column : columns) lines = std::max(lines, column.size());
  for (std::size_t line = 0; line < lines; ++line) {
    std::vector<text_cell> row;
    for (const auto& column : columns) {
      const std::size_t missing = at_the_bottom ? lines - column.size() : 0;
      row.push_back(line >= missing && line - missing < column.size() ? column[line - missing] : text_cell{});
    }
    grid.add(std::move(row));
  }
}

std::vector<text_cell> as_cells(const std::vector<std::string>& lines, std::string_view end = "",
                                paint colour = paint::none) {
  std::vector<text_cell> cells;
  cells.reserve(lines.size());
  for (const std::string& line : lines) cells.push_back({line + std::string(end), colour});
  return cells;
}

void add_block(text_grid& grid, const comparison& of, std::span<const column> columns, std::string_view name) {
  constexpr std::string_view room_for_mark = " ";
  grid.add({});
  std::vector<std::vector<text_cell>> headings{{{std::string(name), paint::strong}}};
  std::vector<std::vector<text_cell>> means{as_cells(lines_of(of.scenarios[0].scenario, name_width))};
  for (const column& c : columns) {
    const record::measure_info& measure = record::measures()[c.measure];
    std::vector<std::string> heading = lines_of(c.heading, heading_width);
    heading.push_back(measure.unit.empty() ? "" : unit_for_people(measure.unit));
    headings.push_back(as_cells(heading, room_for_mark));
    means.push_back({{mean_text(of.found.base[c.measure]) + std::string(room_for_mark)}});
  }
  add_lines(grid, headings, true);
  add_lines(grid, means);
  for (std::size_t a = 0; a < of.found.differences.size(); ++a) {
    std::vector<std::vector<text_cell>> row{as_cells(lines_of(of.scenarios[a + 1].scenario, name_width))};
    for (const column& c : columns)
      row.push_back(cells_of(of.found.differences[a][c.measure], record::measures()[c.measure].better));
    add_lines(grid, row);
  }
}

// The room for marks, where the last column has none.
std::string without_trailing_space(std::string text) {
  for (std::size_t end = 0; (end = text.find('\n', end)) != std::string::npos; ++end)
    while (end > 0 && text[end - 1] == ' ') text.erase(--end, 1);
  return text;
}

std::string blocks(const comparison& of, shown what, bool colour) {
  std::string all;
  for (const bool staff : {false, true}) {
    const std::vector<column> columns = columns_of(what, staff);
    const std::size_t count = (columns.size() + columns_in_a_block - 1) / columns_in_a_block;
    for (std::size_t block = 0; block < count; ++block) { // of nearly equal size
      const std::size_t from = columns.size() * block / count, until = columns.size() * (block + 1) / count;
      std::vector<align> alignment(until - from + 1, align::right);
      alignment[0] = align::left;
      text_grid grid(std::move(alignment));
      add_block(grid, of, std::span(columns).subspan(from, until - from), staff ? "Staff" : "Service");
      all += without_trailing_space(grid.text(colour));
    }
  }
  return all;
}

std::string how_to_read(const comparison& of) {
  std::string text = "The first row holds the means of " + of.scenarios[0].scenario +
                     ", the others how much each alternative differs from it. ";
  if (of.uncertainty)
    text += "Beneath each difference: where 95 % of what endless replications of each draw of " +
            counted(of.uncertainty->parameters.size(), "uncertain parameter") + " would give lie (" +
            std::to_string(of.uncertainty->draws) + " draws, the same for all scenarios). ";
  else
    text += "±: half the 95 % interval. ";
  text += "✓ better, ✗ worse, • different: the whole ";
  text += of.uncertainty ? "range and the mean's whole 95 % interval lie" : "interval lies";
  text += " on one side of 0; a few of a table's marks are chance. –: no difference in any replication.";
  return wrapped(text, paragraph_width);
}

std::string what_pairing_saved(const comparison& of) {
  const double ratio = of.found.median_variance_ratio;
  if (!std::isfinite(ratio)) return "";
  const std::string number = grouped(ratio, ratio < 10 ? 1 : 0);
  return wrapped("Median variance ratio over the main measures: " + number +
                     ". All scenarios have the same chance, replication by replication; without that pairing, equally "
                     "narrow intervals would need " +
                     number + " times as many replications.",
                 paragraph_width);
}

} // namespace

std::string table(const comparison& of, shown what, bool colour) {
  const asked& base = of.scenarios[0];
  std::string all = painted("Compared with " + base.scenario, paint::strong, colour) + "\n";
  all += counted(of.replications, "replication") + " of " + grouped(base.simulated_years, 1) +
         " simulated years of each scenario, seed " + std::to_string(base.seed) +
         ". Counts and costs are per year of the measured window.\n";
  if (of.interrupted)
    all += "Interrupted: the figures are those of the replications that all scenarios had finished.\n";
  else if (!of.precision_reached)
    all += "The precision asked for was not reached.\n";
  all += blocks(of, what, colour) + "\n" + how_to_read(of);
  if (of.replications == 1) all += "One replication has no interval; ask for more with --replications.\n";
  if (const std::string saved = what_pairing_saved(of); !saved.empty()) all += "\n" + saved;
  return all + "\n" + wrapped(wellbeing_limits, paragraph_width);
}

} // namespace stepwell::report
