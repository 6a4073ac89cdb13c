// Supervision held: in the evening of a working day, what supervision was due today and whether it took place.
#pragma once

#include "service/context.hpp"
#include "service/workforce/case_management.hpp"
#include "service/workforce/supervision.hpp"

namespace stepwell::service {

inline bool both_there(const state& s, std::uint32_t a, std::uint32_t b, const supervision_slot& slot) {
  const diary_day& first = s.diaries[a][s.today];
  const diary_day& second = s.diaries[b][s.today];
  return first.status == attendance::at_work && second.status == attendance::at_work &&
         (first.supervision & slot.mask()) == slot.mask() && (second.supervision & slot.mask()) == slot.mask();
}

template <class Recorder>
void hold_case_management(context<Recorder>& c, std::uint32_t post) {
  practitioner& p = c.s.practitioners[post];
  const supervision_slot& slot = p.plan.case_management;
  if (slot.weekday != c.of.calendar.weekday(c.s.today) || !both_there(c.s, post, p.supervisor, slot)) return;
  const std::int32_t minutes = slot.cells * kernel::minutes_per_cell;
  p.week.case_supervision_minutes += minutes;
  p.day.supervision_minutes += minutes;
  c.s.practitioners[p.supervisor].day.supervision_minutes += minutes;
  review_caseload(c, p, minutes);
}

// The first thing to go when targets press, unless the policy protects it.
template <class Recorder>
bool is_given_up(const context<Recorder>& c, const practitioner& p, std::uint32_t post, int week) {
  random::stream chance = c.s.chance_of(p.entity(post), purpose::supervision_lost, static_cast<std::uint32_t>(week));
  return chance.uniform() < c.now->workforce.clinical_supervision_lost * c.s.pressure;
}

template <class Recorder>
void hold_clinical_supervision(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  const int week = c.of.calendar.week(s.today);
  const supervision_slot& slot = p.plan.clinical;
  if (slot.weekday != c.of.calendar.weekday(s.today) ||
      !meets_in_week(clinical_meetings_per_week(c.role_of(p)), week) || !both_there(s, post, p.supervisor, slot) ||
      is_given_up(c, p, post, week))
    return;
  practitioner& by = s.practitioners[p.supervisor];
  const bool in_group = meets_in_group(c.now->workforce);
  const double quality = by.supervision_quality * (in_group ? 1 : c.now->workforce.individual_quality);
  const std::int32_t minutes = slot.cells * kernel::minutes_per_cell;
  p.week.clinical_supervision_minutes += minutes;
  p.week.clinical_supervision_quality_minutes += minutes * quality;
  p.day.supervision_minutes += minutes;
  if (in_group && by.clinical_group_held == s.today) return; // one meeting, however many come
  by.clinical_group_held = s.today;
  by.day.supervision_minutes += minutes;
}

template <class Recorder>
void hold_supervision(context<Recorder>& c, std::uint32_t post) {
  if (group_of(c.s.practitioners[post].post) == staff_group::other) return;
  hold_case_management(c, post);
  hold_clinical_supervision(c, post);
}

} // namespace stepwell::service
