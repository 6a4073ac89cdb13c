#include "scenario/starter.hpp"

#include "scenario/field.hpp"
#include "scenario/field_value.hpp"
#include "scenario/resolved_number.hpp"
#include "scenario/special_key.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

struct wanted_key {
  std::string_view path, where_found;
};

constexpr std::array once{
    wanted_key{"run.start", "the Monday from which you simulate; the warm-up comes first"},
    wanted_key{"run.warm_up_months", "`stepwell check FILE --warm-up` finds it; 0 with today's lists (below)"},
    wanted_key{"run.measured_months", "how far your question reaches"},
    wanted_key{"demand.referrals_per_year",
               "your case-management system, or measure M001 of the NHS Talking Therapies monthly statistics, less "
               "those referred again"},
    wanted_key{"demand.growth_per_year", "your commissioner's plan, or M001 of the last two years"},
    wanted_key{"policy.overtime", "how your service treats hours beyond contract"},
    wanted_key{"policy.response", "what you do in months after targets are missed"},
    wanted_key{"policy.missed_before_discharge", "your attendance policy"},
};
constexpr std::array of_roles{
    wanted_key{"staff.*.posts", "your establishment list, vacancies included"},
    wanted_key{"staff.*.wte", "payroll: whole-time equivalents over heads"},
    wanted_key{"staff.*.caseload_cap", "your caseload policy; without one, the largest caseload held for long"},
    wanted_key{"staff.*.contact_hours_per_week", "job plans"},
    wanted_key{"staff.*.assessments_per_week", "job plans"},
};
constexpr std::array of_steps{
    wanted_key{"pathway.steps.*.session_minutes", "job plans or appointment templates"},
    wanted_key{"pathway.steps.*.sessions_mean", "finished courses in your system; nationally M120 and M112"},
    wanted_key{"pathway.steps.*.sessions_most", "your session limits"},
    wanted_key{"pathway.steps.*.did_not_attend", "appointments not attended over booked, of this kind"},
};

constexpr std::size_t line_width = 110;

// Comment lines no longer than a page is wide, the later ones indented.
void comment(std::string& text, std::size_t indent, std::string_view words) {
  std::string line = std::string(indent, ' ') + "#";
  while (!words.empty()) {
    const auto space = words.find(' ');
    const auto word = words.substr(0, space);
    if (line.size() + 1 + word.size() > line_width) {
      text += line + "\n";
      line = std::string(indent, ' ') + "#  ";
    }
    line += " " + std::string(word);
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
  }
  text += line + "\n";
}

std::string last_of(std::string_view path) { return std::string(path.substr(path.rfind('.') + 1)); }

std::string choices_of(const field& f) {
  std::string text;
  for (const auto choice : f.choices) text += (text.empty() ? "" : ", ") + std::string(choice);
  return text;
}

// What it is, its unit and where the figure is found.
void explain(std::string& text, std::size_t indent, const wanted_key& key, const std::string& named) {
  const auto tell = [&](std::string_view doc, const std::string& unit) {
    comment(text, indent, named + std::string(doc) + (unit.empty() ? "" : " Unit: " + unit + "."));
    comment(text, indent, "  Where: " + std::string(key.where_found) + ".");
  };
  for (const special_key& special : special_keys())
    if (special.path == key.path) return tell(special.doc, std::string(special.type));
  const auto& table = field_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const field& f) { return f.path == key.path; });
  const std::string unit = row->choices.empty() ? std::string(row->unit) : "one of " + choices_of(*row);
  tell(row->doc, unit);
}

// YAML on one line; dates, words and numbers as people write them.
std::string plain(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? plain_number(value.get<double>()) : value.dump();
}

void add_section(std::string& text, std::string_view section, const json& resolved) {
  text += "\n" + std::string(section) + ":\n";
  for (const wanted_key& key : once) {
    if (key.path.substr(0, key.path.find('.')) != section) continue;
    explain(text, 2, key, {});
    text += "  " + last_of(key.path) + ": " + plain(*at_path(resolved, key.path)) + "\n";
  }
}

// A line for each of `names`: {key: value, ...}.
void add_rows(std::string& text, std::size_t indent, std::span<const wanted_key> keys,
              const std::vector<std::string>& names, const json& of) {
  for (const wanted_key& key : keys) explain(text, indent, key, last_of(key.path) + ": ");
  for (const std::string& name : names) {
    std::string row;
    for (const wanted_key& key : keys) {
      const std::string last = last_of(key.path);
      if (!row.empty()) row += ", ";
      row.append(last).append(": ").append(plain(of.at(name).at(last)));
    }
    text.append(indent, ' ').append(name).append(": {").append(row).append("}\n");
  }
}

std::vector<std::string> courses_of(const json& resolved) {
  std::vector<std::string> names;
  for (const auto& step : resolved.at("pathway").at("steps").items())
    if (const json& kind = step.value().at("kind"); kind == "treatment" || kind == "group") names.push_back(step.key());
  return names;
}

constexpr std::string_view lists =
    "\n# Begin with today's lists instead of an empty service: take the marks away, set run.warm_up_months to 0 and\n"
    "# run.start to the Monday on which you counted. Where: the waiting-list and caseload reports of your system.\n"
    "# start:\n"
    "#   waiting:                                    # people, and how long they have waited on average\n"
    "#     assessment: {people: 540, mean_days: 24}\n"
    "#   caseloads:                                  # people in a course\n"
    "#     guided_self_help: {people: 300}\n"
    "\n# What is decided for later (`stepwell explain KEY` says which keys may change on a date):\n"
    "# changes:\n"
    "#   - {on: 2027-04-05, set: {staff.pwp.posts: 20}}\n";

} // namespace

std::string starter_text(const starter_base& base, const json& resolved) {
  std::string text;
  if (!base.schema.empty()) text += "# yaml-language-server: $schema=" + base.schema + "\n";
  text +=
      "# Your service. The figures below are those of the scenario it extends: replace them with your own, and delete\n"
      "# what you do not know; it then stays as there. `stepwell check` finds every fault and sets load against\n"
      "# capacity, `stepwell explain KEY` tells a key's range and source.\n"
      "extends: " +
      json(base.file).dump() + "\n\nscenario:\n  name: my service\n  description: Its figures, as of today.\n";
  add_section(text, "run", resolved);
  add_section(text, "demand", resolved);
  text += "  # Counted referrals instead: a CSV file with the columns month,referrals.\n"
          "  # monthly_referrals: my_referrals.csv\n";
  text += "\nstaff:\n";
  std::vector<std::string> roles;
  for (const auto& role : resolved.at("staff").items()) roles.push_back(role.key());
  add_rows(text, 2, of_roles, roles, resolved.at("staff"));
  text += "\npathway:\n  steps:\n";
  add_rows(text, 4, of_steps, courses_of(resolved), resolved.at("pathway").at("steps"));
  add_section(text, "policy", resolved);
  return text + std::string(lists);
}

} // namespace stepwell::scenario
