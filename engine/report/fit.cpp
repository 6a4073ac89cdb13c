#include "report/fit.hpp"

#include "report/number.hpp"
#include "report/text_grid.hpp"
#include "report/version.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>

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

// Nested maps in YAML's block style; what holds no map below it stays on one line.
void add_block(std::string& text, const json& map, int depth) {
  for (const auto& [key, value] : map.items()) {
    text += std::string(static_cast<std::size_t>(2 * depth), ' ') + key + ":";
    if (value.is_object()) {
      text += "\n";
      add_block(text, value, depth + 1);
    } else {
      text += " " + value.dump() + "\n";
    }
  }
}

json nested(const std::vector<std::string>& settings) {
  json root = json::object();
  for (const std::string& setting : settings) {
    const auto equals = setting.find('=');
    json* at = &root;
    std::string path = setting.substr(0, equals);
    for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.')) {
      at = &(*at)[path.substr(0, dot)];
      path.erase(0, dot + 1);
    }
    const json value = json::parse(setting.substr(equals + 1), nullptr, false);
    (*at)[path] = value.is_discarded() ? json(setting.substr(equals + 1)) : value;
  }
  return root;
}

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
  const auto distances = "Distance: sum over targets of ((mean - published) / half band)^2.\n"
                         "At the start " +
                         figure(f.distance_at_start) + ", fitted " + figure(f.distance) + ", fitted on fresh chance " +
                         figure(f.distance_fresh) + "; " + std::to_string(f.tried) + " settings of " +
                         std::to_string(f.replications) + " replications, seed " + std::to_string(f.seed) + ".\n";
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
  return json{{"title", f.title},
              {"scenario", f.scenario},
              {"seed", f.seed},
              {"replications", f.replications},
              {"settings_tried", f.tried},
              {"distance", {{"start", f.distance_at_start}, {"fitted", f.distance}, {"fresh", f.distance_fresh}}},
              {"fields", std::move(fields)},
              {"targets", suites.at("suites")}}
             .dump(2) +
         "\n";
}

std::string fit_scenario(const fit& f, const std::string& folder) {
  namespace fs = std::filesystem;
  const std::string base = fs::proximate(fs::absolute(f.scenario), fs::absolute(folder)).generic_string();
  std::string text = "# " + (f.title.empty() ? f.scenario : f.title) +
                     ": fitted, not measured (provenance: derived).\n" + "# Made by `stepwell calibrate " +
                     f.calibration + " --seed " + std::to_string(f.seed) + "`, stepwell " + std::string(version()) +
                     ":\n# distance " + figure(f.distance) + " after " + std::to_string(f.tried) + " settings of " +
                     std::to_string(f.replications) + " replications, " + figure(f.distance_fresh) +
                     " on fresh chance.\n";
  text += "extends: " + json(base).dump() + "\n";
  add_block(text, nested(f.settings), 0);
  return text;
}

} // namespace stepwell::report
