// Posts: how many the service funds in each role, filled at the start of the run and changed by dated changes.
#pragma once

#include "service/context.hpp"
#include "service/workforce/vacancy.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline std::int32_t funded_posts(const std::vector<practitioner>& all, role of) {
  return static_cast<std::int32_t>(
      std::count_if(all.begin(), all.end(), [of](const practitioner& p) { return p.funded && p.post == of; }));
}

// The people of day 0 have held their posts for a while: stays are exponential, so their past is as their future will
// be.
template <class Recorder>
double months_behind(const context<Recorder>& c, role here, random::stream& chance) {
  if (in_training(here)) return chance.uniform() * c.now->workforce.training_months;
  const role_parameters& terms = c.now->roles[number_of(here)];
  const double before = terms.tenure_months > 0 ? random::exponential(chance, terms.tenure_months) : 0;
  if (terms.leaving_per_year <= 0) return before;
  return before + random::exponential(chance, -months_per_year / std::log1p(-terms.leaving_per_year));
}

template <class Recorder>
void fill_first_posts(context<Recorder>& c) {
  state& s = c.s;
  for (std::size_t r = 0; r < role_count; ++r) {
    const std::int32_t posts = c.now->roles[r].posts, filled = posts - c.of.start.vacant[r];
    for (std::int32_t k = 0; k < posts; ++k) {
      practitioner p;
      p.post = static_cast<role>(r);
      if (k >= filled) p.vacant_since = 0;
      s.practitioners.push_back(p);
    }
  }
  s.diaries.assign(s.practitioners.size(), diary{});
  for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
    if (s.practitioners[post].vacant_since != never) continue;
    const role here = s.practitioners[post].post;
    random::stream chance = s.chance_of(holder_entity(post, 0), purpose::tenure);
    fill_post(c, post, 0, months_behind(c, here, chance));
  }
  assign_supervisors(c);
  review_vacancies(c); // people are sought for them from today on
}

// A dated change of head-counts: people are sought for new posts; of too many, vacant ones go first, then the next to
// leave.
template <class Recorder>
void change_posts(context<Recorder>& c) {
  state& s = c.s;
  for (std::size_t r = 0; r < role_count; ++r) {
    std::int32_t missing = c.now->roles[r].posts - funded_posts(s.practitioners, static_cast<role>(r));
    for (practitioner& p : s.practitioners) // posts to be cut when their holders leave are kept after all
      if (missing > 0 && !p.funded && !p.agency && p.filled && p.leaves_on == far_away &&
          p.post == static_cast<role>(r)) {
        p.funded = true;
        --missing;
      }
    for (; missing > 0; --missing) {
      practitioner p;
      p.post = static_cast<role>(r);
      p.vacant_since = s.today;
      s.practitioners.push_back(p);
      s.diaries.emplace_back();
    }
    for (const bool filled : {false, true})
      for (practitioner& p : s.practitioners)
        if (missing < 0 && p.funded && p.post == static_cast<role>(r) && p.filled == filled) {
          p.funded = false;
          ++missing;
        }
  }
  const parameters& before = c.of.phases[s.phase - 1].values;
  for (practitioner& p : s.practitioners) {
    const bool same_cap = before.roles[number_of(p.post)].caseload_cap == c.role_of(p).caseload_cap &&
                          before.workforce.ramp_weeks == c.now->workforce.ramp_weeks;
    // A cap holds from its day, though diaries open later. An old one is left alone: a starter's grows week by week.
    if (p.filled && !same_cap) renew_caseload_limit(c, p);
    p.plan_is_due = true;
  }
  review_vacancies(c);
}

} // namespace stepwell::service
