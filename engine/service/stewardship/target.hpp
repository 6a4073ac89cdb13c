// Targets: 75 % of finished courses within 6 weeks of referral, 95 % within 18, 50 % recovered (EVIDENCE E-B01).
// Falling short of them makes pressure, which staff feel and a manager may respond to.
#pragma once

#include "service/flow/outcome.hpp"
#include "service/state.hpp"
#include "service/stewardship/stewardship_parameters.hpp"
#include "service/workforce/wellbeing.hpp"

#include <algorithm>

namespace stepwell::service {

inline constexpr kernel::day_number six_weeks = 42, eighteen_weeks = 126; // days, official definition

inline void count_towards_targets(target_tally& t, const patient& p) {
  const kernel::day_number wait = p.first_treatment - p.referred;
  ++t.finished;
  t.within_6_weeks += wait <= six_weeks;
  t.within_18_weeks += wait <= eighteen_weeks;
  if (began_at_caseness(p)) {
    ++t.at_caseness;
    t.recovered += recovered(p);
  }
}

inline double shortfall(double target_pct, std::int64_t met, std::int64_t of) {
  if (of == 0) return 0; // no evidence is no shortfall
  return std::max(0.0, target_pct - 100.0 * static_cast<double>(met) / static_cast<double>(of));
}

// Month end: pressure moves towards what this month's shortfalls ask for.
inline void judge_targets(state& s, const stewardship_parameters& p) {
  const target_tally& t = s.targets;
  const double points = shortfall(p.within_6_weeks_target, t.within_6_weeks, t.finished) +
                        shortfall(p.within_18_weeks_target, t.within_18_weeks, t.finished) +
                        shortfall(p.recovery_target, t.recovered, t.at_caseness);
  const double asked = std::clamp(p.pressure_per_point * points, 0.0, 1.0);
  const double kept = kept_after_one(p.pressure_half_life_months);
  s.pressure = kept * s.pressure + (1 - kept) * asked;
  s.targets = {};
}

} // namespace stepwell::service
