// A waiting list: one per step, kept in the order of the policy's priority rule, longest wait first within it. Who
// waits too long for their patience leaves.
#pragma once

#include "service/context.hpp"
#include "service/flow/luck.hpp"

#include <cmath>

namespace stepwell::service {

// True when `a` is to be served before `b`.
inline bool goes_before(const patient& a, const patient& b, priority_rule rule) {
  switch (rule) {
  case priority_rule::severity:
    if (a.phq9_state != b.phq9_state) return a.phq9_state > b.phq9_state;
    break;
  case priority_rule::risk:
    if (a.risk != b.risk) return a.risk;
    break;
  case priority_rule::longest_wait:
    break;
  }
  return a.listed < b.listed;
}

// Who joins today walks in from the back, who joined long ago from the front. Who comes back goes before others of the
// same day.
template <class Recorder>
std::uint32_t first_to_stand_behind(const context<Recorder>& c, const patient& p) {
  state& s = c.s;
  const auto places = s.places();
  const kernel::list_head& list = s.waiting[p.step];
  const auto rule = static_cast<priority_rule>(c.now->appointments.priority);
  if (p.listed < s.today) {
    if (s.lists_by_day && p.listed > s.today - list_days::span)
      return s.days_of_lists[p.step].first_since(p.listed, s.today, s.listed());
    std::uint32_t other = list.first;
    while (other != kernel::no_row && goes_before(s.patients[other], p, rule)) other = places.next(other);
    return other;
  }
  std::uint32_t behind = kernel::no_row;
  for (std::uint32_t other = list.last; other != kernel::no_row && goes_before(p, s.patients[other], rule);
       other = places.previous(other))
    behind = other;
  return behind;
}

template <class Recorder>
void take_place(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  const patient& p = s.patients[row];
  s.lists_by_day &= static_cast<priority_rule>(c.now->appointments.priority) == priority_rule::longest_wait;
  s.places().insert_before(s.waiting[p.step], first_to_stand_behind(c, p), row);
  s.days_of_lists[p.step].joins(row, p.listed, p.listed < s.today, s.listed());
}

// On the list of the step in progress, from today on; `patience` is 0-1.
template <class Recorder>
void stand_on_waiting_list(context<Recorder>& c, std::uint32_t row, double patience) {
  state& s = c.s;
  patient& p = s.patients[row];
  p.at = stage::waiting;
  p.stamp = (p.stamp + 1) & stamp_mask;
  take_place(c, row);
  c.record.joins_waiting_list(c, row);
  const double mean = c.step_at(p.step).patience_days;
  if (mean <= 0) return; // waits for ever
  const auto days = static_cast<kernel::day_number>(-mean * std::log(patience)) + 1;
  s.schedule(kernel::at(s.today + days, 0), event_kind::gives_up, row, p.stamp);
}

// The wait begins today, also for those who ask to be seen later; they are offered nothing until then, and lose no
// place by it.
template <class Recorder>
void join_waiting_list(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  p.listed = s.today;
  if (p.deferred_days == 0) {
    stand_on_waiting_list(c, row, static_cast<double>(p.patience));
    return;
  }
  c.record.defers(c, row);
  p.at = stage::deferring;
  p.stamp = (p.stamp + 1) & stamp_mask;
  s.schedule(kernel::at(s.today + p.deferred_days, 0), event_kind::comes_forward, row, p.stamp);
}

// The time that somebody asked for is over.
template <class Recorder>
void come_forward(context<Recorder>& c, std::uint32_t row) {
  c.record.comes_forward(c, row);
  stand_on_waiting_list(c, row, static_cast<double>(c.s.patients[row].patience));
}

// Back on the list of the step in progress, ahead of those who joined it later: whose appointment the service took away
// does not queue again from the end, and keeps the day on which the wait began. Patience starts anew, from the chance
// of the appointment that will not be.
template <class Recorder>
void return_to_waiting_list(context<Recorder>& c, std::uint32_t row) {
  c.record.waits_again(c, row);
  stand_on_waiting_list(c, row, upper_half(c.s.patients[row].luck[luck::refusal]));
}

template <class Recorder>
void leave_waiting_list(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  s.days_of_lists[p.step].leaves(row, p.listed, s.places().next(row), s.listed());
  s.places().remove(s.waiting[p.step], row);
  p.stamp = (p.stamp + 1) & stamp_mask;
}

} // namespace stepwell::service
