// Published targets: what a simulated service is held to, read from a YAML file with the strictness of a scenario.
//
//   title: England, April 2024 to March 2025
//   scenario: ../typical_service.yaml     # what is simulated when the command names none; from this file's folder
//   targets:
//     - {id: E-A09, measure: within_6_weeks_pct, published: 91.6, within: 3}
//     - {id: E-A05, measure: appointments_booked, per: referrals_received, published: 4.74, within: 5%}
//     - {id: E-A22, measure: monthly_referrals_variance_to_mean, published: 5.1, between: [3, 8]}
//
// `within` is half the band, in the measure's unit or as a share of the published value; `between` gives its two ends.
// With `observed: FILE`, a provider's official monthly statistics (official_csv.hpp), a line without `published` is
// held to what the file says of the measured months. Measures are names here with their
// places: the caller knows which exist.
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"
#include "scenario/text_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct target {
  std::string id, measure;
  std::string per;                         // the measure it is divided by; empty: by none
  double published = 0, low = 0, high = 0; // NaN: to be taken from `observed`, the band as shares of it
  std::vector<double> index;               // month_index_correlation: the published index, January first
  place where, measure_place, per_place;
  place index_place; // line 0: there is no index
};

struct target_set {
  std::string title, scenario, observed; // files as seen from where the program runs; empty when none is named
  std::vector<target> lines;
};

// Nothing when the file is no map of keys. What is sound is returned beside faults, so that the caller can add its own
// and tell all at once: line i of the file is lines[i], a text that is missing is empty.
std::optional<target_set> read_targets(const text_source&, std::vector<fault>&);

} // namespace stepwell::scenario
