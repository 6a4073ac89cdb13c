// Written work and overtime. Notes, letters and calls must fit what the day leaves beside contacts, supervision and
// meetings; a missed appointment is time to write. What does not fit is carried over up to a point; past it people work
// through their break, then stay late, as far as their boundaries and the policy allow. The rest is backlog. Overtime
// is thus never a parameter. Contacts after the working day, where a manager has offered such slots, are overtime too.
#pragma once

#include "service/context.hpp"

#include <algorithm>

namespace stepwell::service {

inline void end_practitioner_day(practitioner& p, const diary_day& today, const workforce_parameters& rules) {
  const std::uint64_t after_hours = p.day.contact & ~kernel::cells(0, day_last_cell);
  p.week.overtime_minutes += kernel::count(after_hours) * kernel::minutes_per_cell;
  const std::int32_t contact = kernel::count(p.day.contact & ~after_hours) * kernel::minutes_per_cell;
  const std::int32_t paid = (today.paid_cells - today.meeting_cells) * kernel::minutes_per_cell;
  const double room = std::max(0, paid - contact - p.day.supervision_minutes);
  p.backlog_minutes += p.day.written_minutes + rules.other_work_minutes_per_day;
  p.backlog_minutes -= std::min(p.backlog_minutes, room);

  const double pressing = p.backlog_minutes - rules.backlog_tolerated_minutes;
  if (pressing > 0) {
    const double through_break = std::min(pressing, rules.break_minutes);
    p.week.missed_breaks += through_break > 0;
    const double willing = rules.overtime_limit_minutes_per_day * (1 - p.wellbeing.boundary_skill);
    const auto late = static_cast<std::int32_t>(std::min(pressing - through_break, willing));
    p.week.overtime_minutes += late;
    p.backlog_minutes -= through_break + late;
  }
  p.week.longest_run_minutes =
      std::max(p.week.longest_run_minutes, kernel::longest_run(p.day.contact) * kernel::minutes_per_cell);
  p.day = {};
}

} // namespace stepwell::service
