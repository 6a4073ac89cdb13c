// Absence: sickness spells of two kinds, stress and all else, likelier for the exhausted, that take a practitioner's
// days away; whoever was booked on them is rebooked. A long absence moves open cases to colleagues, whose caseloads
// grow.
#pragma once

#include "random/log_normal.hpp"
#include "random/uniform.hpp"
#include "service/context.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/consequences.hpp"
#include "service/workforce/open_diary.hpp"

#include <cmath>

namespace stepwell::service {

struct spell_rates {
  double other = 0, stress = 0; // spells a week
};

// The log rate ratios count from the burnout cut-off, so `absence_spells_per_year` is that of someone half-way between
// rested and exhausted.
inline spell_rates spells_per_week(const practitioner& p, const parameters& now) {
  const workforce_parameters& rules = now.workforce;
  // Nobody's exhaustion is followed, or not this group's: average spells.
  const bool unknown =
      !is_followed(now.wellbeing) || !now.consequences.sickness || group_of(p.post) == staff_group::other;
  const double excess = unknown ? 0 : p.wellbeing.exhaustion - now.wellbeing.exhaustion_cut_off;
  const double usual = rules.absence_spells_per_year / weeks_per_year;
  return {usual * (1 - rules.stress_share) * std::exp(rules.absence_per_exhaustion * excess),
          usual * rules.stress_share * std::exp(rules.stress_per_exhaustion * excess)};
}

// Sunday: does a spell begin next week, on which day, and of what?
template <class Recorder>
void draw_absence(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (p.absent_until > s.today + 1) return;
  random::stream chance =
      s.chance_of(p.entity(post), purpose::absence, static_cast<std::uint32_t>(c.of.calendar.week(s.today)));
  const spell_rates rates = spells_per_week(p, *c.now);
  const double both = rates.other + rates.stress;
  if (chance.uniform() >= -std::expm1(-both)) return;
  const auto weekday = static_cast<kernel::day_number>(chance.uniform() * weekdays);
  p.stress = chance.uniform() * both < rates.stress;
  s.schedule(kernel::at(s.today + 1 + weekday, 0), event_kind::absence_begins, post, p.stamp);
}

// Presenteeism: a short illness other than stress is sometimes worked through, slowly, and weighs on the week.
template <class Recorder>
bool works_though_ill(const context<Recorder>& c, const practitioner& p, std::uint32_t post, kernel::day_number days) {
  const consequence_parameters& rules = c.now->consequences;
  if (!rules.presenteeism || p.stress || days > rules.worked_ill_days_most) return false;
  random::stream chance = c.s.chance_of(p.entity(post), purpose::working_ill, static_cast<std::uint32_t>(c.s.today));
  return chance.uniform() < rules.worked_ill_share;
}

template <class Recorder>
void begin_absence(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  random::stream chance = s.chance_of(p.entity(post), purpose::absence_length, static_cast<std::uint32_t>(s.today));
  const double length = p.stress ? random::log_normal(chance, rules.stress_days_mean, rules.stress_days_sd)
                                 : random::log_normal(chance, rules.absence_days_mean, rules.absence_days_sd);
  const auto days = static_cast<kernel::day_number>(std::max(1.0, std::round(length)));
  if (works_though_ill(c, p, post, days)) {
    p.ill_until = s.today + days;
    c.record.works_ill(c, post);
    return;
  }
  p.absent_until = s.today + days;
  c.record.falls_ill(c, post);
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
