// Fuzzes the readers of studies: sweeps, tunings, calibrations, surveys, patterns and targets. What a sweep or a tuning
// varies is also set on the typical service, at its two ends and in the middle.
#include "reader.hpp"
#include "scenario/calibration.hpp"
#include "scenario/patterns.hpp"
#include "scenario/survey.hpp"
#include "scenario/sweep.hpp"
#include "scenario/targets.hpp"
#include "scenario/tuning.hpp"

#include <span>

namespace {

using namespace stepwell;

const scenario::scenario_file& typical() {
  static const scenario::scenario_file file(fuzz::scenarios + "typical_service.yaml");
  return file;
}

const nlohmann::ordered_json& resolved() {
  static const auto json = typical().with({}).value->resolved;
  return json;
}

bool names_files(const std::vector<std::string>& settings) {
  for (const auto& setting : settings)
    if (setting.find("monthly_referrals") != std::string::npos) return true;
  return false;
}

// Factors that pass the reader's own checks give settings that the scenario accepts or refuses with a fault.
void set_factors(const std::vector<scenario::factor>& factors, const std::string& key) {
  std::vector<scenario::fault> faults;
  scenario::check_factors(factors, key, resolved(), faults);
  if (!faults.empty()) return fuzz::check_faults(false, faults);
  for (const double along : {0.0, 0.5, 1.0}) {
    const std::vector<double> point(factors.size(), along);
    std::vector<scenario::place> places;
    const auto settings = scenario::settings_of(factors, point, resolved(), &places);
    if (settings.size() != places.size()) fuzz::broken("a setting without its place");
    if (names_files(settings)) return;
    for (const auto& fault : typical().faults_with(settings)) fuzz::check_faults(false, {fault});
  }
  for (const auto& factor : factors) {
    const double own = scenario::position_of(factor, resolved());
    if (!(own >= 0 && own <= 1)) fuzz::broken("the scenario's own value lies outside the factor");
    scenario::value_at(factor, own, resolved());
  }
}

template <class Study>
void check(const std::optional<Study>& study, std::vector<scenario::fault>& faults) {
  fuzz::check_faults(study.has_value(), faults);
  faults.clear();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const scenario::text_source source(fuzz::scenarios + "studies/fuzzed.yaml", fuzz::text_of(data, size));
  std::vector<scenario::fault> faults;

  const auto sweep = scenario::read_sweep(source, faults);
  check(sweep, faults);
  if (sweep) set_factors(sweep->factors, "vary");

  const auto tuning = scenario::read_tuning(source, faults);
  check(tuning, faults);
  if (tuning) set_factors(tuning->levers, "levers");

  const auto calibration = scenario::read_calibration(source, faults);
  check(calibration, faults);
  if (calibration) {
    const auto start = scenario::start_of(*calibration, resolved(), faults);
    if (faults.empty() && !names_files(calibration->settings) && typical().faults_with(calibration->settings).empty()) {
      scenario::settings_of(*calibration, start, resolved());
      scenario::overlay_of(*calibration, resolved());
    }
    faults.clear();
  }

  const auto survey = scenario::read_survey(source, faults);
  check(survey, faults);
  if (survey) {
    scenario::check_fields(*survey, resolved(), faults);
    if (faults.empty()) scenario::draw_policies(*survey, {1, 0}, 0, resolved());
    faults.clear();
  }

  // Both answer with what is sound beside the faults of the rest.
  const bool patterns = scenario::read_patterns(source, faults).has_value();
  fuzz::check_faults(patterns && faults.empty(), faults);
  faults.clear();
  const bool targets = scenario::read_targets(source, faults).has_value();
  fuzz::check_faults(targets && faults.empty(), faults);
  return 0;
}
