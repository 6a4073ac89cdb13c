// A survey of practitioners: how many are asked, of how many services, and in which policies those services differ.
//
//   title: Westwood and others, 2017
//   scenario: ../typical_service.yaml   # paths from this file's folder
//   services: 15
//   pwps: 105                           # asked of all services together
//   hits: 96
//   weeks: 4                            # the last weeks measured, on which people report
//   repeats: 100                        # surveys, each of services and people of its own
//   set: {run.measured_months: 2}       # optional: settings of every service
//   vary:                               # each service draws each policy by itself, evenly between its two ends
//     - policy: telephone share
//       fields:                         # these move together, with one draw: from the first end to the second
//         pathway.steps.assessment.telephone_share: [0.45, 0.95]
//         pathway.steps.assessment.video_share: [0.45, 0.04]
#pragma once

#include "random/stream.hpp"
#include "scenario/document.hpp"
#include "scenario/fault.hpp"
#include "scenario/text_file.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct varied_field {
  std::string path;
  double first = 0, second = 0; // its values at the policy's two ends
  place where;
};

struct varied_policy {
  std::string name;
  std::vector<varied_field> fields;
};

struct survey {
  std::string title, scenario; // the file as seen from where the program runs
  std::uint32_t services = 15, pwps = 105, hits = 96, weeks = 4, repeats = 100;
  place weeks_place; // line 0: not stated
  std::vector<std::string> settings;
  std::vector<place> setting_places; // of each setting
  std::vector<varied_policy> vary;
};

// Nothing when there is any fault.
std::optional<survey> read_survey(const text_source&, std::vector<fault>&);

// A varied field that the resolved scenario lacks, or that is no number there, is a fault.
void check_fields(const survey&, const nlohmann::ordered_json& resolved, std::vector<fault>&);

// The policy's fields as settings for load(), `share` of the way from their first ends to their second.
std::vector<std::string> settings_of(const varied_policy&, double share, const nlohmann::ordered_json& resolved);

// The policies that one service of one repeat has drawn; `from`: the survey's seed and the repeat.
std::vector<std::string> draw_policies(const survey&, const random::source& from, std::uint32_t service,
                                       const nlohmann::ordered_json& resolved);

} // namespace stepwell::scenario
