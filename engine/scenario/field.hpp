// A field: one number, choice, date or list that a scenario file may set. The table of fields is the only source of
// names, types, units, defaults, accepted ranges, plausible ranges, documentation and evidence; the reader, the
// schema, `stepwell explain` and the uncertainty draws all read it. Nothing else in the house states a default.
#pragma once

#include "service/parameters.hpp"

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stepwell::scenario {

// How a value came to be known. `measured`, `guidance` and `quoted` are EVIDENCE.md's classes M, G and Q (or R);
// `derived` is arithmetic or calibration on such rows; `assumed` is a judgement, and must carry a plausible range;
// `chosen` is a setting of the user's (a date, a name, a policy lever), which no evidence can give.
enum class provenance : std::uint8_t { measured, guidance, quoted, derived, assumed, chosen };

struct accepted_range {
  double lowest, highest; // values outside are a fault of the file
};
struct plausible_range {
  double low = std::numeric_limits<double>::quiet_NaN(); // NaN: none stated
  double high = std::numeric_limits<double>::quiet_NaN();
};

// How `stepwell run --uncertainty` draws the field when it is assumed or derived (uncertainty.hpp).
enum class draw_shape : std::uint8_t {
  triangular,   // over the plausible range, likeliest at the scenario's value
  log_normal,   // median at the scenario's value, 95 % inside the plausible range: ratios, times, right-skewed amounts
  give_or_take, // triangular, the scenario's value give or take a share of it
  decided       // never: a lever, whose value is what is done and not what is guessed
};
struct drawing {
  draw_shape shape = draw_shape::triangular;
  double share = 0;             // of the value, to either side: give_or_take only
  bool never_below_low = false; // log_normal only: the 2.5 % below the range's low end fall on it
};

struct source {
  provenance how = provenance::chosen;
  std::string_view evidence = {}; // an id of EVIDENCE.md such as "E-B04", empty when there is none
  plausible_range plausible = {};
  drawing drawn = {};
};

// Which of several rows a path with a `*` means: `staff.*.wte` has one per role, `pathway.steps.*.minutes` one per
// step.
enum class repeats : std::uint8_t { once, per_role, per_step };

// Accessors: where the value lives in the plain parameter structs. `index` is the role's or step's number, else 0.
using number_at = double& (*)(service::parameters&, std::size_t index);
using integer_at = std::int32_t& (*)(service::parameters&, std::size_t index);
using boolean_at = bool& (*)(service::parameters&, std::size_t index);
using choice_at = std::uint8_t& (*)(service::parameters&, std::size_t index); // position in `choices`
using numbers_at = std::span<double> (*)(service::parameters&, std::size_t index);
using roles_at = std::uint32_t& (*)(service::parameters&, std::size_t index); // a set: bit r for role r

struct field {
  std::string_view path; // "overtime.limit_minutes_per_day", "staff.*.caseload_cap"
  std::variant<number_at, integer_at, boolean_at, choice_at, numbers_at, roles_at> at;
  std::string_view unit = {};                 // "min", "%", "days", "" for a pure number
  std::vector<double> defaults = {};          // one, or one per role, or (lists) one per element
  accepted_range accepted{0, 0};              // numbers and integers, and each element of a list
  std::vector<std::string_view> choices = {}; // choices only
  repeats repeated = repeats::once;
  bool changeable = false; // may appear under `changes:` with a date
  source from = {};
  std::string_view doc = {}; // one or two sentences: what it is and what it does
};

// The rows, in the order in which schema and documentation print them. One file of rows per room of the service.
void demand_fields(std::vector<field>&);
void pathway_fields(std::vector<field>&);
void staff_fields(std::vector<field>&);
void workforce_fields(std::vector<field>&);
void wellbeing_fields(std::vector<field>&);
void consequence_fields(std::vector<field>&);
void stewardship_fields(std::vector<field>&);

const std::vector<field>& field_table(); // all of the above, built once

} // namespace stepwell::scenario
