// Team work: what a team has to do whoever is there (duty calls, triage, messages of those who are away). It is made
// for the posts the service funds and done by those at work today, so an absence or a vacancy falls on colleagues: the
// way in which sickness makes sickness (EVIDENCE E-P04) and unfilled posts make overtime (E-P05).
//
// Rejected: handing an absent colleague's sessions to others on the day. Services cancel and rebook them (E-A06), and
// case-holding stays personal; only long absences move cases (absence.hpp).
#pragma once

#include "service/context.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace stepwell::service {

using minutes_by_group = std::array<double, clinical_group_count>;

// Whole-time posts, university days left out.
inline double whole_time_of(const practitioner& p, const role_parameters& role) {
  if (p.filled) return std::popcount(p.days_here()) / static_cast<double>(weekdays);
  return std::max(0.0, role.wte - role.university_days_per_week / weekdays);
}

// Minutes that each one at work has today.
template <class Recorder>
minutes_by_group team_work_today(const context<Recorder>& c) {
  const workforce_parameters& rules = c.now->workforce;
  minutes_by_group each{};
  if (rules.team_work_minutes_per_day <= 0) return each;
  const bool shared = static_cast<absence_cover_rule>(rules.absence_cover) == absence_cover_rule::shared;
  minutes_by_group posts{}, here{};
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    const auto group = static_cast<std::size_t>(group_of(p.post));
    if (group >= clinical_group_count) continue;
    if (p.funded) posts[group] += whole_time_of(p, c.role_of(p));
    here[group] += c.s.diaries[post][c.s.today].status == attendance::at_work;
  }
  for (std::size_t group = 0; group < clinical_group_count; ++group) {
    const double share = shared && here[group] > 0 ? posts[group] / here[group] : 1;
    each[group] = std::min(rules.team_work_most_minutes_per_day, rules.team_work_minutes_per_day * share);
  }
  return each;
}

} // namespace stepwell::service
