// The page of a tuning (declared in pages.hpp): the choice and how sure it is, the trade-off, and every candidate.
#include "report/counted.hpp"
#include "report/number.hpp"
#include "report/page/markup.hpp"
#include "report/page/pages.hpp"
#include "report/page/run_sections.hpp"
#include "report/page/scatter.hpp"
#include "report/page/words.hpp"
#include "report/table_cells.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace stepwell::report::page {
namespace {

using json = nlohmann::ordered_json;

double number_of(const json& value) { return value.is_number() ? value.get<double>() : NAN; }

study::interval interval_of(const json& value) {
  return {number_of(value["mean"]), number_of(value["ci95"][0]), number_of(value["ci95"][1]), 2, 0};
}

std::string text_of(const json& value) {
  return value_text(value.is_string() ? value.get<std::string>() : value.dump());
}

std::string setting_text(const json& setting) {
  std::string all;
  for (const auto& [lever, value] : setting.items())
    all += (all.empty() ? "" : ", ") + factor_title(lever) + " " + text_of(value);
  return all;
}

std::string state_words(const json& candidate, bool front) {
  const std::string state = candidate["state"];
  if (state == "chosen") return front ? "✓ on the front" : "✓ chosen";
  if (state == "not_told_apart") return "not told apart";
  if (state == "infeasible") {
    std::string why = "✗ breaks";
    if (!candidate.contains("broken")) return "✗ nothing to measure";
    for (const std::string broken : candidate["broken"]) why += " " + broken;
    return why;
  }
  return state == "undecided" ? "constraints undecided" : "worse";
}

std::string_view css_of_state(const std::string& state) {
  return state == "chosen" ? "good" : state == "infeasible" ? "bad" : state == "worse" ? "" : "unsure";
}

// "PWP: burnt out"; of a goal or a constraint.
std::string name_of(const json& measure) {
  const std::ptrdiff_t known = record::find_measure(measure["measure"].get<std::string>());
  return known < 0 ? measure["title"].get<std::string>()
                   : title_of(record::measures()[static_cast<std::size_t>(known)]);
}

std::string answer_of(const json& a) {
  const auto lead = [](const std::string& words) { return element("p", escaped(for_people(words)), "class=\"lead\""); };
  if (a.contains("chosen")) {
    const json& chosen = a["candidates"][a["chosen"].get<std::size_t>()];
    const json& goal = a["goals"][0];
    const std::string measure = goal["measure"], unit = goal["unit"];
    std::string words = "The best setting found is " + setting_text(a["setting"]) + ". " + name_of(goal) + " is then " +
                        with_half_width(interval_of(chosen["goals"][measure])) + " " + unit_for_people(unit);
    if (a.contains("confirmation")) {
      const json& c = a["confirmation"]["measures"][measure];
      words += "; tried again, it differs from the service as it stands by " +
               with_half_width(interval_of(c["difference"])) + difference_unit(unit);
    }
    return lead(words + ".") +
           lead("The probability that no other setting within the constraints is better by " +
                text_of(goal["indifferent_below"]) + difference_unit(unit) + " or more is " +
                probability_text(number_of(a["probability_good"])) + "; that this is the very best one, " +
                probability_text(number_of(a["probability_best"])) + ".");
  }
  if (a.contains("front"))
    return lead("No one setting is best in both goals: " + std::to_string(a["front"].size()) +
                " settings remain of which none is better in both. The curve shows what one goal costs in the other.");
  std::string words = "No setting keeps all the constraints";
  if (!a["nearest_miss"].is_null())
    words += "; the nearest miss is " + setting_text(a["candidates"][a["nearest_miss"].get<std::size_t>()]["setting"]);
  return lead(words + ".");
}

// Goal against goal, or the goal against the first constraint, or against the first lever when there is neither.
std::string trade_off(const json& a) {
  const bool front = a["goals"].size() > 1;
  const json& goal = a["goals"][0];
  const std::string measure = goal["measure"];
  const auto axis_name = [](const json& m) {
    return name_of(m) + " [" + unit_for_people(m["unit"].get<std::string>()) + "]";
  };
  scatter chart;
  chart.id = "trade-off";
  chart.title = "The trade-off between settings";
  chart.y_name = axis_name(goal);
  const bool constrained = !front && !a["constraints"].empty();
  if (front) chart.x_name = axis_name(a["goals"][1]);
  if (constrained) {
    const json& constraint = a["constraints"][0];
    chart.x_name = axis_name(constraint) + (constraint["against_base"] == true ? ", less as it stands" : "");
    if (constraint["limit"].is_number()) {
      chart.x_limit = constraint["limit"].get<double>();
      chart.x_limit_name = "limit";
    }
  }
  std::string first_lever = a["levers"][0];
  if (!front && !constrained) chart.x_name = factor_title(first_lever);
  plotted_line curve{"", "one", {}};
  for (const json& candidate : a["candidates"]) {
    const study::interval y = interval_of(candidate["goals"][measure]);
    double x = NAN;
    if (front)
      x = number_of(candidate["goals"][a["goals"][1]["measure"].get<std::string>()]["mean"]);
    else if (constrained)
      x = number_of(candidate["constraints"][a["constraints"][0]["text"].get<std::string>()]["mean"]);
    else
      x = number_of(candidate["setting"][first_lever]);
    const std::string state = candidate["state"];
    const bool chosen = state == "chosen";
    chart.points.push_back(
        {x, y.mean, y.low, y.high,
         setting_text(candidate["setting"]) + ": " + with_half_width(y) + ", " + state_words(candidate, front),
         chosen                  ? "good"
         : state == "infeasible" ? "bad"
                                 : "one",
         chosen});
    if (front && chosen) curve.through.emplace_back(x, y.mean);
  }
  std::sort(curve.through.begin(), curve.through.end());
  if (front) chart.lines.push_back(curve);
  chart.description = "Each mark is a setting. Diamonds are " + std::string(front ? "on the front" : "the choice") +
                      "; the table beneath names them all.";
  return scatter_figure(chart);
}

std::string candidates(const json& a) {
  const bool front = a["goals"].size() > 1;
  html_table table{"Every candidate", {{"Setting"}}, {}, true};
  for (const json& goal : a["goals"]) table.head.push_back({name_of(goal), "number"});
  for (const json& constraint : a["constraints"])
    table.head.push_back({constraint["text"].get<std::string>(), "number"});
  table.head.push_back({"Replications", "number"});
  table.head.push_back({"Verdict"});
  for (const json& candidate : a["candidates"]) {
    std::vector<html_cell> row{
        {setting_text(candidate["setting"]) + (candidate["as_it_stands"] == true ? " (as it stands)" : "")}};
    for (const json& goal : a["goals"]) {
      const study::interval i = interval_of(candidate["goals"][goal["measure"].get<std::string>()]);
      row.push_back({with_half_width(i), "number", shortest(i.mean)});
    }
    for (const json& constraint : a["constraints"]) {
      const study::interval i = interval_of(candidate["constraints"][constraint["text"].get<std::string>()]);
      row.push_back({with_half_width(i), "number", shortest(i.mean)});
    }
    row.push_back({std::to_string(candidate["replications"].get<std::uint64_t>()), "number"});
    row.push_back({state_words(candidate, front), std::string(css_of_state(candidate["state"].get<std::string>()))});
    table.rows.push_back(std::move(row));
  }
  return table.html();
}

std::string confirmation(const json& a) {
  if (!a.contains("confirmation")) return "";
  html_table table{"The choice beside the service as it stands, on chance that the choice has not seen",
                   {{"Measure"}, {"Chosen", "number"}, {"As it stands", "number"}, {"Difference", "number"}, {"Unit"}},
                   {}};
  for (const auto& [name, found] : a["confirmation"]["measures"].items()) {
    const std::ptrdiff_t known = record::find_measure(name);
    const json* constraint = nullptr;
    for (const json& one : a["constraints"])
      if (one["text"] == name) constraint = &one;
    std::string title = name, unit;
    if (known >= 0) {
      const record::measure_info& info = record::measures()[static_cast<std::size_t>(known)];
      title = title_of(info);
      unit = unit_for_people(info.unit);
    } else if (constraint) {
      unit = unit_for_people((*constraint)["unit"].get<std::string>());
    }
    table.rows.push_back({{title},
                          {with_half_width(interval_of(found["chosen"])), "number"},
                          {with_half_width(interval_of(found["base"])), "number"},
                          {with_half_width(interval_of(found["difference"])), "number"},
                          {unit}});
  }
  return table.html();
}

} // namespace

std::string tuning_page(const json& a, const study_source& from) {
  frame page{a["study"].get<std::string>(),
             a["scenario"].get<std::string>() + ": " + counted(a["candidates"].size(), "candidate") + ", seed " +
                 from.seed,
             answer_of(a),
             {{"trade-off", "The trade-off", element("div", trade_off(a), "class=\"figures\"") + candidates(a)},
              {"confirmation", "The choice, tried again", confirmation(a)},
              {"limits", "Limits", limits_section()},
              {"provenance", "Where this comes from",
               facts({{"Study", a["study"].get<std::string>()},
                      {"Scenario", a["scenario"].get<std::string>()},
                      {"Content", a["scenario_hash"].get<std::string>()},
                      {"Seed", from.seed},
                      {"Stepwell", from.version + " (" + from.commit + ")"}},
                     from.commands)}}};
  return page.html();
}

} // namespace stepwell::report::page
