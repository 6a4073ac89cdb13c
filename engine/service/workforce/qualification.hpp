// Qualification: a trainee's time is up.
#pragma once

#include "service/context.hpp"
#include "service/workforce/recruitment.hpp"
#include "service/workforce/resignation.hpp"

namespace stepwell::service {

// A qualifying trainee takes the longest vacant post of the qualified role, with their patients and at the post's
// hours, or leaves the service. (Keeping a trainee's whole time was tried: posts of 0.9 then filled up with people
// of 1.0.)
template <class Recorder>
void qualify(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  const practitioner& trainee = s.practitioners[post];
  if (!trainee.filled || !in_training(trainee.post) || trainee.leaves_on != far_away) return;
  if (trainee.months_in_service(s.today) < c.now->workforce.training_months) return;
  random::stream chance = s.chance_of(trainee.entity(post), purpose::qualification);
  std::uint32_t vacancy = kernel::no_row;
  for (std::uint32_t other = 0; other < s.practitioners.size(); ++other) {
    const practitioner& p = s.practitioners[other];
    if (p.filled || !p.funded || p.post != qualified(trainee.post)) continue;
    if (vacancy == kernel::no_row || p.vacant_since < s.practitioners[vacancy].vacant_since) vacancy = other;
  }
  if (vacancy == kernel::no_row || chance.uniform() >= c.now->workforce.trainee_retained) {
    resign(c, post, destination::other_service);
    return;
  }
  const practitioner person = trainee;
  hand_over_groups(c, post);
  fill_post(c, vacancy, s.today + 1, person.months_in_service(s.today));
  practitioner& there = s.practitioners[vacancy];
  there.outcome_effect = person.outcome_effect;
  there.wellbeing = person.wellbeing;
  there.strained = person.strained;
  assign_supervisors(c);
  lay_plan(c, vacancy, s.today + 1, s.laid_until);
  hand_over_cases(c, post, vacancy);
  empty_post(c, post);
  advertise(c, post, s.today + 1);
}

} // namespace stepwell::service
