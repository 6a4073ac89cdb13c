// Recruitment: posts fall vacant, are advertised, and are filled by somebody who needs weeks to reach a full job plan.
// Trainees come in intakes, qualify, and may take a vacant qualified post.
#pragma once

#include "random/exponential.hpp"
#include "random/log_normal.hpp"
#include "random/normal.hpp"
#include "service/context.hpp"
#include "service/flow/group_care.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/open_diary.hpp"
#include "service/workforce/supervision.hpp"

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
  p.wellbeing.boundary_skill = w.boundary_skill_start;
  const auto group = static_cast<std::size_t>(group_of(p.post));
  if (group < clinical_group_count && static_cast<wellbeing_model>(w.model) != wellbeing_model::none) {
    p.wellbeing.exhaustion =
        std::clamp(w.group[group].exhaustion_intercept + p.wellbeing.person_exhaustion, olbi_least, olbi_most);
    p.wellbeing.disengagement =
        std::clamp(w.group[group].disengagement_intercept + p.wellbeing.person_disengagement, olbi_least, olbi_most);
    judge_burnout(p.wellbeing, w);
  }
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
  p = practitioner{};
  p.post = role_of_post;
  p.generation = generation;
  p.stamp = stamp & stamp_mask;
  p.filled = true;
  p.started = day;
  p.months_before = months_before;
  draw_person(c, post);
}

// Advertises the post for a successor of whoever leaves on `free_from`. Trainee posts wait for the next intake.
template <class Recorder>
void advertise(context<Recorder>& c, std::uint32_t post, kernel::day_number free_from) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  const workforce_parameters& rules = c.now->workforce;
  if (!p.funded || rules.recruitment_frozen) return;
  kernel::day_number day = free_from;
  if (in_training(p.post)) {
    const auto is_intake = [&](kernel::day_number d) {
      const int month = c.of.calendar.month_of_year(d) + 1;
      return month == rules.intake_month_first || month == rules.intake_month_second;
    };
    while (day < c.of.days && !is_intake(day)) ++day;
  } else {
    const role_parameters& role = c.role_of(p);
    random::stream chance = s.chance_of(p.entity(post), purpose::recruitment);
    const double weeks =
        random::log_normal(chance, role.recruitment_weeks, role.recruitment_weeks * rules.recruitment_spread);
    day = std::max(day, s.today + static_cast<kernel::day_number>(std::lround(weeks * kernel::days_per_week)));
  }
  while (day % kernel::days_per_week != 0) ++day; // first days are Mondays
  // The leaver's departure raises the stamp once before the successor starts.
  const std::uint32_t stamp = p.filled ? p.stamp + 1 : p.stamp;
  if (day < c.of.days) s.schedule(kernel::at(day, 0), event_kind::starts, post, stamp);
}

template <class Recorder>
void empty_post(context<Recorder>& c, std::uint32_t post) {
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

// A recruit's first day.
template <class Recorder>
void start_in_post(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (p.filled || !p.funded) return;
  random::stream chance = s.chance_of(p.entity(post), purpose::tenure);
  const double months =
      in_training(p.post) ? 0 : random::exponential(chance, std::max(1.0, c.role_of(p).tenure_months));
  fill_post(c, post, s.today, months);
  p.ramp_until = s.today + c.now->workforce.ramp_weeks * kernel::days_per_week;
  assign_supervisors(c);
  lay_plan(c, post, s.today, s.laid_until);
  c.record.starter(p);
}

// Posts that nobody is being sought for (a freeze has ended, posts were added) are advertised.
template <class Recorder>
void advertise_vacancies(context<Recorder>& c) {
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post)
    if (!c.s.practitioners[post].filled && c.s.practitioners[post].funded) advertise(c, post, c.s.today);
}

} // namespace stepwell::service
