// Consequences: what wellbeing does to the work itself. Each can be switched off, because for none of them is a size
// established in this workforce (EVIDENCE D); sickness, presenteeism, reduced hours and leaving have files of their
// own.
#pragma once

#include "service/workforce/wellbeing.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

struct consequence_parameters {
  bool outcome = true, provider_cancellations = true, premature_discharge = true;
  bool presenteeism = true, sickness = true, reduced_hours = true, leaving = true;
  double response_per_disengagement = 0;     // improvement lost per point above the cut-off (EVIDENCE E-D04)
  double cancellations_per_exhaustion = 0;   // log rate ratio of provider cancellations per point from the cut-off
  double early_ending_per_disengagement = 0; // chance a session, per point above the cut-off, that care ends there
  double worked_ill_share = 0;               // of short illnesses, worked through instead of stayed at home
  std::int32_t worked_ill_days_most = 0;     // [days] the longest illness that is worked through
  double worked_ill_slowness = 0;            // more minutes of written work, as a share, while ill
  double burnout_leaving_odds_ratio = 0;     // monthly odds of leaving, burnt out against not
  double reduce_hours_per_year = 0;          // chance that somebody burnt out drops a day
  std::int32_t reduced_days_least = 0;       // [days/week] nobody drops below
};

struct strain_effects {
  double response_lost = 0;
  double cancels = 1; // multiplies the chance that the provider cancels
  double ends_early = 0;
};

inline strain_effects effects_of(const wellbeing& of, const wellbeing_parameters& w, const consequence_parameters& p) {
  strain_effects effects;
  if (!is_followed(w)) return effects;
  const double exhausted = of.exhaustion - w.exhaustion_cut_off;
  const double disengaged = std::max(0.0, of.disengagement - w.disengagement_cut_off);
  if (p.outcome) effects.response_lost = p.response_per_disengagement * disengaged;
  if (p.provider_cancellations) effects.cancels = std::exp(p.cancellations_per_exhaustion * exhausted);
  if (p.premature_discharge) effects.ends_early = p.early_ending_per_disengagement * disengaged;
  return effects;
}

} // namespace stepwell::service
