// Time off in lieu: hours worked over are given back as free afternoons, once there are enough of them, in the week
// about to be opened: colleagues and patients know in time, and the slots are lost to the service. Supervision and
// meetings of such an afternoon are still attended.
#pragma once

#include "service/context.hpp"

namespace stepwell::service {

inline constexpr std::uint64_t afternoon = kernel::cells(break_last_cell, day_last_cell - break_last_cell);

inline void give_back_afternoon(practitioner& p, diary_day& day) {
  const std::uint64_t free = afternoon & (day.treatment | day.assessment | day.written);
  withdraw(day, free);
  day.lieu_cells = static_cast<std::uint8_t>(kernel::count(free));
  day.paid_cells = static_cast<std::uint8_t>(day.paid_cells - day.lieu_cells);
  p.lieu_minutes -= day.lieu_cells * kernel::minutes_per_cell;
}

template <class Recorder>
void take_time_off(context<Recorder>& c, std::uint32_t post, kernel::day_number from, kernel::day_number until) {
  practitioner& p = c.s.practitioners[post];
  constexpr double enough = kernel::count(afternoon) * kernel::minutes_per_cell;
  for (kernel::day_number day = from; day < until && p.lieu_minutes >= enough; ++day)
    if (c.s.diaries[post][day].status == attendance::at_work) give_back_afternoon(p, c.s.diaries[post][day]);
}

} // namespace stepwell::service
