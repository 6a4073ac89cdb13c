// Patterns: what must come out when a lever is moved, direction only (EVIDENCE E), read from a YAML file:
//
//   scenario: ../typical_service.yaml
//   patterns:
//     - id: E-P12
//       pattern: extra low-intensity capacity moves the queue to step 3
//       change: {staff.pwp.posts: 26}         # key: value, as with --set
//       from: {…}                             # optional: settings of both sides
//       measure: wait_step_up_days
//       expect: rises                         # or falls
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct pattern {
  std::string id, text, measure;
  std::vector<std::string> from, change;         // settings "key=value"; `change` comes after `from`
  std::vector<place> from_places, change_places; // of the settings
  bool rises = true;
  place measure_place;
};

struct pattern_set {
  std::string scenario; // as seen from where the program runs; empty when none is named
  std::vector<pattern> lines;
};

// As read_targets. What the settings mean is checked when a scenario is loaded with them.
std::optional<pattern_set> read_patterns(const std::string& file, std::vector<fault>&);

} // namespace stepwell::scenario
