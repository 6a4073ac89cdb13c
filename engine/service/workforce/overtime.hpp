// Written work and overtime. Notes, letters and calls must fit what the day leaves beside contacts, supervision and
// meetings; a missed appointment is time to write. What does not fit is carried over up to a point; past it people work
// through their break, then come early or stay late, as far as their boundaries and the policy allow. The rest is
// backlog. Overtime is thus never a parameter. Contacts after the working day, where a manager has offered such slots,
// are overtime too.
#pragma once

#include "service/workforce/practitioner.hpp"
#include "service/workforce/workforce_parameters.hpp"

#include <algorithm>

namespace stepwell::service {

constexpr overtime_kind overtime_of(const workforce_parameters& rules) {
  return static_cast<overtime_kind>(rules.overtime);
}

// Most that somebody without boundaries may give today [min].
inline double overtime_allowed(const workforce_parameters& rules) {
  return overtime_of(rules) == overtime_kind::banned ? 0 : rules.overtime_limit_minutes_per_day;
}

inline void work_over(practitioner& p, std::int32_t minutes, const workforce_parameters& rules) {
  p.week.overtime_minutes += minutes;
  if (overtime_of(rules) == overtime_kind::time_off_in_lieu) p.lieu_minutes += minutes;
}

// Boundaries give way as work piles up. (Boundaries that held whatever piled up were tried: those who write slowly then
// had weeks of notes undone, which no service lets happen.)
inline double boundaries_left(const practitioner& p, const workforce_parameters& rules) {
  if (rules.backlog_overwhelming_minutes <= 0) return p.wellbeing.boundary_skill;
  return p.wellbeing.boundary_skill * std::max(0.0, 1 - p.backlog_minutes / rules.backlog_overwhelming_minutes);
}

// What does not fit: through the break, then late. A break kept at the office is time with colleagues.
inline void work_late(practitioner& p, const workforce_parameters& rules) {
  const double pressing = std::max(0.0, p.backlog_minutes - rules.backlog_tolerated_minutes);
  const double through_break = rules.breaks_protected ? 0 : std::min(pressing, rules.break_minutes);
  p.week.missed_breaks += through_break > 0;
  if (p.day.in_office && through_break <= 0) p.week.peer_minutes += break_cells * kernel::minutes_per_cell;
  if (pressing <= 0) return;
  const double willing = overtime_allowed(rules) * (1 - boundaries_left(p, rules));
  const auto late = static_cast<std::int32_t>(std::min(pressing - through_break, willing));
  work_over(p, late, rules);
  p.backlog_minutes -= through_break + late;
}

// `other_minutes`: today's work that is tied to no contact.
inline void end_practitioner_day(practitioner& p, const diary_day& today, const workforce_parameters& rules,
                                 double other_minutes) {
  const std::uint64_t after_hours = p.day.contact & ~kernel::cells(0, day_last_cell);
  work_over(p, kernel::count(after_hours) * kernel::minutes_per_cell, rules);
  const std::int32_t contact = kernel::count(p.day.contact & ~after_hours) * kernel::minutes_per_cell;
  const std::int32_t paid = (today.paid_cells - today.meeting_cells) * kernel::minutes_per_cell;
  const double room = std::max(0, paid - contact - p.day.supervision_minutes);
  p.backlog_minutes += p.day.written_minutes + other_minutes;
  p.backlog_minutes -= std::min(p.backlog_minutes, room);
  work_late(p, rules);
  p.week.peer_minutes += today.meeting_cells * kernel::minutes_per_cell;
  p.week.longest_run_minutes =
      std::max(p.week.longest_run_minutes, kernel::longest_run(p.day.contact) * kernel::minutes_per_cell);
  p.day = {};
}

} // namespace stepwell::service
