// Turnover: once a month each practitioner may resign, to one of four competing destinations. Burnout multiplies the
// odds; whether it truly does in this workforce is not established (EVIDENCE E-D05), so an odds ratio of 1 is a valid
// setting.
#pragma once

#include "random/log_normal.hpp"
#include "service/context.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/resignation.hpp"
#include "service/workforce/turnover_destination.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <array>
#include <cmath>

namespace stepwell::service {

// The yearly rate was measured in a workforce of whom a share was burnt out, so the odds of the rested lie below it and
// those of the burnt out above: the mixture gives the measured rate back.
inline double monthly_odds(double leaving_per_year, bool burnt_out, double reference, double odds_ratio) {
  const double monthly = monthly_chance(leaving_per_year);
  const double odds = monthly / (1 - monthly) / (1 - reference + reference * odds_ratio);
  return burnt_out ? odds * odds_ratio : odds;
}

template <class Recorder>
void draw_leaving(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (!p.filled || p.agency || p.leaves_on != far_away) return;
  const workforce_parameters& rules = c.now->workforce;
  const role_parameters& role = c.role_of(p);
  const auto group = static_cast<std::size_t>(group_of(p.post));
  const bool has_wellbeing =
      group < clinical_group_count && is_followed(c.now->wellbeing) && c.now->consequences.leaving;
  const double odds = monthly_odds(role.leaving_per_year, p.wellbeing.burnt_out,
                                   has_wellbeing ? c.now->wellbeing.group[group].burnout_reference : 0,
                                   has_wellbeing ? c.now->consequences.burnout_leaving_odds_ratio : 1);
  random::stream chance =
      s.chance_of(p.entity(post), purpose::leaving, static_cast<std::uint32_t>(c.of.calendar.month(s.today)));
  if (chance.uniform() >= odds / (1 + odds)) return;
  double position = chance.uniform();
  std::size_t to = 0;
  while (to + 1 < destination_count && position >= role.leaving_shares[to]) position -= role.leaving_shares[to++];
  const auto where = static_cast<destination>(to);
  if (where != destination::hit_training) return resign(c, post, where);
  // Funded training is open from some months in service on; whoever drew it sooner stays. Places are given at month
  // end.
  if (p.months_in_service(s.today) >= rules.hit_training_from_months) p.seeks_training = true;
}

// The last day is over: cases are handed over, the post is vacant.
template <class Recorder>
void leave_post(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (!p.agency) c.record.leaver(p, static_cast<destination>(p.leaving_to));
  vacate(c, post);
}

} // namespace stepwell::service
