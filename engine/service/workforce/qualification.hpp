// Qualification: a trainee's time is up.
#pragma once

#include "service/context.hpp"
#include "service/workforce/resignation.hpp"
#include "service/workforce/transfer.hpp"
#include "service/workforce/vacancy.hpp"

namespace stepwell::service {

// Posts that nobody has accepted yet go first, then those vacant longest.
inline bool suits_sooner(const practitioner& a, const practitioner& b) {
  const bool a_promised = a.search.stage == search_stage::offered, b_promised = b.search.stage == search_stage::offered;
  return a_promised != b_promised ? b_promised : a.vacant_since < b.vacant_since;
}

// Training ends at the month's end nearest to its length, so that a year's training that began at an intake is over in
// time for the same intake of the next year. (At the month's end after it, posts missed that intake by weeks and stood
// empty for half a year.)
inline constexpr double half_a_month = 0.5;

// A qualifying trainee takes a vacant post of the qualified role, with their patients and at the post's hours, or
// leaves the service. (Keeping a trainee's whole time was tried: posts of 0.9 then filled up with people of 1.0.)
template <class Recorder>
void qualify(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  const practitioner& trainee = s.practitioners[post];
  if (!trainee.filled || !in_training(trainee.post) || trainee.leaves_on != far_away) return;
  if (trainee.months_in_service(s.today) < c.now->workforce.training_months - half_a_month) return;
  random::stream chance = s.chance_of(trainee.entity(post), purpose::qualification);
  std::uint32_t vacancy = kernel::no_row;
  for (std::uint32_t other = 0; other < s.practitioners.size(); ++other) {
    const practitioner& p = s.practitioners[other];
    if (p.filled || !p.funded || p.post != qualified(trainee.post)) continue;
    if (vacancy == kernel::no_row || suits_sooner(p, s.practitioners[vacancy])) vacancy = other;
  }
  if (vacancy == kernel::no_row || chance.uniform() >= c.now->workforce.trainee_retained) {
    leave_on(c, post, destination::other_service, s.today + 1); // a training contract ends with the training
    return;
  }
  c.record.qualifies(c, post, vacancy);
  transfer(c, post, vacancy, s.today + 1);
  seek_successor(c, post, s.today + 1);
}

} // namespace stepwell::service
