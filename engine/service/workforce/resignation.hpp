// Resignation: notice is given; nothing is booked past the last day, and a successor is sought at once.
#pragma once

#include "service/context.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/turnover_destination.hpp"
#include "service/workforce/vacancy.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

// Of whoever gives notice today.
template <class Recorder>
kernel::day_number first_day_gone(const context<Recorder>& c, const practitioner& p) {
  const double notice_weeks = c.role_of(p).notice_weeks;
  return c.s.today + 1 + static_cast<kernel::day_number>(std::lround(notice_weeks * kernel::days_per_week));
}

template <class Recorder>
void leave_on(context<Recorder>& c, std::uint32_t post, destination to, kernel::day_number first_day_away) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  p.leaving_to = static_cast<std::uint8_t>(to);
  p.leaves_on = first_day_away;
  c.record.resigns(c, post);
  s.schedule(kernel::at(p.leaves_on, 0), event_kind::leaves, post, p.stamp);
  for (kernel::day_number day = p.leaves_on; day < s.laid_until; ++day)
    s.diaries[post][day] = blank_day(attendance::off);
  cancel_appointments(c, post, p.leaves_on, far_away);
  seek_successor(c, post, p.leaves_on);
}

// Stays until `at_least`, when that is after the notice.
template <class Recorder>
void resign(context<Recorder>& c, std::uint32_t post, destination to, kernel::day_number at_least = 0) {
  leave_on(c, post, to, std::max(first_day_gone(c, c.s.practitioners[post]), at_least));
}

} // namespace stepwell::service
