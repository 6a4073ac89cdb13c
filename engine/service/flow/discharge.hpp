// Discharge: a referral ends. Official statistics sort it by treatment contacts attended: none, one, or two and more
// ("finished course", which is not clinical completion).
#pragma once

#include "service/context.hpp"
#include "service/flow/outcome.hpp"
#include "service/stewardship/target.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::service {

// Days until the person is referred again; 0: never. Likelier when care ended early. Who was turned away (not suitable,
// signposted, referred elsewhere) is not expected back.
template <class Recorder>
kernel::day_number days_until_referred_again(const context<Recorder>& c, const patient& p, exit_reason why) {
  const demand_parameters& demand = c.now->demand;
  const bool early = why == exit_reason::ended_before_planned || why == exit_reason::declined;
  if (!early && why != exit_reason::completed) return 0;
  random::stream chance = c.s.chance_of(p.entity(), purpose::referral_again);
  const double share = early ? demand.referred_again_share_early : demand.referred_again_share;
  const double position = chance.uniform();
  if (position >= share) return 0;
  return static_cast<kernel::day_number>(-demand.referred_again_days * std::log(position / share)) + 1;
}

// The patient must be on no list and with no practitioner. The row is given back, at once or with the person's
// next referral.
template <class Recorder>
void discharge(context<Recorder>& c, std::uint32_t row, exit_reason why) {
  patient& p = c.s.patients[row];
  assert(p.practitioner == kernel::no_row && !p.booked);
  p.stamp = (p.stamp + 1) & stamp_mask;
  if (finished_course(p)) count_towards_targets(c.s.targets, p);
  c.record.discharge(p, why);
  const kernel::day_number away = days_until_referred_again(c, p, why);
  if (away > 0 && c.s.today + away < c.of.days) {
    p.at = stage::away;
    c.s.schedule(kernel::at(c.of.calendar.next_working_day(c.s.today + away), 0), event_kind::comes_back, row, p.stamp);
    return;
  }
  p.at = stage::ended;
  c.s.patients.give_back(row);
}

} // namespace stepwell::service
