// Cases: who is whose. A patient in treatment, or booked for assessment, belongs to exactly one practitioner; the
// practitioner's list and counts change here and nowhere else.
#pragma once

#include "service/context.hpp"
#include "service/flow/waiting_list.hpp"

#include <algorithm>
#include <cassert>

namespace stepwell::service {

template <class Recorder>
bool is_assessment(const context<Recorder>& c, const patient& p) {
  return kind_of(c.step_at(p.step)) == step_kind::assessment;
}

inline bool may_give(const step& there, const practitioner& p) { return may_give(there, p.post); }

template <class Recorder>
void attach(context<Recorder>& c, std::uint32_t row, std::uint32_t post) {
  patient& p = c.s.patients[row];
  practitioner& by = c.s.practitioners[post];
  assert(p.practitioner == kernel::no_row && by.filled);
  p.practitioner = post;
  p.at = stage::in_care;
  p.last_review = never;
  p.taken_on = c.s.today;
  c.s.places().push_back(by.cases, row);
  ++(is_assessment(c, p) ? by.assessments_booked : by.caseload);
  c.record.taken_on(c, row, post);
}

template <class Recorder>
void detach(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  practitioner& by = c.s.practitioners[p.practitioner];
  c.s.places().remove(by.cases, row);
  --(is_assessment(c, p) ? by.assessments_booked : by.caseload);
  p.practitioner = kernel::no_row;
  by.decisions_waiting -= p.awaiting_review;
  p.awaiting_review = false;
}

// A starter's job plan, and with it the caseload, grows to its full size over the ramp.
inline double job_share_of(const practitioner& p, kernel::day_number today, double ramp_weeks) {
  const double days_left = p.ramp_until - today;
  if (days_left <= 0 || ramp_weeks <= 0) return 1;
  constexpr double first_day_share = 0.25; // a starter's first week: a quarter of a full plan
  return std::max(first_day_share, 1 - days_left / (ramp_weeks * kernel::days_per_week));
}

// New work is offered only to people who will be here to finish its beginning.
inline bool takes_new_work(const practitioner& p, kernel::day_number today, kernel::day_number until) {
  return p.filled && p.leaves_on == far_away && p.absent_until <= until && p.started <= today;
}

inline bool has_room_for_case(const practitioner& p) { return p.caseload < p.caseload_limit; }

// A practitioner whose caseload is full is given no new assessments: those booked count for the share of them that will
// stay. Counting them whole was rejected: most never become cases, so caseloads would stay far below the cap.
template <class Recorder>
bool has_room_for_assessment(const context<Recorder>& c, const practitioner& p) {
  const double expected = c.now->pathway.continue_with_assessor * (p.assessments_booked + 1);
  return p.caseload + expected <= p.caseload_limit;
}

} // namespace stepwell::service
