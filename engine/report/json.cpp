#include "report/json.hpp"

#include "report/limits.hpp"
#include "report/version.hpp"

namespace stepwell::report {

nlohmann::ordered_json uncertainty_json(const study::uncertain_answer& answer, const std::vector<std::string>& names) {
  nlohmann::ordered_json one;
  one["range95"] = {answer.range_low, answer.range_high};
  one["parameter_share"] = answer.parameter_share();
  one["largest"] = nlohmann::ordered_json::array();
  for (const study::influence& found : answer.largest)
    one["largest"].push_back({{"parameter", names[found.parameter]}, {"rank_correlation", found.rank_correlation}});
  return one;
}

nlohmann::ordered_json uncertainty_json(const uncertainty_of_parameters& drawn) {
  return {{"draws", drawn.draws},
          {"parameters", drawn.parameters.size()},
          {"named_beyond_rank_correlation", drawn.clear_from}};
}

nlohmann::ordered_json measure_json(const record::measure_info& measure, const study::interval& interval) {
  nlohmann::ordered_json one;
  one["mean"] = interval.mean; // the library writes NaN as null
  one["ci95"] = {interval.low, interval.high};
  one["unit"] = measure.unit;
  one["nhs_measure"] = nullptr;
  if (!measure.nhs_measure.empty()) one["nhs_measure"] = measure.nhs_measure;
  return one;
}

std::string json(const summary& summary) {
  nlohmann::ordered_json measures = nlohmann::ordered_json::object();
  for (const answer& answer : summary.answers) {
    nlohmann::ordered_json& one = measures[std::string(answer.measure->name)];
    one = measure_json(*answer.measure, answer.interval);
    if (answer.uncertain) one["uncertainty"] = uncertainty_json(*answer.uncertain, summary.uncertainty->parameters);
  }
  nlohmann::ordered_json document;
  document["scenario"] = summary.question.scenario;
  document["scenario_hash"] = summary.question.scenario_hash;
  document["version"] = version();
  document["seed"] = summary.question.seed;
  document["replications"] = summary.replications;
  document["simulated_years"] = summary.question.simulated_years;
  if (summary.uncertainty) document["uncertainty"] = uncertainty_json(*summary.uncertainty);
  document["measures"] = std::move(measures);
  document["limits"] = wellbeing_limits;
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace stepwell::report
