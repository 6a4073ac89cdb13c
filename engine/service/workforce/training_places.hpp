// Funded training as a high-intensity therapist: low-intensity practitioners apply when they are drawn to it, places
// are limited, and training begins at an intake. Who gets no place stays and is considered again for the next one.
#pragma once

#include "service/context.hpp"
#include "service/workforce/intake.hpp"
#include "service/workforce/resignation.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

namespace stepwell::service {

// The intake that an applicant who gives notice now can join, if waiting another month would be too late for it.
template <class Recorder>
kernel::day_number intake_to_decide(const context<Recorder>& c, const practitioner& p) {
  const kernel::day_number free = first_day_gone(c, p);
  const kernel::day_number intake = next_intake(c, free);
  return intake - free < days_per_month ? intake : far_away;
}

// Who waits for a place, longest in service first and by post among equals: the next after `last`, no_row when there is
// nobody. They are few and asked once a month, so nothing is sorted and no memory is needed.
struct applicant {
  double months = std::numeric_limits<double>::infinity(); // in service
  std::uint32_t post = kernel::no_row;
};
inline applicant next_applicant(const state& s, const applicant& last) {
  applicant next{-1, kernel::no_row};
  for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
    const practitioner& p = s.practitioners[post];
    if (!p.filled || !p.seeks_training || p.leaves_on != far_away) continue;
    const double months = p.months_in_service(s.today);
    const bool is_behind = months < last.months || (months == last.months && post > last.post);
    if (is_behind && (next.post == kernel::no_row || months > next.months)) next = {months, post};
  }
  return next;
}

// Month end: those longest in service are offered a place first.
template <class Recorder>
void offer_training_places(context<Recorder>& c) {
  state& s = c.s;
  for (applicant of = next_applicant(s, {}); of.post != kernel::no_row; of = next_applicant(s, of)) {
    const kernel::day_number intake = intake_to_decide(c, s.practitioners[of.post]);
    if (intake >= c.of.days) continue;
    const int year = static_cast<int>(c.of.calendar.date(intake).year());
    if (year > s.training.year) s.training = {year, 0};
    if (s.training.places_taken >= c.now->workforce.hit_training_places_per_year) continue;
    ++s.training.places_taken;
    resign(c, of.post, destination::hit_training, intake);
  }
}

} // namespace stepwell::service
