// Allocation: every morning, people at the head of the waiting lists are given to practitioners with room.
#pragma once

#include "service/context.hpp"
#include "service/flow/appointment.hpp"

#include <algorithm>

namespace stepwell::service {

// Slots set aside for assessments and, shortly before their day, treatment slots that nobody took.
template <class Recorder>
std::uint64_t open_for_assessment(const context<Recorder>& c, const diary_day& d, kernel::day_number day) {
  return day <= c.s.today + c.now->appointments.spare_days ? d.assessment | d.treatment : d.assessment;
}

// The post that is asked k-th this morning. A remainder of a division would cost as much as the question.
inline std::uint32_t in_turn(const state& s, std::uint32_t k) {
  const std::uint32_t posts = static_cast<std::uint32_t>(s.practitioners.size()), turned = s.first_asked + k;
  return turned < posts ? turned : turned - posts;
}

// One day's free assessment slots, to whom `next_person` names until it names nobody.
template <class Recorder, class NextPerson>
void offer_day(context<Recorder>& c, std::uint8_t number, kernel::day_number day, NextPerson next_person) {
  state& s = c.s;
  const step& there = c.step_at(number);
  const auto posts = static_cast<std::uint32_t>(s.practitioners.size());
  for (std::uint32_t k = 0; k < posts; ++k) {
    const std::uint32_t post = in_turn(s, k);
    practitioner& p = s.practitioners[post];
    if (!may_give(there, p) || open_for_assessment(c, s.diaries[post][day], day) == 0 ||
        !takes_new_work(p, s.today, day))
      continue;
    while (has_room_for_assessment(c, p) && !is_full(s.diaries[post][day], c.role_of(p).contacts_per_day_most)) {
      const int cell = kernel::first_run(open_for_assessment(c, s.diaries[post][day], day), there.cells);
      if (cell < 0) break;
      const std::uint32_t row = next_person();
      if (row == kernel::no_row) return;
      leave_waiting_list(c, row);
      attach(c, row, post);
      book(c, row, {day, cell});
    }
  }
}

// Assessments are offered day by day from the first that leaves enough notice, so nobody is offered a later day while
// an earlier one is free. The search only ever moves on: a slot once found taken stays taken for the rest of the
// morning. Days nearer than that go to people who can come at short notice.
template <class Recorder>
void offer_assessments(context<Recorder>& c, std::uint8_t number) {
  state& s = c.s;
  kernel::list_head& list = s.waiting[number];
  const kernel::day_number first = s.today + c.now->appointments.notice_days;
  const kernel::day_number last =
      std::min(s.laid_until, s.today + c.now->appointments.offer_weeks * kernel::days_per_week + 1);
  for (kernel::day_number day = s.today + 1; day < std::min(first, last); ++day) {
    if (first_at_short_notice(c, list) == kernel::no_row) break;
    if (c.of.calendar.is_working(day)) offer_day(c, number, day, [&] { return first_at_short_notice(c, list); });
  }
  for (kernel::day_number day = first; day < last && !list.empty(); ++day)
    if (c.of.calendar.is_working(day)) offer_day(c, number, day, [&] { return list.first; });
}

// Of the lists this practitioner may treat, the one whose first person has waited longest; no_row when all are empty.
template <class Recorder>
std::uint32_t longest_waiting(const context<Recorder>& c, const practitioner& p) {
  std::uint32_t best = kernel::no_row;
  for (std::size_t number = 0; number < c.s.waiting.size(); ++number) {
    const kernel::list_head& list = c.s.waiting[number];
    const step& there = c.now->pathway.steps[number];
    if (list.empty() || kind_of(there) != step_kind::treatment || !may_give(there, p)) continue;
    if (best == kernel::no_row || c.s.patients[list.first].listed < c.s.patients[best].listed) best = list.first;
  }
  return best;
}

template <class Recorder>
void allocate_to_treatment(context<Recorder>& c) {
  state& s = c.s;
  const auto posts = static_cast<std::uint32_t>(s.practitioners.size());
  for (std::uint32_t k = 0; k < posts; ++k) {
    const std::uint32_t post = in_turn(s, k);
    practitioner& p = s.practitioners[post];
    if (!takes_new_work(p, s.today, s.today)) continue;
    while (has_room_for_case(p)) {
      const std::uint32_t row = longest_waiting(c, p);
      if (row == kernel::no_row) break;
      leave_waiting_list(c, row);
      attach(c, row, post);
      book_or_try_again(c, row, first_day_for(c, s.patients[row]));
    }
  }
}

template <class Recorder>
void allocate(context<Recorder>& c) {
  for (std::size_t number = 0; number < c.s.waiting.size(); ++number)
    if (!c.s.waiting[number].empty() && kind_of(c.now->pathway.steps[number]) == step_kind::assessment)
      offer_assessments(c, static_cast<std::uint8_t>(number));
  allocate_to_treatment(c);
  if (!c.s.practitioners.empty()) // tomorrow somebody else is asked first
    c.s.first_asked = (c.s.first_asked + 1) % static_cast<std::uint32_t>(c.s.practitioners.size());
}

// Waited longer than patience lasts.
template <class Recorder>
void give_up(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  c.record.gives_up(c, row);
  leave_waiting_list(c, row);
  discharge(c, row, reason_of_leaving(p));
}

} // namespace stepwell::service
