// The routing rule of the shortest list: whoever is to have a treatment goes, among those of the same intensity that
// the step they leave leads to, to the one whose list promises the shortest wait. Which way the shares lead is drawn
// first and in the same way under every rule, so that policies are compared under common random numbers.
//
// The promise is reckoned from the case places that serve a list: a place comes free once a course, so that everybody
// ahead costs the days of a course, shared out over the places. Comparing lists by the people on them was rejected: a
// short list that shares its practitioners with a long one is served no sooner, because they take whoever of both has
// waited longest. Hence everybody counts as ahead who waits for any of these practitioners.
#pragma once

#include "service/context.hpp"

#include <array>
#include <limits>

namespace stepwell::service {

using case_places = std::array<std::int64_t, role_count>; // by role

// Of those who will stay: whoever is ill or on leave takes people on again, a leaver does not.
inline case_places places_for_cases(const state& s) {
  case_places places{};
  for (const practitioner& p : s.practitioners)
    if (p.filled && p.leaves_on == far_away) places[number_of(p.post)] += p.caseload_limit;
  return places;
}

inline double days_of_a_course(const step& there) { return there.sessions_mean * there.gap_days; }

// Days until somebody who joined the list of `there` today would be taken on; without end when nobody can give it.
template <class Recorder>
double promised_wait(const context<Recorder>& c, const step& there, const case_places& all) {
  std::int64_t places = 0;
  std::uint32_t able = 0; // roles
  for (std::size_t r = 0; r < role_count; ++r) {
    if ((there.roles >> r & 1) == 0 || all[r] == 0) continue;
    places += all[r];
    able |= 1u << r;
  }
  if (places == 0) return std::numeric_limits<double>::infinity();
  double days_ahead = 0;
  for (std::size_t number = 0; number < c.s.waiting.size(); ++number) {
    const step& other = c.now->pathway.steps[number];
    if (kind_of(other) == step_kind::treatment && (other.roles & able) != 0)
      days_ahead += c.s.waiting[number].size * days_of_a_course(other);
  }
  return days_ahead / static_cast<double>(places);
}

// Instead of `drawn`, one of the ways on from `from`. The one drawn where no other is shorter.
template <class Recorder>
std::uint8_t shortest_list(const context<Recorder>& c, const step& from, std::uint8_t drawn) {
  const step& asked = c.step_at(drawn);
  if (kind_of(asked) != step_kind::treatment) return drawn;
  const case_places places = places_for_cases(c.s);
  std::uint8_t best = drawn;
  double least = promised_wait(c, asked, places);
  for (const edge& way : from.next) {
    const step& there = c.step_at(way.to);
    if (way.share <= 0 || kind_of(there) != step_kind::treatment || level_of(there) != level_of(asked)) continue;
    const double wait = promised_wait(c, there, places);
    if (wait >= least) continue;
    best = way.to;
    least = wait;
  }
  return best;
}

} // namespace stepwell::service
