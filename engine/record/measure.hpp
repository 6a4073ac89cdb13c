// A measure: one published number of a replication, such as `within_6_weeks_pct`. Names are fixed once published and
// never reused; each carries its unit and, where NHS England publishes the same quantity, that measure's id, so that
// observed and simulated figures are one join.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace stepwell::record {

enum class measure_group : std::uint8_t {
  waits,
  activity,
  outcomes,
  workforce_pwp,
  workforce_hit,
  workforce_all,
  money
};

// The survey told PWPs apart by two years in service (Westwood 2017, EVIDENCE E-D02). Part of measures' names
// (burnout_from_24_months_pct), so no parameter: wellbeing.telephone_tenure_months may be set otherwise.
inline constexpr double long_service_months = 24;

// Whether a target exists for the measure, and on which side of it a service should be. The value of the target is the
// scenario's (policy), not the measure's.
enum class target_kind : std::uint8_t { none, within_6_weeks, within_18_weeks, recovery };

// Which way a service would want a measure to go, all else equal. Neither: where that is a matter of view (contacts a
// course), of what is funded (supervision hours) or of size alone (referrals).
enum class better_side : std::uint8_t { neither, less, more };

struct measure_info {
  std::string_view name;        // "wait_first_treatment_mean_days", "pwp.burnout_pct"
  std::string_view unit;        // "days", "%", "per year", "h/week", "GBP", "" ...
  std::string_view nhs_measure; // "M048"; empty when none
  std::string_view title;       // for people: "mean wait to first treatment"
  measure_group group;
  better_side better = better_side::neither;
  target_kind target = target_kind::none;
};

// The fixed list in the order of every output. A replication's values stand in the same order.
std::span<const measure_info> measures();

// The measures that a policy is judged by first, in the order of tables, with few words for each.
struct main_measure {
  std::string_view name, heading;
};
std::span<const main_measure> main_measures();

// Position of a name in measures(), or -1.
std::ptrdiff_t find_measure(std::string_view name);

} // namespace stepwell::record
