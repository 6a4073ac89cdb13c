// Short notice: most people need some days between the offer of an appointment and the day itself; a few, noted on a
// service's cancellation list, can come tomorrow. They take hours that others give back late.
#pragma once

#include "service/context.hpp"

#include <algorithm>

namespace stepwell::service {

// The first day that may be offered to this person today.
template <class Recorder>
kernel::day_number first_day_for(const context<Recorder>& c, const patient& p) {
  const std::int32_t notice = c.now->appointments.notice_days;
  return c.s.today + (p.short_notice ? std::min(notice, 1) : notice);
}

// The first on a list who can come at short notice; no_row when nobody can.
template <class Recorder>
std::uint32_t first_at_short_notice(const context<Recorder>& c, const kernel::list_head& list) {
  if (c.now->appointments.short_notice_share <= 0) return kernel::no_row;
  for (const std::uint32_t row : c.s.places().rows_of(list))
    if (c.s.patients[row].short_notice) return row;
  return kernel::no_row;
}

} // namespace stepwell::service
