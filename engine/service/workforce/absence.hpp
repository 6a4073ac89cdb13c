// Absence: sickness spells, likelier for the exhausted, that take a practitioner's days away; whoever was booked on
// them is rebooked. A long absence moves open cases to colleagues, whose caseloads grow.
#pragma once

#include "random/log_normal.hpp"
#include "random/uniform.hpp"
#include "service/context.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/open_diary.hpp"

#include <cmath>

namespace stepwell::service {

// Spells a week. The log rate ratio counts from the burnout cut-off, so `absence_spells_per_year` is that of someone
// half-way between rested and exhausted.
inline double spells_per_week(const practitioner& p, const workforce_parameters& rules, const wellbeing_parameters& w) {
  // Nobody's exhaustion is modelled, or not this group's: average spells.
  const bool unknown =
      static_cast<wellbeing_model>(w.model) == wellbeing_model::none || group_of(p.post) == staff_group::other;
  const double excess = unknown ? 0 : p.wellbeing.exhaustion - w.exhaustion_cut_off;
  return rules.absence_spells_per_year / weeks_per_year * std::exp(rules.absence_per_exhaustion * excess);
}

// Sunday: does a spell begin next week, and on which day?
template <class Recorder>
void draw_absence(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (p.absent_until > s.today + 1) return;
  random::stream chance =
      s.chance_of(p.entity(post), purpose::absence, static_cast<std::uint32_t>(c.of.calendar.week(s.today)));
  if (chance.uniform() >= -std::expm1(-spells_per_week(p, c.now->workforce, c.now->wellbeing))) return;
  const auto weekday = static_cast<kernel::day_number>(chance.uniform() * weekdays);
  s.schedule(kernel::at(s.today + 1 + weekday, 0), event_kind::absence_begins, post, p.stamp);
}

template <class Recorder>
void begin_absence(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  random::stream chance = s.chance_of(p.entity(post), purpose::absence_length, static_cast<std::uint32_t>(s.today));
  const auto days = static_cast<kernel::day_number>(
      std::max(1.0, std::round(random::log_normal(chance, rules.absence_days_mean, rules.absence_days_sd))));
  p.absent_until = s.today + days;
  const kernel::day_number until = std::min(p.absent_until, s.laid_until);
  for (kernel::day_number day = s.today; day < until; ++day) {
    diary_day& planned = s.diaries[post][day];
    if (planned.status == attendance::at_work || planned.status == attendance::at_university)
      planned = blank_day(attendance::sick);
  }
  cancel_appointments(c, post, s.today, p.absent_until);
  if (days >= rules.cover_from_days) hand_over_cases(c, post);
}

} // namespace stepwell::service
