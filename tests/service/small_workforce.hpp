// A workforce by itself: posts with and without holders, nobody to treat, and a clock that plays what joining and
// leaving have put on the agenda.
#pragma once

#include "record/no_story.hpp"
#include "service/service.hpp"

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

namespace stepwell::service {

struct starts_and_leavers : record::no_story {
  std::vector<role> started;
  std::vector<destination> left;
  void starter(const practitioner& p) { started.push_back(p.post); }
  void leaver(const practitioner&, destination to) { left.push_back(to); }
  void appointment(appointment_outcome, const patient&, const step&) {}
  void discharge(const patient&, exit_reason) {}
};

// Two weeks' approval, four of advertising that always finds somebody, eight of the recruit's notice, and all of it to
// the day. Nobody is promoted and nobody resigns by themselves.
inline parameters punctual_recruitment() {
  parameters p;
  for (role_parameters& r : p.roles) {
    r.wte = 1;
    r.fill_rate = 1;
    r.recruit_notice_weeks = 8;
    r.notice_weeks = 8;
    r.tenure_months = 12;
  }
  p.workforce.approval_weeks = 2;
  p.workforce.advert_weeks = 4;
  p.workforce.promotion_from_months = 24;
  p.workforce.intake_month_first = 3;
  p.workforce.intake_month_second = 10;
  p.wellbeing.model = static_cast<std::uint8_t>(wellbeing_model::none);
  p.pathway.steps.resize(1);
  return p;
}

// Day 0 is Monday 1 April 2024.
struct small_workforce {
  model of;
  state s;
  starts_and_leavers record;
  context<starts_and_leavers> c{of, &of.phases.front().values, s, record};

  explicit small_workforce(parameters rules, std::vector<role> posts)
      : of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 4 / 1), 1200),
           1100,
           0,
           {{0, std::move(rules)}}} {
    s.chance = {1, 0};
    s.have_lists(1);
    s.practitioners.resize(posts.size());
    s.diaries.resize(posts.size());
    for (std::size_t post = 0; post < posts.size(); ++post) s.practitioners[post].post = posts[post];
  }
  parameters& rules() { return of.phases.front().values; }
  practitioner& post(std::uint32_t number) { return s.practitioners[number]; }
  void hold(std::uint32_t number, double months_before = 12) {
    practitioner& p = s.practitioners[number];
    p.filled = true;
    p.worked = 0b11111;
    p.months_before = months_before;
  }

  // Plays the agenda through the day before `day`; then it is that day's morning.
  void until(kernel::day_number day) {
    s.schedule(kernel::at(day, 0), event_kind::day_begins, 0, 0); // goes first on its day: the morning to stop at
    kernel::agenda<event>::entry next;
    while (s.agenda.pop(next)) {
      s.today = kernel::day_of(next.when);
      if (static_cast<event_kind>(next.payload.kind) == event_kind::day_begins) return;
      play(next.payload);
    }
  }

 private:
  void play(const event& e) {
    const practitioner& p = s.practitioners[e.subject];
    switch (static_cast<event_kind>(e.kind)) {
    case event_kind::leaves:
      if (p.stamp == e.stamp) leave_post(c, e.subject);
      break;
    case event_kind::vacancy_approved:
      if (p.search.stamp == e.stamp) advertise(c, e.subject);
      break;
    case event_kind::advert_closes:
      if (p.search.stamp == e.stamp) close_advert(c, e.subject);
      break;
    case event_kind::starts:
      if (p.search.stamp == e.stamp) fill_vacancy(c, e.subject);
      break;
    default:
      break;
    }
  }
};

} // namespace stepwell::service
