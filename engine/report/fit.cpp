#include "report/fit.hpp"

#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/overlay_text.hpp"
#include "report/text_grid.hpp"
#include "report/version.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

constexpr double next_to_bound = 0.01; // of the range
constexpr int figures_shown = 4;

std::string figure(double value) {
  if (value == 0 || !std::isfinite(value)) return shortest(value);
  const double unit = std::pow(10, figures_shown - 1 - std::floor(std::log10(std::fabs(value))));
  return shortest(std::round(value * unit) / unit);
}

std::string distance_shown(double distance) { return std::isfinite(distance) ? figure(distance) : "none"; }

} // namespace

bool fitted_field::at_its_bound() const { return std::min(value - low, high - value) < next_to_bound * (high - low); }

std::string fit_table(const fit& f, bool colour) {
  text_grid grid({align::left, align::right, align::right, align::right, align::left});
  const auto strong = [](std::string text) { return text_cell{std::move(text), paint::strong}; };
  grid.add({strong("free field"), strong("start"), strong("fitted"), strong("range"), {}});
  for (const fitted_field& field : f.fields)
    grid.add({{field.path},
              {figure(field.start)},
              {figure(field.value)},
              {figure(field.low) + " – " + figure(field.high)},
              {field.at_its_bound() ? "at its bound" : "", paint::unsure}});
  const auto distances = "Distance: sum over targets of ((mean - published) / half band)^2; half band: from the "
                         "published value\nto the band's end on the mean's side. At the start " +
                         distance_shown(f.distance_at_start) + ", fitted " + distance_shown(f.distance) +
                         ", fitted on fresh chance " + distance_shown(f.distance_fresh) + ";\n" +
                         counted(f.tried, "setting") + " of " + counted(f.replications, "replication") + ", seed " +
                         std::to_string(f.seed) + ".\n";
  return grid.text(colour) + "\n" + distances + "\n" + validation_table({f.before, f.after}, colour);
}

std::string fit_json(const fit& f) {
  json fields = json::array();
  for (const fitted_field& field : f.fields)
    fields.push_back({{"field", field.path},
                      {"start", field.start},
                      {"fitted", field.value},
                      {"range", {field.low, field.high}},
                      {"at_its_bound", field.at_its_bound()}});
  const json suites = json::parse(validation_json({f.before, f.after}));
  json document{{"title", f.title},
                {"scenario", f.scenario},
                {"command", f.command},
                {"seed", f.seed},
                {"replications", f.replications},
                {"settings_tried", f.tried},
                {"distance", {{"start", f.distance_at_start}, {"fitted", f.distance}, {"fresh", f.distance_fresh}}},
                {"fields", std::move(fields)},
                {"targets", suites.at("suites")}};
  if (suites.contains("limits")) document["limits"] = suites.at("limits");
  return document.dump(2) + "\n";
}

std::string fit_scenario(const fit& f, const std::string& folder) {
  const std::string about = (f.title.empty() ? f.scenario : f.title) + ": fitted, not measured (provenance: derived).";
  return overlay_text({about, "Made by `" + f.command + "`, stepwell " + std::string(version()) + ":",
                       "distance " + distance_shown(f.distance) + " after " + counted(f.tried, "setting") + " of " +
                           counted(f.replications, "replication") + ", seed " + std::to_string(f.seed) + "; " +
                           distance_shown(f.distance_fresh) + " on fresh chance."},
                      f.scenario, folder, f.overlay);
}

} // namespace stepwell::report
