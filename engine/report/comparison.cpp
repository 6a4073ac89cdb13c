#include "report/comparison.hpp"

#include "report/csv.hpp"
#include "report/json.hpp"
#include "report/limits.hpp"
#include "report/version.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace stepwell::report {
namespace {

nlohmann::ordered_json base_of(const comparison& of) {
  nlohmann::ordered_json measures = nlohmann::ordered_json::object();
  for (std::size_t m = 0; m < of.found.base.size(); ++m) {
    const record::measure_info& measure = record::measures()[m];
    measures[std::string(measure.name)] = measure_json(measure, of.found.base[m]);
  }
  return {{"scenario", of.scenarios[0].scenario},
          {"scenario_hash", of.scenarios[0].scenario_hash},
          {"measures", std::move(measures)}};
}

nlohmann::ordered_json differences_of(const comparison& of, std::size_t alternative) {
  nlohmann::ordered_json differences = nlohmann::ordered_json::object();
  for (std::size_t m = 0; m < of.found.base.size(); ++m) {
    const study::paired_difference& found = of.found.differences[alternative][m];
    nlohmann::ordered_json& one = differences[std::string(record::measures()[m].name)];
    one["mean"] = found.difference.mean; // the library writes NaN as null
    one["ci95"] = {found.difference.low, found.difference.high};
    one["unit"] = record::measures()[m].unit;
    one["p_better"] = found.p_better;
    one["variance_ratio"] = found.variance_ratio;
    if (found.uncertain) one["uncertainty"] = uncertainty_json(*found.uncertain, of.uncertainty->parameters);
  }
  const asked& question = of.scenarios[alternative + 1];
  return {{"scenario", question.scenario},
          {"scenario_hash", question.scenario_hash},
          {"differences", std::move(differences)}};
}

} // namespace

comparison compare(std::vector<asked> scenarios, const std::vector<study::replications>& points,
                   const study::drawn_parameters* drawn) {
  comparison made;
  made.scenarios = std::move(scenarios);
  made.replications = points.front().count;
  made.interrupted = points.front().interrupted;
  made.precision_reached = points.front().precision_reached;
  made.found = study::compare(points, drawn);
  if (drawn) {
    const std::uint32_t draws = made.replications / study::replications_per_draw;
    const std::size_t differences = made.found.base.size() * made.found.differences.size();
    made.uncertainty = {draws, drawn->names, study::clear_rank_correlation(draws, drawn->names.size() * differences)};
  }
  return made;
}

std::string json(const comparison& of) {
  nlohmann::ordered_json document;
  document["version"] = version();
  document["seed"] = of.scenarios[0].seed;
  document["replications"] = of.replications;
  document["simulated_years"] = of.scenarios[0].simulated_years;
  document["median_variance_ratio"] = of.found.median_variance_ratio;
  if (of.uncertainty) document["uncertainty"] = uncertainty_json(*of.uncertainty);
  document["base"] = base_of(of);
  document["alternatives"] = nlohmann::ordered_json::array();
  for (std::size_t a = 0; a < of.found.differences.size(); ++a)
    document["alternatives"].push_back(differences_of(of, a));
  document["limits"] = wellbeing_limits;
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

table_columns difference_columns(const comparison& of) {
  table_columns all{{"scenario"},  {"measure"}, {"base_mean"},         {"difference_mean"},        {"ci95_low"},
                    {"ci95_high"}, {"unit"},    {"p_better", "share"}, {"variance_ratio", "times"}};
  if (of.uncertainty) add_uncertain_columns(all);
  return all;
}

void write_differences(row_writer& rows, const comparison& of) {
  for (std::size_t a = 0; a < of.found.differences.size(); ++a)
    for (std::size_t m = 0; m < of.found.base.size(); ++m) {
      const record::measure_info& measure = record::measures()[m];
      const study::paired_difference& found = of.found.differences[a][m];
      rows.cell(of.scenarios[a + 1].scenario).cell(measure.name).in_unit(measure.unit).cell(of.found.base[m].mean);
      rows.cell(found.difference.mean).cell(found.difference.low).cell(found.difference.high);
      rows.cell(measure.unit).cell(found.p_better).cell(found.variance_ratio);
      if (found.uncertain) uncertain_cells(rows, *found.uncertain, of.uncertainty->parameters);
      rows.end_row();
    }
}

std::string csv(const comparison& of) {
  csv_rows rows(difference_columns(of));
  write_differences(rows, of);
  return rows.text();
}

} // namespace stepwell::report
