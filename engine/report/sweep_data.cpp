// A sweep for programs (declared in sweep_answer.hpp).
#include "report/csv.hpp"
#include "report/limits.hpp"
#include "report/sensitivity_text.hpp"
#include "report/sweep_answer.hpp"
#include "report/version.hpp"

namespace stepwell::report {
namespace {

using json = nlohmann::ordered_json;

json json_of(const sensitivity& s, const std::vector<std::string>& factors) {
  if (const auto* sobol = std::get_if<study::sobol_sensitivity>(&s)) return sensitivity_json(factors, *sobol);
  if (const auto* effects = std::get_if<study::elementary_sensitivity>(&s)) return sensitivity_json(factors, *effects);
  json all = json::object();
  if (const auto* ranks = std::get_if<rank_sensitivity>(&s)) {
    for (std::size_t f = 0; f < factors.size(); ++f) all["rank_correlation"][factors[f]] = ranks->factors[f];
    all["clear_from"] = ranks->clear_from;
  }
  return all;
}

json json_of(const swept_point& p, std::size_t number, const sweep_answer& a) {
  json point = {{"point", number}, {"values", json::object()}, {"measures", json::object()}};
  for (std::size_t f = 0; f < p.values.size(); ++f) {
    // Numbers as numbers; a word that is not JSON stays text.
    const json value = json::parse(p.values[f], nullptr, false);
    point["values"][a.definition.factors[f]] = value.is_discarded() ? json(p.values[f]) : value;
  }
  for (std::size_t m = 0; m < p.intervals.size(); ++m) {
    const study::interval& i = p.intervals[m];
    point["measures"][std::string(a.measures[m]->name)] = {{"mean", i.mean}, {"ci95", {i.low, i.high}}};
  }
  return point;
}

} // namespace

std::string sweep_json(const sweep_answer& a) {
  json document = {{"study", a.title},
                   {"scenario", a.scenario},
                   {"scenario_hash", a.scenario_hash},
                   {"version", version()},
                   {"design", scenario::to_string(a.definition.design)},
                   {"seed", a.definition.seed},
                   {"replications", a.replications},
                   {"factors", a.definition.factors}};
  for (const record::measure_info* measure : a.measures) document["units"][std::string(measure->name)] = measure->unit;
  document["points"] = json::array();
  for (std::size_t p = 0; p < a.points.size(); ++p) document["points"].push_back(json_of(a.points[p], p, a));
  if (a.definition.design != scenario::design_kind::grid)
    for (std::size_t m = 0; m < a.measures.size(); ++m)
      document["sensitivity"][std::string(a.measures[m]->name)] = json_of(a.sensitivities[m], a.definition.factors);
  document["limits"] = wellbeing_limits;
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

table_columns sweep_columns(const sweep_answer& a) {
  table_columns all{{"point"}};
  for (const std::string& factor : a.definition.factors) all.push_back({factor});
  for (const record::measure_info* measure : a.measures)
    for (const char* const what : {"", "_ci95_low", "_ci95_high"})
      all.push_back({std::string(measure->name) + what, std::string(measure->unit)});
  return all;
}

void write_sweep_points(row_writer& rows, const sweep_answer& a) {
  for (std::size_t p = 0; p < a.points.size(); ++p) {
    rows.cell(static_cast<std::int64_t>(p));
    for (const std::string& value : a.points[p].values) rows.setting(value);
    for (const study::interval& i : a.points[p].intervals) rows.cell(i.mean).cell(i.low).cell(i.high);
    rows.end_row();
  }
}

std::string sweep_csv(const sweep_answer& a) {
  csv_rows rows(sweep_columns(a));
  write_sweep_points(rows, a);
  return rows.text();
}

} // namespace stepwell::report
