// Section 3 of a STRESS-DES draft: every parameter with its value, unit, provenance and evidence.
#include "report/counted.hpp"
#include "report/limits.hpp"
#include "report/markdown.hpp"
#include "report/stress_parts.hpp"
#include "scenario/field.hpp"
#include "scenario/field_value.hpp"
#include "scenario/uncertainty.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace stepwell::report {
namespace {

using scenario::field;
using scenario::provenance;

constexpr std::array provenance_names{"measured", "guidance", "quoted", "derived", "assumed", "chosen"};

std::string name_of(provenance how) { return provenance_names.at(static_cast<std::size_t>(how)); }

struct told_value {
  std::string text, standard; // of all roles or steps; `standard` where it differs from the default
  std::size_t differing = 0, all = 0;
};

// "18" when they agree, "pwp 37, hit 22" when not.
std::string together(const std::vector<std::pair<std::string, std::string>>& by_name) {
  const bool same = std::all_of(by_name.begin(), by_name.end(),
                                [&](const auto& one) { return one.second == by_name.front().second; });
  if (same) return by_name.empty() ? "" : by_name.front().second;
  std::string text;
  for (const auto& [name, value] : by_name)
    text += (text.empty() ? "" : ", ") + markdown_text(name) + (name.empty() ? "" : " ") + value;
  return text;
}

told_value told(const field& f, service::parameters& values) {
  told_value found;
  std::vector<std::pair<std::string, std::string>> now, before;
  for (std::size_t i = 0; i < scenario::instances(f, values); ++i) {
    const std::string name = scenario::instance_name(f, values, i);
    const auto value = scenario::value_of(f, values, i);
    const auto standard = scenario::default_of(f, f.repeated == scenario::repeats::per_role ? i : 0);
    now.emplace_back(name, markdown_text(value.dump()));
    before.emplace_back(name, markdown_text(standard.dump()));
    found.differing += value != standard;
    ++found.all;
  }
  found.text = together(now);
  if (found.differing > 0) found.standard = together(before);
  return found;
}

std::string range_of(const field& f) {
  const auto [low, high] = f.from.plausible;
  if (std::isnan(low) || std::isnan(high)) return "";
  return scenario::plain_number(low) + " to " + scenario::plain_number(high);
}

std::string parameters_table(service::parameters& values) {
  std::vector<std::vector<std::string>> rows;
  for (const field& f : scenario::field_table()) {
    const told_value value = told(f, values);
    rows.push_back(
        {std::string(value.differing > 0 ? "**`" : "`") + std::string(f.path) + (value.differing > 0 ? "`**" : "`"),
         value.text, value.standard, markdown_text(f.unit), range_of(f), name_of(f.from.how),
         std::string(f.from.evidence)});
  }
  return markdown_table(
      {"field", "value", "default", "unit", "plausible range", "default's provenance", "default's evidence"}, rows);
}

std::string sources_table() {
  std::map<std::string, std::vector<std::string>> by_evidence;
  for (const field& f : scenario::field_table())
    if (!f.from.evidence.empty()) by_evidence[std::string(f.from.evidence)].push_back("`" + std::string(f.path) + "`");
  std::vector<std::vector<std::string>> rows;
  for (const auto& [evidence, fields] : by_evidence) {
    std::string text;
    for (const std::string& path : fields) text += (text.empty() ? "" : ", ") + path;
    rows.push_back({evidence, text});
  }
  return markdown_table({"evidence", "fields that rest on it"}, rows);
}

std::string assumptions_table() {
  std::vector<std::vector<std::string>> rows;
  for (const field& f : scenario::field_table())
    if (f.from.how == provenance::assumed)
      rows.push_back({"`" + std::string(f.path) + "`", markdown_text(f.doc), range_of(f)});
  return markdown_table({"assumed", "what it is", "plausible range"}, rows);
}

} // namespace

values_counted values_that_differ(const scenario::scenario& of) {
  service::parameters values = of.model.phases.front().values;
  values_counted counted{};
  for (const field& f : scenario::field_table()) {
    const told_value value = told(f, values);
    counted.set += value.differing;
    counted.all += value.all;
  }
  return counted;
}

std::string stress_data(const scenario::scenario& of) {
  service::parameters values = of.model.phases.front().values;
  std::string text =
      "## 3 Data\n\n### 3.1 Data sources\n\nEvidence of the field table's defaults, by its id in Stepwell's "
      "evidence register:\n\n" +
      sources_table();
  if (!values.demand.monthly.empty())
    text += "Monthly referrals are a counted series of " + counted(values.demand.monthly.size(), "month") + ".\n\n";
  text += to_be_written("the sources of the values that differ from the defaults (bold in 3.3), with dates.");
  text += "### 3.2 Pre-processing\n\n" +
          to_be_written("what was done to raw data before it became a value here: exclusions, missing data, fits "
                        "(`stepwell calibrate` for fitted fields).");
  text +=
      "### 3.3 Input parameters\n\nAs they hold from the first day. **Bold**: differs from the default. Shares of the "
      "pathway stand in 2.1.\n\n" +
      parameters_table(values);
  text +=
      "### 3.4 Assumptions\n\nValues that nobody has measured, each with the range that `stepwell run --uncertainty` "
      "draws from:\n\n" +
      assumptions_table() + std::string(wellbeing_limits) + "\n\n";
  return text + to_be_written("structural assumptions that matter for this question: what the model leaves out.");
}

} // namespace stepwell::report
