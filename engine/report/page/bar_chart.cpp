#include "report/page/bar_chart.hpp"

#include "report/number.hpp"
#include "report/page/markup.hpp"
#include "report/page/scale.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace stepwell::report::page {
namespace {

constexpr double width = 380;
constexpr std::array<std::string_view, 3> colours{"one", "two", "three"};

std::string group_name(const bar_chart& of, std::size_t group) {
  return of.groups.empty() ? std::string() : of.groups[group];
}

double longest(const bar_chart& of) {
  double most = 0;
  for (const bar_row& row : of.rows)
    for (const study::interval& value : row.values) {
      if (std::isfinite(value.mean)) most = std::max(most, value.mean);
      if (std::isfinite(value.high)) most = std::max(most, value.high);
    }
  return most;
}

std::string numbers(const bar_chart& of) {
  html_table table{of.title + ", " + unit_for_people(of.unit), {{"Which"}}, {}};
  const std::size_t groups = std::max<std::size_t>(of.groups.size(), 1);
  for (std::size_t g = 0; g < groups; ++g) {
    const std::string before = of.groups.empty() ? "" : of.groups[g] + ": ";
    table.head.push_back({before + "mean", "number"});
    table.head.push_back({before + "95 % interval", "number"});
  }
  for (const bar_row& row : of.rows) {
    std::vector<html_cell> cells{{row.name}};
    for (const study::interval& value : row.values) {
      cells.push_back({mean_text(value), "number"});
      cells.push_back({interval_text(value), "number"});
    }
    table.rows.push_back(std::move(cells));
  }
  return table.html();
}

std::string description_of(const bar_chart& of) {
  std::string all;
  for (const bar_row& row : of.rows) {
    all += row.name + ":";
    for (std::size_t g = 0; g < row.values.size(); ++g)
      all += " " + group_name(of, g) + (of.groups.empty() ? "" : " ") + mean_text(row.values[g]) +
             (g + 1 < row.values.size() ? "," : ".");
    all += " ";
  }
  return all + "In " + unit_for_people(of.unit) + ".";
}

} // namespace

std::string bar_figure(const bar_chart& of) {
  constexpr double bar = 13, name_height = 18, between = 8, top = 20, value_width = 96;
  const std::size_t groups = std::max<std::size_t>(of.groups.size(), 1);
  const double row_height = name_height + bar * static_cast<double>(groups) + between;
  const double legend = of.groups.empty() ? 0 : 20;
  drawing d(of.id, width, top + legend + row_height * static_cast<double>(of.rows.size()), of.title,
            description_of(of));
  d.text({0, 12}, unit_for_people(of.unit), "unit");
  double legend_x = 0;
  for (std::size_t g = 0; g < of.groups.size(); ++g) {
    d.rectangle({legend_x, top}, 10, 10, "bar " + std::string(colours[g]));
    d.text({legend_x + 15, top + 9}, of.groups[g], "tick");
    legend_x += 30 + 7.0 * static_cast<double>(of.groups[g].size());
  }
  const double most = longest(of);
  const scale x{0, most > 0 ? most : 1, 0, width - value_width};
  double y = top + legend;
  for (const bar_row& row : of.rows) {
    d.text({0, y + 13}, row.name, "label");
    double at = y + name_height;
    for (std::size_t g = 0; g < row.values.size(); ++g, at += bar) {
      const study::interval& value = row.values[g];
      if (!std::isfinite(value.mean)) continue;
      const double end = x(std::max(value.mean, 0.0));
      d.rectangle({0, at}, std::max(end, 0.5), bar - 2, "bar " + std::string(colours[g]),
                  row.name + (of.groups.empty() ? "" : ", " + of.groups[g]) + ": " + with_half_width(value));
      double text_from = end;
      if (std::isfinite(value.high)) {
        d.line({x(std::max(value.low, 0.0)), at + (bar - 2) / 2}, {x(value.high), at + (bar - 2) / 2}, "whisker");
        text_from = std::max(end, x(value.high));
      }
      d.text({text_from + 6, at + bar - 3}, mean_text(value), "tick");
    }
    y += row_height;
  }
  return figure(d, escaped(of.title), numbers(of));
}

std::string distribution_figure(const distribution_chart& of) {
  constexpr double height = 236, left = 48, right = 12, top = 40, bottom = 40;
  const double total = std::accumulate(of.heights.begin(), of.heights.end(), 0.0);
  const double most = of.heights.empty() ? 0 : *std::max_element(of.heights.begin(), of.heights.end());
  std::string description = "In all " + grouped(total, 0) + " " + of.unit + ". ";
  for (const distribution_mark& mark : of.marks) {
    double until = 0;
    for (std::size_t k = 0; k < of.heights.size() && static_cast<double>(k) < mark.at; ++k) until += of.heights[k];
    description += grouped(total > 0 ? 100 * until / total : 0, 0) + " % by " + mark.name + ". ";
  }
  drawing d(of.id, width, height, of.title, description);
  const value_range range = rounded_range(0, most, true);
  const double classes = static_cast<double>(std::max<std::size_t>(of.heights.size(), 1));
  const scale x{0, classes, left, width - right}, y{range.low, range.high, height - bottom, top};
  const ticks values = ticks_between(range.low, range.high, 4);
  for (const double at : values.at) {
    d.line({left, y(at)}, {width - right, y(at)}, "grid");
    d.text({left - 6, y(at) + 4}, tick_text(at, values.decimals), "tick", "end");
  }
  d.text({0, 12}, of.unit, "unit");
  for (std::size_t k = 0; k < of.heights.size(); ++k) {
    const double from = x(static_cast<double>(k)), to = x(static_cast<double>(k + 1));
    const std::string which = k + 1 == of.heights.size() ? grouped(static_cast<double>(k), 0) + " and more"
                                                         : grouped(static_cast<double>(k), 0);
    d.rectangle({from + 0.5, y(of.heights[k])}, to - from - 1, y(0) - y(of.heights[k]), "bar one",
                which + " " + of.classes + ": " + grouped(of.heights[k], 0) + " " + of.unit);
  }
  const ticks along = ticks_between(0, classes, 6);
  for (const double at : along.at)
    d.text({x(at), height - bottom + 16}, tick_text(at, along.decimals), "tick", "middle");
  d.text({(left + width - right) / 2, height - 6}, of.classes, "unit", "middle");
  d.line({left, height - bottom}, {width - right, height - bottom}, "axis");
  for (const distribution_mark& mark : of.marks) {
    if (mark.at > classes) continue;
    d.line({x(mark.at), top - 8}, {x(mark.at), height - bottom}, "level");
    d.text({x(mark.at), top - 12}, mark.name, "name level", "middle");
  }
  html_table table{of.title, {{of.classes}, {of.unit, "number"}}, {}};
  for (std::size_t k = 0; k < of.heights.size(); ++k)
    table.rows.push_back({{grouped(static_cast<double>(k), 0) + (k + 1 == of.heights.size() ? " and more" : "")},
                          {grouped(of.heights[k], 0), "number"}});
  return figure(d, escaped(of.title), table.html());
}

} // namespace stepwell::report::page
