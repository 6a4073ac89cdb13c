#include "report/provenance.hpp"

#include "report/version.hpp"

namespace stepwell::report {

nlohmann::ordered_json provenance_json(const summary& summary, const provenance& provenance) {
  nlohmann::ordered_json document;
  document["version"] = version();
  document["commit"] = commit();
  document["scenario"] = summary.question.scenario;
  document["scenario_file"] = provenance.scenario_file;
  document["scenario_hash"] = summary.question.scenario_hash;
  document["settings"] = provenance.settings;
  document["seed"] = summary.question.seed;
  document["replications"] = summary.replications;
  document["simulated_years"] = summary.question.simulated_years;
  document["uncertainty"] = summary.uncertainty.has_value();
  document["interrupted"] = summary.interrupted;
  document["resolved_scenario"] = provenance.resolved;
  return document;
}

} // namespace stepwell::report
