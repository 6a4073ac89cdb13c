#include "report/page/time_chart.hpp"

#include "report/number.hpp"
#include "report/page/markup.hpp"
#include "report/page/scale.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stepwell::report::page {
namespace {

constexpr double width = 380, height = 236, left = 48, right = 58, top = 26, bottom = 34;
constexpr std::array<std::string_view, 3> colours{"one", "two", "three"};

struct extent {
  double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
  void add(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

extent extent_of(const time_chart& of) {
  extent all;
  for (const band_line& line : of.lines)
    for (const band_point& p : line.points) {
      all.add(p.low);
      all.add(p.mean);
      all.add(p.high);
    }
  for (const double value : of.observed) all.add(value);
  if (of.level) all.add(of.level->value);
  return all;
}

int decimals_of(const extent& all) { return all.high - all.low < 2 ? 2 : all.high < 100 ? 1 : 0; }

std::string value_with_unit(double value, const time_chart& of, int decimals) {
  return std::isfinite(value) ? grouped(value, decimals) + " " + unit_for_people(of.unit) : "none";
}

std::string description_of(const time_chart& of, int decimals) {
  if (of.months.empty()) return "Nothing was measured.";
  std::string all;
  for (const band_line& line : of.lines) {
    if (line.points.empty()) continue;
    const band_point &first = line.points.front(), &last = line.points.back();
    if (!line.name.empty()) all += line.name + ": ";
    all += "mean " + value_with_unit(first.mean, of, decimals) + " in " + month_text(of.months.front()) + ", " +
           value_with_unit(last.mean, of, decimals) + " in " + month_text(of.months.back()) +
           "; nine of ten replications end between " + value_with_unit(last.low, of, decimals) + " and " +
           value_with_unit(last.high, of, decimals) + ". ";
  }
  if (of.level) all += of.level->name + ": " + value_with_unit(of.level->value, of, decimals) + ". ";
  if (!of.observed.empty()) all += "Dots: official figures.";
  return all;
}

void draw_axes(drawing& d, const time_chart& of, const scale& x, const scale& y) {
  const ticks values = ticks_between(y.low, y.high, 4);
  for (const double at : values.at) {
    d.line({left, y(at)}, {width - right, y(at)}, "grid");
    d.text({left - 6, y(at) + 4}, tick_text(at, values.decimals), "tick", "end");
  }
  d.text({0, 12}, unit_for_people(of.unit), "unit");
  const std::size_t every = std::max<std::size_t>(1, (of.months.size() + 3) / 4);
  for (std::size_t m = 0; m < of.months.size(); m += every) {
    const double at = x(static_cast<double>(m));
    d.line({at, height - bottom}, {at, height - bottom + 4}, "axis");
    d.text({at, height - bottom + 17}, month_text(of.months[m]), "tick", "middle");
  }
  d.line({left, height - bottom}, {width - right, height - bottom}, "axis");
}

// Bands first, so that no line lies beneath one. A month without a value interrupts both.
void draw_bands(drawing& d, const time_chart& of, const scale& x, const scale& y) {
  for (std::size_t l = 0; l < of.lines.size(); ++l) {
    std::vector<point> upper, lower;
    const auto finish = [&] {
      upper.insert(upper.end(), lower.rbegin(), lower.rend());
      if (upper.size() > 2) d.polygon(upper, "band " + std::string(colours[l]));
      upper.clear();
      lower.clear();
    };
    for (std::size_t m = 0; m < of.lines[l].points.size(); ++m) {
      const band_point& p = of.lines[l].points[m];
      if (!std::isfinite(p.low)) {
        finish();
        continue;
      }
      upper.emplace_back(x(static_cast<double>(m)), y(p.high));
      lower.emplace_back(x(static_cast<double>(m)), y(p.low));
    }
    finish();
  }
}

void draw_lines(drawing& d, const time_chart& of, const scale& x, const scale& y, int decimals) {
  for (std::size_t l = 0; l < of.lines.size(); ++l) {
    std::vector<point> along;
    const std::string colour(colours[l]);
    for (std::size_t m = 0; m < of.lines[l].points.size(); ++m)
      if (const double mean = of.lines[l].points[m].mean; std::isfinite(mean))
        along.emplace_back(x(static_cast<double>(m)), y(mean));
    d.polyline(along, "line " + colour);
    for (std::size_t m = 0; m < of.lines[l].points.size(); ++m) {
      const band_point& p = of.lines[l].points[m];
      if (!std::isfinite(p.mean)) continue;
      std::string tip = (of.lines[l].name.empty() ? "" : of.lines[l].name + ", ") + month_text(of.months[m]) + ": " +
                        value_with_unit(p.mean, of, decimals);
      if (std::isfinite(p.low)) tip += " (" + grouped(p.low, decimals) + " to " + grouped(p.high, decimals) + ")";
      d.dot({x(static_cast<double>(m)), y(p.mean)}, 2.6, "mark " + colour, tip);
    }
  }
  for (std::size_t m = 0; m < of.observed.size(); ++m)
    if (std::isfinite(of.observed[m]))
      d.diamond({x(static_cast<double>(m)), y(of.observed[m])}, 5, "observed",
                "official figure, " + month_text(of.months[m]) + ": " + value_with_unit(of.observed[m], of, decimals));
}

void draw_names(drawing& d, const time_chart& of, const scale& y) {
  std::vector<end_name> names;
  constexpr double at = width - right + 6;
  for (std::size_t l = 0; l < of.lines.size(); ++l) {
    const auto& points = of.lines[l].points;
    if (of.lines[l].name.empty() || points.empty() || !std::isfinite(points.back().mean)) continue;
    names.push_back({at, y(points.back().mean) + 4, of.lines[l].name, "name " + std::string(colours[l])});
  }
  if (of.level) names.push_back({at, y(of.level->value) + 4, of.level->name, "name level"});
  draw_end_names(d, std::move(names));
}

std::string numbers(const time_chart& of, int decimals) {
  html_table table{of.title + ", " + unit_for_people(of.unit), {{"Month"}}, {}};
  for (const band_line& line : of.lines) {
    const std::string before = line.name.empty() ? "" : line.name + ": ";
    table.head.push_back({before + "mean", "number"});
    table.head.push_back({before + "nine in ten", "number"});
  }
  if (!of.observed.empty()) table.head.push_back({"official", "number"});
  for (std::size_t m = 0; m < of.months.size(); ++m) {
    std::vector<html_cell> row{{month_text(of.months[m])}};
    for (const band_line& line : of.lines) {
      const band_point p = m < line.points.size() ? line.points[m] : band_point{NAN, NAN, NAN};
      row.push_back({std::isfinite(p.mean) ? grouped(p.mean, decimals) : "–", "number"});
      row.push_back({std::isfinite(p.low) ? range_text(p.low, p.high, decimals) : "–", "number"});
    }
    if (!of.observed.empty())
      row.push_back({std::isfinite(of.observed[m]) ? grouped(of.observed[m], decimals) : "–", "number"});
    table.rows.push_back(std::move(row));
  }
  return table.html();
}

} // namespace

std::string month_text(std::chrono::year_month month) {
  constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return std::string(names[static_cast<unsigned>(month.month()) - 1]) + " " +
         std::to_string(static_cast<int>(month.year()));
}

bool anything_to_draw(const time_chart& of) { return std::isfinite(extent_of(of).low); }

std::string time_figure(const time_chart& of) {
  const extent all = extent_of(of);
  const int decimals = decimals_of(all);
  drawing d(of.id, width, height, of.title, description_of(of, decimals));
  const value_range range = rounded_range(all.low, all.high, of.from_zero);
  const double last = static_cast<double>(std::max<std::size_t>(of.months.size(), 2) - 1);
  const scale x{0, last, left + 8, width - right - 8}, y{range.low, range.high, height - bottom, top};
  draw_axes(d, of, x, y);
  draw_bands(d, of, x, y);
  if (of.level) d.line({left, y(of.level->value)}, {width - right, y(of.level->value)}, "level");
  draw_lines(d, of, x, y, decimals);
  draw_names(d, of, y);
  return figure(d, escaped(of.title), numbers(of, decimals));
}

} // namespace stepwell::report::page
