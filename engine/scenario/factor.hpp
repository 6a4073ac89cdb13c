// A factor: what a study varies. One field of a scenario, or several that move together, with the values it may take:
//
//   staff.pwp.caseload_cap: [30, 34, 38]                       # one of these; words and true/false too
//   staff.pwp.caseload_cap: {from: 25, to: 45}                 # anything between, whole where the field is whole
//   staff.pwp.caseload_cap: {from: 25, to: 45, levels: 5}      # evenly spread
//   clinical supervision:                                      # several at once: lists equally long, or ranges
//     fields: {staff.pwp.clinical_supervision_hours_per_month: [1, 2.2, 4.3],
//              staff.senior_pwp.clinical_supervision_hours_per_month: [1, 2.2, 4.3]}
//
// A design (study/design/) says how far along each factor a point lies, from 0 to 1; the factor says which values those
// are. A share of a step's `next` may be varied: the step's other shares keep their proportions.
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace stepwell::scenario {

struct factor_field {
  std::string path;
  place where;
  std::vector<std::string> values = {}; // in YAML on one line; empty: a range
  double low = 0, high = 0;             // of a range; low < high
};

struct factor {
  std::string name; // the field's path, or what the study calls several
  place where;
  std::vector<factor_field> fields;
  std::size_t levels = 0; // how many values; 0: a range, anything between
};

// The map under `key`. Fields named twice are faults. At least one factor.
std::vector<factor> read_factors(const node& document, const std::string& key, std::vector<fault>&);

// Fields that the scenario does not have, or whose range is not one of numbers.
void check_factors(std::span<const factor>, const std::string& key, const nlohmann::ordered_json& resolved,
                   std::vector<fault>&);

// The value of the factor's first field so far along, in YAML on one line: what tables and stores call the value.
std::string value_at(const factor&, double along, const nlohmann::ordered_json& resolved);

// How far along the scenario's own value lies, of the factor's first field: at the nearest end if it is outside, in the
// middle if it is none of the values.
double position_of(const factor&, const nlohmann::ordered_json& resolved);
// That value, in YAML on one line.
std::string own_value(const factor&, const nlohmann::ordered_json& resolved);

// The settings of a point: along[i] of factor i. `places`, unless null: where each setting's field is written.
std::vector<std::string> settings_of(std::span<const factor>, std::span<const double> along,
                                     const nlohmann::ordered_json& resolved, std::vector<place>* places = nullptr);

} // namespace stepwell::scenario
