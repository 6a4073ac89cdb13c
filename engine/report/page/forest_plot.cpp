#include "report/page/forest_plot.hpp"

#include "report/number.hpp"
#include "report/page/drawing.hpp"
#include "report/page/markup.hpp"
#include "report/page/scale.hpp"
#include "report/table_cells.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report::page {
namespace {

constexpr double width = 380, top = 26, row_height = 36, bottom = 26, side = 20;

std::string value_text_of(const study::paired_difference& found, int decimals) {
  if (found.difference.counted == 0) return "nothing to measure";
  if (found.none()) return "no difference";
  const shown_range range = range_of(found);
  std::string all = with_sign(found.difference.mean, decimals);
  if (std::isfinite(range.low))
    all += " (" + with_sign(range.low, decimals) + " to " + with_sign(range.high, decimals) + ")";
  return all;
}

} // namespace

std::string_view mark_of(change c) {
  switch (c) {
  case change::better:
    return "✓ better";
  case change::worse:
    return "✗ worse";
  case change::different:
    return "• different";
  case change::unclear:
    return "not clear";
  case change::none:
    break;
  }
  return "";
}

std::string_view css_of(change c) {
  return c == change::better ? "good" : c == change::worse ? "bad" : c == change::unclear ? "unsure" : "";
}

std::string forest_figure(const comparison& of, std::size_t measure, std::string_view heading) {
  const record::measure_info& what = record::measures()[measure];
  const std::string unit = unit_for_people(what.unit);
  double low = 0, high = 0;
  std::string description = "Differences from " + of.scenarios[0].scenario + ", where it is " +
                            mean_text(of.found.base[measure]) + " " + unit + ". ";
  for (std::size_t a = 0; a < of.found.differences.size(); ++a) {
    const study::paired_difference& found = of.found.differences[a][measure];
    const shown_range range = range_of(found);
    for (const double value : {range.low, range.high, found.difference.mean})
      if (std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
      }
    description += of.scenarios[a + 1].scenario + ": " +
                   value_text_of(found, decimals_worth_showing(found.difference)) + ", " +
                   std::string(mark_of(change_of(found, what.better))) + ". ";
  }
  std::string id = "forest-" + std::string(what.name);
  std::replace_if(
      id.begin(), id.end(), [](char c) { return c == '.' || c == '_'; }, '-');
  const double height = top + row_height * static_cast<double>(of.found.differences.size()) + bottom;
  drawing d(id, width, height, "Difference in " + std::string(heading), description);
  const value_range range = rounded_range(low, high, true);
  const scale x{range.low, range.high, side, width - side};
  const ticks values = ticks_between(range.low, range.high, 5);
  for (const double at : values.at) {
    d.line({x(at), top}, {x(at), height - bottom}, at == 0 ? "zero" : "grid");
    d.text({x(at), height - bottom + 15}, with_sign(at, values.decimals), "tick", "middle");
  }
  d.text({0, 12}, "difference in " + (what.unit.starts_with('%') ? "percentage points" + unit.substr(1) : unit),
         "unit");
  if (what.better != record::better_side::neither)
    d.text({width, 12}, what.better == record::better_side::less ? "← better" : "better →", "unit", "end");
  double y = top;
  for (std::size_t a = 0; a < of.found.differences.size(); ++a, y += row_height) {
    const study::paired_difference& found = of.found.differences[a][measure];
    const change c = change_of(found, what.better);
    const std::string css(css_of(c));
    const int decimals = decimals_worth_showing(found.difference);
    d.text({0, y + 13}, of.scenarios[a + 1].scenario, "label halo");
    d.text({width, y + 13}, value_text_of(found, decimals), "tick halo " + css, "end");
    if (found.difference.counted == 0) continue;
    const double middle = y + 24;
    const shown_range shown = range_of(found);
    if (std::isfinite(shown.low)) d.line({x(shown.low), middle}, {x(shown.high), middle}, "interval " + css);
    const std::string tip = of.scenarios[a + 1].scenario + ": " + value_text_of(found, decimals) + " " + unit + " " +
                            std::string(mark_of(c));
    if (c == change::better || c == change::worse || c == change::different)
      d.diamond({x(found.difference.mean), middle}, 6, "estimate " + css, tip);
    else
      d.dot({x(found.difference.mean), middle}, 4.5, "estimate hollow", tip);
  }
  const std::string now =
      what.unit == "GBP" ? "£" + mean_text(of.found.base[measure]) : mean_text(of.found.base[measure]) + " " + unit;
  return figure(d, "<span>" + escaped(heading) + "</span> <small>now " + escaped(for_people(now)) + "</small>");
}

} // namespace stepwell::report::page
