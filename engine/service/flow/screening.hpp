// Screening: administrators work through referrals in the order in which people were reached; whoever is suitable joins
// the assessment list, the rest leave for the reasons that the pathway's shares give.
#pragma once

#include "service/context.hpp"
#include "service/flow/routing.hpp"

namespace stepwell::service {

template <class Recorder>
void opt_in(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  p.at = stage::screening;
  p.listed = c.s.today;
  c.s.places().push_back(c.s.waiting[p.step], row);
  c.record.opts_in(c, row);
}

inline double administrators_minutes(const state& s) {
  double minutes = 0;
  for (std::size_t post = 0; post < s.practitioners.size(); ++post) {
    const practitioner& p = s.practitioners[post];
    const diary_day& day = s.diaries[post][s.today];
    if (p.filled && p.post == role::admin && day.status == attendance::at_work)
      minutes += kernel::count(day.treatment) * kernel::minutes_per_cell;
  }
  return minutes;
}

template <class Recorder>
void screen_referrals(context<Recorder>& c) {
  state& s = c.s;
  const std::uint8_t screening = c.now->pathway.entry;
  kernel::list_head& queue = s.waiting[screening];
  const double each = c.now->appointments.screening_minutes;
  double minutes = administrators_minutes(s) + s.screening_minutes_saved;
  while (!queue.empty() && minutes >= each) {
    minutes -= each;
    const std::uint32_t row = s.places().pop_front(queue);
    leave_step(c, row);
  }
  // Time is not kept from a day on which nobody was waiting; only the part of a referral begun is.
  s.screening_minutes_saved = queue.empty() ? 0 : minutes;
}

} // namespace stepwell::service
