#include "report/page/scatter.hpp"

#include "report/page/markup.hpp"
#include "report/page/scale.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report::page {
namespace {

constexpr double width = 380, height = 250, left = 50, right = 14, top = 24, bottom = 44, name_room = 56;

struct extents {
  double x_low = HUGE_VAL, x_high = -HUGE_VAL, y_low = HUGE_VAL, y_high = -HUGE_VAL;
  void add(double x, double y) {
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    x_low = std::min(x_low, x);
    x_high = std::max(x_high, x);
    y_low = std::min(y_low, y);
    y_high = std::max(y_high, y);
  }
};

void draw_axes(drawing& d, const scatter& of, const scale& x, const scale& y) {
  const ticks up = ticks_between(y.low, y.high, 4);
  for (const double at : up.at) {
    d.line({left, y(at)}, {x.to + 8, y(at)}, "grid");
    d.text({left - 6, y(at) + 4}, tick_text(at, up.decimals), "tick", "end");
  }
  if (of.x_words.empty()) {
    const ticks along = ticks_between(x.low, x.high, 5);
    for (const double at : along.at)
      d.text({x(at), height - bottom + 16}, tick_text(at, along.decimals), "tick", "middle");
  } else {
    for (std::size_t i = 0; i < of.x_words.size(); ++i)
      d.text({x(static_cast<double>(i)), height - bottom + 16}, of.x_words[i], "tick", "middle");
  }
  d.line({left, height - bottom}, {x.to + 8, height - bottom}, "axis");
  d.text({0, 12}, of.y_name, "unit");
  d.text({(left + x.to) / 2, height - 8}, of.x_name, "unit", "middle");
}

} // namespace

std::string scatter_figure(const scatter& of, std::string_view numbers_html) {
  extents all;
  for (const plotted_point& p : of.points) {
    all.add(p.x, p.y);
    if (p.low < p.high) {
      all.add(p.x, p.low);
      all.add(p.x, p.high);
    }
  }
  for (const plotted_line& line : of.lines)
    for (const auto& [x, y] : line.through) all.add(x, y);
  if (!std::isfinite(all.x_low)) return element("p", "Nothing could be measured.");
  if (of.x_limit) all.add(*of.x_limit, all.y_low);
  const value_range y_range = rounded_range(all.y_low, all.y_high, false);
  value_range x_range{all.x_low, all.x_high};
  if (of.x_words.empty()) x_range = rounded_range(all.x_low, all.x_high, false, 5);
  if (!(x_range.high > x_range.low)) x_range = {x_range.low - 0.5, x_range.high + 0.5};
  const bool named = std::any_of(of.lines.begin(), of.lines.end(), [](const auto& l) { return !l.name.empty(); });
  drawing d(of.id, width, height, of.title, of.description);
  const scale x{x_range.low, x_range.high, left + 8, width - right - 8 - (named ? name_room : 0)};
  const scale y{y_range.low, y_range.high, height - bottom, top};
  draw_axes(d, of, x, y);
  if (of.x_limit) {
    d.line({x(*of.x_limit), top}, {x(*of.x_limit), height - bottom}, "level");
    const bool left_of_it = x(*of.x_limit) > (x.from + x.to) / 2;
    d.text({x(*of.x_limit) + (left_of_it ? -4 : 4), top + 10}, of.x_limit_name, "name level",
           left_of_it ? "end" : "start");
  }
  std::vector<end_name> names;
  for (const plotted_line& line : of.lines) {
    std::vector<point> through;
    for (const auto& [at, value] : line.through)
      if (std::isfinite(value)) through.emplace_back(x(at), y(value));
    d.polyline(through, "line " + line.css);
    if (!through.empty() && !line.name.empty())
      names.push_back({through.back().first + 8, through.back().second + 4, line.name, "name " + line.css});
  }
  draw_end_names(d, std::move(names));
  for (const plotted_point& p : of.points) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
    if (p.low < p.high) d.line({x(p.x), y(p.low)}, {x(p.x), y(p.high)}, "interval " + p.css);
    if (p.diamond)
      d.diamond({x(p.x), y(p.y)}, 6, "estimate " + p.css, p.tip);
    else
      d.dot({x(p.x), y(p.y)}, 3.2, "mark " + p.css, p.tip);
  }
  return figure(d, escaped(of.title), numbers_html);
}

} // namespace stepwell::report::page
