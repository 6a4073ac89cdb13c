// Exhaustion as an empty store of energy: the other structure (`wellbeing.model: stock_flow`). Work spends energy, rest
// gives it back; overtime takes from the rest, and the tired recover slower, so that strain which jdr answers in
// proportion can here run people down (J. Homer, "Worker burnout: a dynamic model", 1985; stock-and-flow JD-R of Evers
// et al.; EVIDENCE E-D10: structure, rates unfitted). At usual work both structures rest at the same exhaustion and
// answer equally fast to a little strain, so the calibrated intercepts are where to start; lighter weeks than usual
// rest people more here, so prevalence is to be calibrated anew before levels are compared.
#pragma once

#include "service/workforce/wellbeing_parameters.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline constexpr double olbi_least = 1, olbi_most = 4; // the scale's ends

// The share of a stock that a half-life leaves after one period.
inline double kept_after_one(double half_life) { return half_life > 0 ? std::exp2(-1 / half_life) : 0; }

// 1 at the scale's rested end, 0 at its other.
inline double energy_of(double exhaustion) { return (olbi_most - exhaustion) / (olbi_most - olbi_least); }

// Next week's exhaustion. `usual`: where it rests at usual work [points]; `strain` beyond usual work [points].
inline double exhaustion_of_stock(double exhaustion, double usual, double strain, double overtime_hours,
                                  const wellbeing_parameters& p) {
  constexpr double scale = olbi_most - olbi_least, least_energy = 0.05; // keeps the quotient finite
  const double speed = 1 - kept_after_one(p.exhaustion_half_life_weeks);
  const double energy = energy_of(exhaustion), rested = std::clamp(energy_of(usual), least_energy, 1.0);
  const double free_time = std::max(0.0, 1 - p.rest_lost_per_overtime_hour * overtime_hours);
  const double able = 1 - p.recovery_from_energy + p.recovery_from_energy * energy / rested;
  const double regained = speed * (1 - energy) * free_time * able;
  const double spent = speed * (1 - rested + strain / scale);
  return olbi_most - scale * std::clamp(energy + regained - spent, 0.0, 1.0);
}

} // namespace stepwell::service
