// A waiting list: one per step, kept in the order of the policy's priority rule, longest wait first within it. Who
// waits too long for their patience leaves.
#pragma once

#include "service/context.hpp"

#include <cmath>

namespace stepwell::service {

// True when `a` is to be served before `b`, who joined earlier.
inline bool overtakes(const patient& a, const patient& b, priority_rule rule) {
  switch (rule) {
  case priority_rule::severity:
    return a.phq9_state > b.phq9_state;
  case priority_rule::risk:
    return a.risk && !b.risk;
  case priority_rule::longest_wait:
    break;
  }
  return false;
}

template <class Recorder>
void place_on_list(context<Recorder>& c, std::uint32_t row, bool from_the_front) {
  state& s = c.s;
  patient& p = s.patients[row];
  auto places = s.places();
  kernel::list_head& list = s.waiting[p.step];
  p.at = stage::waiting;
  const auto rule = static_cast<priority_rule>(c.now->appointments.priority);
  if (from_the_front) {
    places.push_front(list, row);
    return;
  }
  std::uint32_t before = kernel::no_row;
  for (std::uint32_t other = list.last; other != kernel::no_row && overtakes(p, s.patients[other], rule);
       other = places.previous(other))
    before = other;
  places.insert_before(list, before, row);
}

template <class Recorder>
void join_waiting_list(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  p.listed = s.today;
  p.stamp = (p.stamp + 1) & stamp_mask;
  place_on_list(c, row, false);
  const double mean = c.step_at(p.step).patience_days;
  if (mean <= 0) return; // waits for ever
  const auto days = static_cast<kernel::day_number>(-mean * std::log(static_cast<double>(p.patience))) + 1;
  s.schedule(kernel::at(s.today + days, 0), event_kind::gives_up, row, p.stamp);
}

// Back on the list of the step in progress, ahead of those who joined it later: whose appointment the service took away
// does not queue again from the end, and keeps the day on which the wait began.
template <class Recorder>
void return_to_waiting_list(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  p.stamp = (p.stamp + 1) & stamp_mask;
  place_on_list(c, row, true);
}

template <class Recorder>
void leave_waiting_list(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  c.s.places().remove(c.s.waiting[p.step], row);
  p.stamp = (p.stamp + 1) & stamp_mask;
}

} // namespace stepwell::service
