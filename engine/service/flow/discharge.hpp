// Discharge: a referral ends. Official statistics sort it by treatment contacts attended: none, one, or two and more
// ("finished course", which is not clinical completion).
#pragma once

#include "service/context.hpp"
#include "service/flow/outcome.hpp"
#include "service/stewardship/target.hpp"

#include <cassert>

namespace stepwell::service {

// The patient must be on no list and with no practitioner. The row is given back.
template <class Recorder>
void discharge(context<Recorder>& c, std::uint32_t row, exit_reason why) {
  patient& p = c.s.patients[row];
  assert(p.practitioner == kernel::no_row && !p.booked);
  p.at = stage::ended;
  p.stamp = (p.stamp + 1) & stamp_mask;
  if (finished_course(p)) count_towards_targets(c.s.targets, p);
  c.record.discharge(p, why);
  c.s.patients.give_back(row);
}

} // namespace stepwell::service
