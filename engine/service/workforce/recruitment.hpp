// Posts and their holders: a post is filled by somebody with traits of their own, and emptied when they go. Who is
// sought for a vacant one, and how, is vacancy.hpp's.
#pragma once

#include "random/log_normal.hpp"
#include "random/normal.hpp"
#include "service/context.hpp"
#include "service/flow/group_care.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/open_diary.hpp"
#include "service/workforce/supervision.hpp"
#include "service/workforce/yearly_chance.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

// Lasting traits of a new holder, and the days of the week they work.
template <class Recorder>
void draw_person(context<Recorder>& c, std::uint32_t post) {
  practitioner& p = c.s.practitioners[post];
  const role_parameters& role = c.role_of(p);
  random::stream chance = c.s.chance_of(p.entity(post), purpose::practitioner);
  const double days = role.wte * weekdays;
  const int worked = std::clamp(static_cast<int>(std::floor(days + chance.uniform())), 1, weekdays);
  p.worked = 0;
  // Days off fall anywhere in the week: weekday d is worked with the chance that leaves the right number.
  for (int d = 0, left = worked; d < weekdays; ++d)
    if (chance.uniform() * (weekdays - d) < left) {
      p.worked = static_cast<std::uint8_t>(p.worked | 1u << d);
      --left;
    }
  p.taught = 0;
  for (int d = 0, left = static_cast<int>(std::lround(role.university_days_per_week)); d < weekdays && left > 0; ++d)
    if ((p.worked >> d & 1) != 0) {
      p.taught = static_cast<std::uint8_t>(p.taught | 1u << d);
      --left;
    }
  p.whole_time = static_cast<double>(worked) / weekdays;
  p.outcome_effect = random::normal(chance, 0, c.now->case_mix.therapist_sd);
  p.supervision_quality = std::max(0.0, random::normal(chance, 1, c.now->workforce.supervision_quality_sd));
  const wellbeing_parameters& w = c.now->wellbeing;
  p.wellbeing = {};
  p.wellbeing.person_exhaustion = random::normal(chance, 0, w.exhaustion_person_sd);
  p.wellbeing.person_disengagement = random::normal(chance, 0, w.disengagement_person_sd);
  const auto group = static_cast<std::size_t>(group_of(p.post));
  if (group < clinical_group_count && is_followed(w)) {
    p.wellbeing.exhaustion =
        std::clamp(w.group[group].exhaustion_intercept + p.wellbeing.person_exhaustion, olbi_least, olbi_most);
    p.wellbeing.disengagement =
        std::clamp(w.group[group].disengagement_intercept + p.wellbeing.person_disengagement, olbi_least, olbi_most);
    judge_burnout(p.wellbeing, w);
  }
  p.writing_pace = random::log_normal(chance, 1, c.now->workforce.writing_pace_spread);
  const double skill = w.boundary_skill_start + w.boundary_skill_per_year * p.months_before / months_per_year;
  p.wellbeing.boundary_skill = std::clamp(random::normal(chance, skill, w.boundary_skill_sd), 0.0, 1.0);
  for (place& where : p.places) {
    const double position = chance.uniform();
    where = position < role.home_share                        ? place::home
            : position < role.home_share + role.surgery_share ? place::surgery
                                                              : place::office;
  }
}

// A holder from `day` on. `months_before`: in service before.
template <class Recorder>
void fill_post(context<Recorder>& c, std::uint32_t post, kernel::day_number day, double months_before) {
  practitioner& p = c.s.practitioners[post];
  const role role_of_post = p.post;
  const std::uint32_t generation = p.generation, stamp = p.stamp + 1;
  search over = p.search;
  end_search(over);
  p = practitioner{};
  p.search = over;
  p.post = role_of_post;
  p.generation = generation;
  p.stamp = stamp & stamp_mask;
  p.filled = true;
  p.started = day;
  p.months_before = months_before;
  draw_person(c, post);
  c.record.takes_post(c, post);
}

template <class Recorder>
void empty_post(context<Recorder>& c, std::uint32_t post) {
  c.record.leaves_post(c, post);
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  for (std::uint32_t other = 0; other < s.practitioners.size(); ++other)
    if (s.practitioners[other].supervisor == post) end_supervision(s.practitioners, other);
  end_supervision(s.practitioners, post);
  p.filled = false;
  p.vacant_since = s.today;
  p.leaves_on = far_away;
  ++p.generation;
  p.stamp = (p.stamp + 1) & stamp_mask;
  p.week = {};
  p.day = {};
  p.backlog_minutes = 0;
  for (kernel::day_number day = s.today; day < s.laid_until; ++day) s.diaries[post][day] = blank_day(attendance::off);
  assign_supervisors(c);
}

template <class Recorder>
void vacate(context<Recorder>& c, std::uint32_t post) {
  hand_over_cases(c, post);
  hand_over_groups(c, post);
  empty_post(c, post);
}

} // namespace stepwell::service
