// Reduced hours: somebody burnt out may ask to work a day less (EVIDENCE E-C08: seven of eight PWPs had). It holds from
// the first week whose diary is not open yet, until the person leaves; a successor is recruited for the post's hours.
#pragma once

#include "service/context.hpp"
#include "service/workforce/consequences.hpp"
#include "service/workforce/supervision.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <bit>
#include <cmath>

namespace stepwell::service {

// The day with the least supervision in it, the last of equals. University days are not dropped: there must be another.
inline int day_to_drop(const practitioner& p) {
  int best = -1;
  for (int d = 0; d < weekdays; ++d) {
    if ((p.days_here() >> d & 1) == 0) continue;
    if (best < 0 || kernel::count(promised_cells(p, d)) <= kernel::count(promised_cells(p, best))) best = d;
  }
  return best;
}

template <class Recorder>
void drop_day(context<Recorder>& c, std::uint32_t post) {
  std::vector<practitioner>& all = c.s.practitioners;
  practitioner& p = all[post];
  const int day = day_to_drop(p);
  // Meetings of that day are sought anew: those received, and those of everyone supervised on it.
  const auto meets = [day](const practitioner& who) {
    return who.plan.case_management.weekday == day || who.plan.clinical.weekday == day;
  };
  for (std::uint32_t other = 0; other < all.size(); ++other)
    if (all[other].supervisor == post && meets(all[other])) end_supervision(all, other);
  if (meets(p)) end_supervision(all, post);
  p.worked = static_cast<std::uint8_t>(p.worked & ~(1u << day));
  p.whole_time = std::popcount(p.worked) / static_cast<double>(weekdays);
  p.plan_is_due = true;
  c.record.drops_day(c, post, day);
  assign_supervisors(c);
}

template <class Recorder>
void draw_reduced_hours(context<Recorder>& c, std::uint32_t post) {
  const practitioner& p = c.s.practitioners[post];
  const consequence_parameters& rules = c.now->consequences;
  if (!rules.reduced_hours || !p.filled || p.agency || in_training(p.post) || p.leaves_on != far_away ||
      !p.wellbeing.burnt_out || p.days_here() == 0 || std::popcount(p.worked) <= rules.reduced_days_least)
    return;
  random::stream chance =
      c.s.chance_of(p.entity(post), purpose::reduced_hours, static_cast<std::uint32_t>(c.of.calendar.month(c.s.today)));
  if (chance.uniform() < monthly_chance(rules.reduce_hours_per_year)) drop_day(c, post);
}

} // namespace stepwell::service
