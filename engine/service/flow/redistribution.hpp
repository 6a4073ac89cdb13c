// Redistribution: what happens to a practitioner's patients when the practitioner is not there.
#pragma once

#include "service/context.hpp"
#include "service/flow/allocation.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/group.hpp"

namespace stepwell::service {

// A colleague in the same kind of post who can take one more case; the least loaded. A soft cap lets a handed-over case
// go above it, a hard cap never.
template <class Recorder>
std::uint32_t colleague_for(const context<Recorder>& c, const step& there, std::uint32_t leaving) {
  std::uint32_t best = kernel::no_row;
  double least = 0;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    if (post == leaving || !may_give(there, p) || !takes_new_work(p, c.s.today, c.s.today)) continue;
    const double limit = std::max(1, p.caseload_limit);
    if (!has_room_for_case(p) && c.role_of(p).hard_cap) continue;
    const double load = p.caseload / limit;
    if (best == kernel::no_row || load < least) {
      best = post;
      least = load;
    }
  }
  return best;
}

// The service takes back appointments in [from, until): recorded as cancelled by the provider, and rebooked with the
// same practitioner after `until`. Assessments go to the head of their list instead, for anyone to take.
template <class Recorder>
void cancel_appointments(context<Recorder>& c, std::uint32_t post, kernel::day_number from, kernel::day_number until) {
  state& s = c.s;
  for (const std::uint32_t row : s.places().rows_of(s.practitioners[post].cases)) {
    patient& p = s.patients[row];
    const kernel::day_number day = kernel::day_of(p.appointment);
    if (!p.booked || day < from || day >= until) continue;
    c.record.appointment(appointment_outcome::cancelled_by_provider, p, c.step_at(p.step));
    free_cells(s, p, cells_of(p));
    p.booked = false;
    if (is_assessment(c, p)) {
      detach(c, row);
      return_to_waiting_list(c, row);
    } else if (s.practitioners[post].leaves_on >= until) {
      book_or_try_again(c, row, until);
    } else { // leaving before then: waits for the hand-over
      p.stamp = (p.stamp + 1) & stamp_mask;
    }
  }
}

// Every open case to `successor` where one is named and has room, else to a colleague, or back to the head of its list.
template <class Recorder>
void hand_over_cases(context<Recorder>& c, std::uint32_t post, std::uint32_t successor = kernel::no_row) {
  state& s = c.s;
  for (const std::uint32_t row : s.places().rows_of(s.practitioners[post].cases)) {
    patient& p = s.patients[row];
    if (p.at == stage::in_group) continue; // groups are handed over whole
    if (p.booked) {
      c.record.appointment(appointment_outcome::cancelled_by_provider, p, c.step_at(p.step));
      free_cells(s, p, cells_of(p));
      p.booked = false;
    }
    const bool step_up_decided = p.awaiting_review;
    const std::uint8_t to = p.next_step;
    detach(c, row);
    if (step_up_decided) { // the course is over; a colleague passes the decision on
      enter_step(c, row, to);
      continue;
    }
    const bool follows = successor != kernel::no_row && may_give(c.step_at(p.step), s.practitioners[successor]) &&
                         has_room_for_case(s.practitioners[successor]);
    const std::uint32_t colleague = is_assessment(c, p) ? kernel::no_row
                                    : follows           ? successor
                                                        : colleague_for(c, c.step_at(p.step), post);
    c.record.handed_over(c, row, post, colleague);
    if (colleague == kernel::no_row) {
      return_to_waiting_list(c, row);
      continue;
    }
    attach(c, row, colleague);
    book_or_try_again(c, row, first_day_for(c, s.patients[row]));
  }
}

} // namespace stepwell::service
