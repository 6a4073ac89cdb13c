#include "scenario/load.hpp"
#include "scenario/resolve.hpp"
#include "scenario/start_section.hpp"

#include <algorithm>
#include <cassert>

namespace stepwell::scenario {
namespace {

constexpr int days_put_off = 366;

// The calendar goes on past the run's end by as much as anybody may book or plan ahead: the longest diary that may be
// open, which a draw under --uncertainty may ask for, and a year for leave and appointments put off.
int calendar_days(kernel::day_number run_days) {
  const auto& table = field_table();
  const auto horizon =
      std::find_if(table.begin(), table.end(), [](const field& f) { return f.path == "appointments.horizon_weeks"; });
  assert(horizon != table.end());
  return run_days + static_cast<int>(horizon->accepted.highest) * kernel::days_per_week + days_put_off;
}

service::model compile(const resolution& r) {
  const auto day = [&](std::chrono::sys_days date) {
    return static_cast<kernel::day_number>((date - r.run.start).count());
  };
  const auto run_days = day(run_end(r.run));
  service::model model{kernel::working_calendar(r.run.start, calendar_days(run_days), r.run.closed_days),
                       run_days,
                       day(measured_from(r.run)),
                       {},
                       r.lists,
                       r.services};
  model.phases.push_back({0, r.start});
  for (const auto& change : r.changes) model.phases.push_back({day(change.on), change.values});
  for (auto& phase : model.phases) service::complete(phase.values);
  if (model.start.given()) add_past(model.start, model.phases.front().values);
  return model;
}

void find_warm_up(resolution& r, const node& document, const warm_up_finder& finder, std::vector<fault>& faults) {
  const std::string path = "run.warm_up_months";
  if (!finder.find)
    return report(
        faults, place_of(document, path), path,
        "a study of many settings needs a number here, the same for all: `stepwell check --warm-up` finds it");
  resolution pilot = r;
  pilot.changes.clear();
  pilot.services.clear(); // of size 1; the others settle as it does
  pilot.run.warm_up_months = 0;
  pilot.run.measured_months = finder.pilot_months;
  if (const auto months = finder.find(compile(pilot)))
    r.run.warm_up_months = *months;
  else
    report(faults, place_of(document, path), path,
           "the service does not settle within " + std::to_string(finder.pilot_months / 2) +
               " months, so no warm-up can be found: state a number");
}

} // namespace

scenario_file::scenario_file(const text_source& source) : file_(source.file), read_(read_layers(source, faults_)) {}

loaded load(const std::string& file, const std::vector<std::string>& settings, const warm_up_finder& finder) {
  return scenario_file(file).with(settings, finder);
}

resolution scenario_file::resolved_with(const std::vector<std::string>& settings, layers& document,
                                        std::vector<fault>& faults) const {
  for (const auto& setting : settings) apply_setting(document.root, setting, faults);
  return resolve(document, field_table(), file_, faults);
}

std::vector<fault> scenario_file::faults_with(const std::vector<std::string>& settings) const {
  std::vector<fault> faults = faults_;
  auto document = read_;
  resolved_with(settings, document, faults);
  sort_by_place(faults);
  return faults;
}

service::model scenario_file::model_with(const std::vector<std::string>& settings) const {
  std::vector<fault> faults;
  auto document = read_;
  const auto resolved = resolved_with(settings, document, faults);
  assert(faults.empty());
  return compile(resolved);
}

loaded scenario_file::with(const std::vector<std::string>& settings, const warm_up_finder& finder) const {
  loaded result{{}, faults_};
  auto document = read_;
  auto resolved = resolved_with(settings, document, result.faults);
  if (result.faults.empty() && resolved.run.warm_up_to_be_found)
    find_warm_up(resolved, document.root, finder, result.faults);
  sort_by_place(result.faults);
  if (!result.faults.empty()) return result;

  auto model = compile(resolved);
  const int days = model.days;
  auto json = to_json(resolved, field_table());
  auto hash = hash_of(json);
  result.value = scenario{
      resolved.name, file_, std::move(model), std::move(json), std::move(hash), days, days / kernel::days_per_year};
  return result;
}

} // namespace stepwell::scenario
