#include "report/validation.hpp"

#include "report/limits.hpp"
#include "report/number.hpp"
#include "report/text_grid.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace stepwell::report {
namespace {

// Ends of a band are fixed numbers of at most a few places; a theoretical band is not, and is shown to four figures.
std::string figure(double value) {
  if (!std::isfinite(value)) return "";
  const double size = std::fabs(value);
  const int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  const double unit = std::pow(10, decimals);
  return shortest(std::round(value * unit) / unit);
}

std::string band_text(const study::judged& line) {
  if (!std::isfinite(line.high)) return "above " + figure(line.low);
  if (!std::isfinite(line.low)) return "below " + figure(line.high);
  return figure(line.low) + " – " + figure(line.high);
}

void add_lines(text_grid& grid, const suite& suite) {
  const auto strong = [](std::string text) { return text_cell{std::move(text), paint::strong}; };
  grid.add({strong("reference"),
            strong("measure"),
            strong("published"),
            strong("band"),
            strong("simulated"),
            strong("95 % interval"),
            {}});
  for (const study::judged& line : suite.lines)
    grid.add({{line.id},
              {line.measure},
              {figure(line.published)},
              {band_text(line)},
              {figure(line.found.mean)},
              {figure(line.found.low) + " – " + figure(line.found.high)},
              {line.pass ? "pass" : "FAIL", line.pass ? paint::good : paint::bad}});
}

} // namespace

std::size_t suite::passed() const {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const study::judged& line) { return line.pass; }));
}

namespace {

bool any_about_staff(const std::vector<suite>& suites) {
  return std::any_of(suites.begin(), suites.end(), [](const suite& s) {
    return std::any_of(s.lines.begin(), s.lines.end(),
                       [](const study::judged& line) { return is_about_staff(line.measure); });
  });
}

} // namespace

std::string validation_table(const std::vector<suite>& suites, bool colour) {
  std::string text;
  for (const suite& suite : suites) {
    text_grid grid({align::left, align::left, align::right, align::right, align::right, align::right, align::left});
    add_lines(grid, suite);
    if (!text.empty()) text += "\n";
    text += painted(suite.name, paint::strong, colour) + ": " + suite.about + "\n" + grid.text(colour) +
            std::to_string(suite.passed()) + " of " + std::to_string(suite.lines.size()) + " inside their bands\n";
  }
  if (any_about_staff(suites)) text += "\n" + wrapped(wellbeing_limits, paragraph_width);
  return text;
}

std::string validation_json(const std::vector<suite>& suites) {
  using json = nlohmann::ordered_json;
  json of_suites = json::object();
  for (const suite& suite : suites) {
    json lines = json::array();
    for (const study::judged& line : suite.lines)
      lines.push_back({{"id", line.id},
                       {"measure", line.measure},
                       {"published", line.published},
                       {"band", {line.low, line.high}}, // the library writes infinities as null
                       {"mean", line.found.mean},
                       {"ci95", {line.found.low, line.found.high}},
                       {"pass", line.pass}});
    of_suites[suite.name] = std::move(lines);
  }
  json document{{"suites", std::move(of_suites)}};
  if (any_about_staff(suites)) document["limits"] = wellbeing_limits;
  return document.dump(2) + "\n";
}

} // namespace stepwell::report
