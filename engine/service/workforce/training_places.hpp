// Funded training as a high-intensity therapist: low-intensity practitioners apply when they are drawn to it, places
// are limited, and training begins at an intake. Who gets no place stays and is considered again for the next one.
#pragma once

#include "service/context.hpp"
#include "service/workforce/intake.hpp"
#include "service/workforce/resignation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace stepwell::service {

// The intake that an applicant who gives notice now can join, if waiting another month would be too late for it.
template <class Recorder>
kernel::day_number intake_to_decide(const context<Recorder>& c, const practitioner& p) {
  const kernel::day_number free = first_day_gone(c, p);
  const kernel::day_number intake = next_intake(c, free);
  return intake - free < days_per_month ? intake : far_away;
}

// Month end: those longest in service are offered a place first.
template <class Recorder>
void offer_training_places(context<Recorder>& c) {
  state& s = c.s;
  std::vector<std::uint32_t> applicants;
  for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
    const practitioner& p = s.practitioners[post];
    if (p.filled && p.seeks_training && p.leaves_on == far_away) applicants.push_back(post);
  }
  std::stable_sort(applicants.begin(), applicants.end(), [&](std::uint32_t a, std::uint32_t b) {
    return s.practitioners[a].months_in_service(s.today) > s.practitioners[b].months_in_service(s.today);
  });
  for (const std::uint32_t post : applicants) {
    const kernel::day_number intake = intake_to_decide(c, s.practitioners[post]);
    if (intake >= c.of.days) continue;
    const int year = static_cast<int>(c.of.calendar.date(intake).year());
    if (year > s.training.year) s.training = {year, 0};
    if (s.training.places_taken >= c.now->workforce.hit_training_places_per_year) continue;
    ++s.training.places_taken;
    resign(c, post, destination::hit_training, intake);
  }
}

} // namespace stepwell::service
