// Patterns: what must come out when a lever is moved, direction only (EVIDENCE E), read from a YAML file:
//
//   scenario: ../typical_service.yaml
//   replications: 50                          # of every line that does not say its own
//   sets:                                     # settings that several lines need, by name
//     two_years: {run.warm_up_months: 24}
//   patterns:
//     - id: E-P12
//       pattern: extra low-intensity capacity moves the queue to step 3
//       change: {staff.pwp.posts: 26}         # key: value, as with --set; or a set's name; or a list of both
//       measure: wait_step_up_days
//       expect: rises                         # or falls
//       from: two_years                       # optional: settings of every run of the line
//       against: {staff.pwp.posts: 12}        # optional: the changed service is compared with this one
//       where: {staff.hit.posts: 20}          # optional: what the change does with this, less what it does without
//       minus: wait_first_treatment_mean_days # optional: taken off the measure in every run; needs no change
//       replications: 200
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"
#include "scenario/text_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct written_settings {
  std::vector<std::string> settings; // "key=value"
  std::vector<place> places;         // of each
};

struct pattern {
  std::string id, text, measure, minus;
  written_settings from, where, change, against; // in this order, later ones hold
  bool rises = true;
  std::uint32_t replications = 0;
  place measure_place, minus_place;
};

struct pattern_set {
  std::string scenario; // as seen from where the program runs; empty when none is named
  std::vector<pattern> lines;
};

// A run of a pattern: what it is set to, and whether it is added to the contrast (1) or taken off (-1).
struct pattern_run {
  double sign;
  written_settings of;
};

// One run, two (unchanged and changed), or four: changed less unchanged `where` it is said, less the same elsewhere.
std::vector<pattern_run> runs_of(const pattern&);

// As read_targets. What the settings mean is checked when a scenario is loaded with them.
std::optional<pattern_set> read_patterns(const text_source&, std::vector<fault>&);

} // namespace stepwell::scenario
