// Start lists: who is waiting and in care on the first day, each with a past that fits. The past is drawn backwards
// along the ways by which people come to a step, so a person waiting for step 3 has had an assessment, or a course of
// guided self-help that did not help enough. It leaves dates, contacts and scores; nothing of it is recorded.
#pragma once

#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/arrival.hpp"
#include "service/flow/contact.hpp"
#include "service/flow/routing.hpp"
#include "service/flow/session.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stepwell::service {

struct past_step {
  std::uint8_t step;
  double rank; // among those who were there: they left it this way
};

struct past_steps { // latest first
  static constexpr std::size_t most = 16;
  std::array<past_step, most> steps;
  std::size_t count = 0;
};

inline past_steps steps_behind(const start_state& start, std::uint8_t step, random::stream& chance) {
  past_steps past;
  while (past.count < past_steps::most && !start.ways_in[step].empty()) {
    const std::vector<way_in>& ways = start.ways_in[step];
    const double position = chance.uniform();
    const auto way = std::find_if(ways.begin(), ways.end(), [&](const way_in& w) { return position < w.cumulative; });
    const double within = chance.uniform();
    past.steps[past.count++] = {way->from, way->lowest_rank + within * (way->highest_rank - way->lowest_rank)};
    step = way->from;
  }
  return past;
}

// What those who are past the list of the step just planned have waited.
inline kernel::day_number wait_behind(const start_state& start, const patient& p) {
  return static_cast<kernel::day_number>(std::lround(start.waits[p.step])) + p.deferred_days;
}

// Contacts already had in the step the person is at, the first of them on `day`; returns the last one's day.
template <class Recorder>
kernel::day_number have_contacts(context<Recorder>& c, patient& p, int contacts, kernel::day_number day,
                                 random::stream& chance) {
  const step& here = c.step_at(p.step);
  for (int k = 0; k < contacts; ++k) {
    if (k > 0) day += days_until_next(here);
    const double first = chance.uniform(), second = chance.uniform();
    score_contact(p, here, c.now->case_mix, first, second, day);
    date_contact(p, level_of(here), day);
  }
  return day;
}

inline void shift_dates(patient& p, kernel::day_number days) {
  for (kernel::day_number* date :
       {&p.referred, &p.assessed, &p.first_treatment, &p.last_treatment, &p.last_low, &p.last_high})
    if (*date != never) *date += days;
}

// A new person who has come as far as `step`. Dates run from a referral on day 0; returns the day of coming to `step`,
// for shift_dates() when it is known where that lies.
template <class Recorder>
kernel::day_number live_through(context<Recorder>& c, patient& p, std::uint8_t step, random::stream& chance) {
  const start_state& start = c.of.start;
  p.serial = c.s.next_serial++;
  draw_case_mix(p, c.now->case_mix, c.s.chance_of(patient_entity(p.serial), purpose::case_mix));
  p.source = source_of(c.now->demand, chance.uniform());
  const past_steps past = steps_behind(start, step, chance);
  kernel::day_number day = p.referred = 0;
  for (std::size_t i = past.count; i-- > 0;) {
    p.step = past.steps[i].step;
    const service::step& there = c.step_at(p.step);
    if (kind_of(there) == step_kind::screening) {
      day += wait_behind(start, p);
      continue;
    }
    plan_step(c, p);
    p.rank = static_cast<float>(past.steps[i].rank);
    p.response = response_of(p, there, c.now->case_mix);
    day += wait_behind(start, p);
    if (kind_of(there) == step_kind::assessment) {
      p.assessed = day;
      p.planned = chance.uniform() >= c.now->appointments.seen_not_treated;
    }
    if (kind_of(there) == step_kind::group) p.planned = static_cast<std::uint8_t>(there.sessions_most);
    day = have_contacts(c, p, p.planned, day, chance);
    settle_state(p, there);
  }
  p.step = step;
  if (kind_of(c.step_at(step)) == step_kind::screening)
    p.rank = static_cast<float>(chance.uniform());
  else
    plan_step(c, p);
  return day;
}

inline kernel::day_number days_waited(const waiting_at_start& list, std::int32_t i, random::stream& chance) {
  if (!list.days.empty()) return list.days[static_cast<std::size_t>(i)];
  return static_cast<kernel::day_number>((i + chance.uniform()) / list.people * 2 * list.mean_days);
}

template <class Recorder>
std::uint32_t somebody_there(context<Recorder>& c) {
  const std::uint32_t row = c.s.patients.take();
  nobody_in(c.s, row);
  return row;
}

// Shortest wait first, so that everybody joins at the head.
template <class Recorder>
void fill_list(context<Recorder>& c, const waiting_at_start& list) {
  state& s = c.s;
  for (std::int32_t i = 0; i < list.people; ++i) {
    const std::uint32_t row = somebody_there(c);
    patient& p = s.patients[row];
    random::stream chance = s.chance_of(patient_entity(s.next_serial), purpose::before_the_start);
    const kernel::day_number day = live_through(c, p, list.step, chance);
    p.listed = s.today - days_waited(list, i, chance);
    p.deferred_days = 0; // whoever asked to be seen later is among those who wait
    shift_dates(p, p.listed - day);
    if (kind_of(c.step_at(list.step)) == step_kind::screening)
      s.places().push_front(s.waiting[list.step], row);
    else
      stand_on_waiting_list(c, row, static_cast<double>(p.patience));
    c.record.found_at_start(c, row);
  }
}

// How far into a course somebody is who is met in the middle of one: long courses are met more often, and nobody is met
// past the session at which they dropped out.
template <class Recorder>
void meet_in_mid_course(context<Recorder>& c, patient& p, random::stream& chance) {
  const step& here = c.step_at(p.step);
  constexpr int tries = 100; // each succeeds with a chance well above a tenth
  const double stretched = stretch_of(p, here, c.now->case_mix);
  for (int i = 0; i < tries; ++i) {
    p.planned = course_length(here, stretched, chance);
    const int had = static_cast<int>(chance.uniform() * p.planned);
    const bool met = chance.uniform() * here.sessions_most < p.planned;
    const bool stayed = chance.uniform() < std::pow(1 - here.drop_out_per_session, had);
    p.sessions = static_cast<std::uint8_t>(had);
    if (met && stayed) return;
  }
}

// The next practitioner with room, from `post` on in turn; no_row when there is none.
template <class Recorder>
std::uint32_t next_with_room(const context<Recorder>& c, const step& here, std::uint32_t post) {
  const auto posts = static_cast<std::uint32_t>(c.s.practitioners.size());
  for (std::uint32_t k = 0; k < posts; ++k) {
    const std::uint32_t other = (post + k) % posts;
    const practitioner& by = c.s.practitioners[other];
    if (may_give(here, by) && takes_new_work(by, c.s.today, c.s.today) && has_room_for_case(by)) return other;
  }
  return kernel::no_row;
}

// Dealt out in turn. Who finds no room stands on the list, ahead of everybody, and goes on with the course from there.
template <class Recorder>
void fill_caseloads(context<Recorder>& c, const in_care_at_start& care) {
  state& s = c.s;
  const step& here = c.step_at(care.step);
  std::uint32_t post = 0;
  for (std::int32_t i = 0; i < care.people; ++i) {
    const std::uint32_t row = somebody_there(c);
    patient& p = s.patients[row];
    random::stream chance = s.chance_of(patient_entity(s.next_serial), purpose::before_the_start);
    kernel::day_number day = live_through(c, p, care.step, chance);
    day += wait_behind(c.of.start, p);
    p.deferred_days = 0;
    meet_in_mid_course(c, p, chance);
    const int had = std::exchange(p.sessions, std::uint8_t{0});
    day = have_contacts(c, p, had, day, chance);
    const auto since = static_cast<kernel::day_number>(chance.uniform() * here.gap_days); // the last contact
    shift_dates(p, s.today - since - day);
    p.listed = s.today - since;
    if (post != kernel::no_row) post = next_with_room(c, here, post);
    if (post == kernel::no_row) {
      p.listed = p.referred;
      stand_on_waiting_list(c, row, static_cast<double>(p.patience));
      c.record.found_at_start(c, row);
      continue;
    }
    attach(c, row, post);
    c.record.found_at_start(c, row);
    if (had > 0 && changes_state(here)) p.response += static_cast<float>(practitioner_effect(s.practitioners[post]));
    if (had > 0) {
      const double interval = c.now->workforce.review_weeks * kernel::days_per_week;
      p.last_review = s.today - static_cast<kernel::day_number>(chance.uniform() * interval);
    }
    book_or_try_again(c, row, s.today + std::max(1, days_until_next(here) - since));
    ++post;
  }
}

// Who was discharged and will be referred again. Time away is exponential, so what is left of it is as long as all of
// it.
template <class Recorder>
void expect_people_back(context<Recorder>& c) {
  state& s = c.s;
  for (std::int32_t i = 0; i < c.of.start.coming_back; ++i) {
    random::stream chance = s.chance_of(patient_entity(s.next_serial), purpose::before_the_start);
    const double left = -c.now->demand.referred_again_days * std::log(chance.uniform());
    const std::uint32_t row = somebody_there(c);
    patient& p = s.patients[row];
    p.serial = s.next_serial++;
    p.at = stage::away;
    if (left + 1 >= c.of.days) {
      p.at = stage::ended;
      s.patients.give_back(row);
      continue;
    }
    const kernel::day_number back = s.today + static_cast<kernel::day_number>(left) + 1;
    s.schedule(kernel::at(c.of.calendar.next_working_day(back), 0), event_kind::comes_back, row, p.stamp);
  }
}

template <class Recorder>
void begin_with_lists(context<Recorder>& c) {
  for (const waiting_at_start& list : c.of.start.waiting) fill_list(c, list);
  for (const in_care_at_start& care : c.of.start.in_care) fill_caseloads(c, care);
  expect_people_back(c);
}

} // namespace stepwell::service
