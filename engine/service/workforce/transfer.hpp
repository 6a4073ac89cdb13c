// Transfer: one person moves to a vacant post of the same service, on qualifying or on promotion, and leaves the post
// they held vacant. Patients follow where the new post may treat them and has room; the rest go to colleagues.
#pragma once

#include "service/context.hpp"
#include "service/flow/group_care.hpp"
#include "service/flow/redistribution.hpp"
#include "service/workforce/open_diary.hpp"
#include "service/workforce/recruitment.hpp"

namespace stepwell::service {

// In post `to` from `day` on: the same person, at the hours of that post, with no ramp.
template <class Recorder>
void transfer(context<Recorder>& c, std::uint32_t from, std::uint32_t to, kernel::day_number day) {
  state& s = c.s;
  const practitioner person = s.practitioners[from];
  hand_over_groups(c, from);
  fill_post(c, to, day, person.months_in_service(s.today));
  practitioner& there = s.practitioners[to];
  there.outcome_effect = person.outcome_effect;
  there.supervision_quality = person.supervision_quality;
  there.writing_pace = person.writing_pace;
  there.wellbeing = person.wellbeing;
  there.strained = person.strained;
  there.lieu_minutes = person.lieu_minutes;
  there.absent_until = person.absent_until;
  there.backlog_minutes = person.backlog_minutes;
  there.seeks_training = person.seeks_training;
  assign_supervisors(c);
  lay_plan(c, to, day, s.laid_until);
  hand_over_cases(c, from, to);
  empty_post(c, from);
}

} // namespace stepwell::service
