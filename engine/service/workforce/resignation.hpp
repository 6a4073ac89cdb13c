// Resignation: notice is given; nothing is booked past the last day, and the post is advertised at once.
#pragma once

#include "service/context.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/recruitment.hpp"
#include "service/workforce/turnover_destination.hpp"

#include <cmath>

namespace stepwell::service {

template <class Recorder>
void resign(context<Recorder>& c, std::uint32_t post, destination to) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  const role_parameters& role = c.role_of(p);
  p.leaving_to = static_cast<std::uint8_t>(to);
  p.leaves_on = s.today + 1 + static_cast<kernel::day_number>(std::lround(role.notice_weeks * kernel::days_per_week));
  s.schedule(kernel::at(p.leaves_on, 0), event_kind::leaves, post, p.stamp);
  for (kernel::day_number day = p.leaves_on; day < s.laid_until; ++day)
    s.diaries[post][day] = blank_day(attendance::off);
  cancel_appointments(c, post, p.leaves_on, far_away);
  advertise(c, post, p.leaves_on);
}

} // namespace stepwell::service
