// A calibration: which fields of a scenario are free, within which ranges, to meet which published targets.
//
//   title: The typical service against England, 2024-25
//   scenario: ../typical_service.yaml         # paths from this file's folder
//   targets: ../targets/england_2024_25.yaml
//   replications: 8                           # at each setting, the same chance for all
//   budget: 400                               # settings tried
//   set: {run.warm_up_months: 24}             # optional: settings of every run
//   free:
//     staff.hit.contact_hours_per_week: [12, 24]
//     pathway.steps.assessment.next.cbt: [0.1, 0.3]   # a share: the step's other shares keep their proportions
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"
#include "scenario/text_file.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct free_field {
  std::string path;
  double low = 0, high = 0;
  place where;
};

struct calibration {
  std::string title, scenario, targets; // files as seen from where the program runs
  std::uint32_t replications = 8, budget = 300;
  std::vector<std::string> settings;
  std::vector<place> setting_places; // of each setting
  std::vector<free_field> free;
};

// Nothing when there is any fault.
std::optional<calibration> read_calibration(const text_source&, std::vector<fault>&);

// Where the search starts: the fields' values in a resolved scenario. A field that is no number there is a fault.
std::vector<double> start_of(const calibration&, const nlohmann::ordered_json& resolved, std::vector<fault>&);

// The values as settings for load(): whole numbers where the scenario has them, a step's `next` whole where one of its
// shares is free.
std::vector<std::string> settings_of(const calibration&, std::span<const double> values,
                                     const nlohmann::ordered_json& resolved);

// What a scenario that extends the calibrated one must say to be the one that was resolved: the fields that are set or
// free, a step's `next` whole.
nlohmann::ordered_json overlay_of(const calibration&, const nlohmann::ordered_json& resolved);

} // namespace stepwell::scenario
