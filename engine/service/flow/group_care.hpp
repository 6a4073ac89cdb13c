// Group care: a group starts when enough people wait (group_start.hpp) and a practitioner is free at the same hour for
// them; it meets weekly until its course is over. Members attend or miss; nobody cancels a group for one person.
#pragma once

#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/group_start.hpp"
#include "service/flow/session.hpp"

#include <algorithm>

namespace stepwell::service {

template <class Recorder>
bool book_group(context<Recorder>& c, std::uint32_t number, kernel::day_number from) {
  state& s = c.s;
  group& g = s.groups[number];
  const step& here = c.step_at(g.step);
  const gap_in_diary gap = find_gap(c, g.practitioner, from, here);
  if (!gap.found()) return false;
  take(s.diaries[g.practitioner][gap.day], kernel::cells(gap.cell, here.cells));
  g.appointment = kernel::at(gap.day, gap.cell);
  g.cells = static_cast<std::uint8_t>(here.cells);
  g.stamp = (g.stamp + 1) & stamp_mask;
  s.schedule(g.appointment, event_kind::group_session, number, g.stamp);
  return true;
}

// Each member's appointment is the group's; its chance is the member's own.
template <class Recorder>
void invite_members(context<Recorder>& c, const group& g) {
  const step& here = c.step_at(g.step);
  for (std::uint32_t m = 0; m < g.size; ++m) {
    patient& p = c.s.patients[g.members[m]];
    draw_luck(c.s, p, here);
    p.appointment = g.appointment;
    c.record.booked(c, g.members[m]);
  }
}

template <class Recorder>
void book_group_or_try_again(context<Recorder>& c, std::uint32_t number, kernel::day_number from) {
  state& s = c.s;
  if (book_group(c, number, std::max(from, s.today + 1))) {
    invite_members(c, s.groups[number]);
    return;
  }
  group& g = s.groups[number];
  g.appointment = 0; // none, whatever was agreed with an earlier leader
  g.stamp = (g.stamp + 1) & stamp_mask;
  s.schedule(kernel::at(s.today + kernel::days_per_week, 0), event_kind::group_books_again, number, g.stamp);
}

inline void end_group(state& s, std::uint32_t number) {
  s.groups[number].size = 0;
  s.groups[number].stamp = (s.groups[number].stamp + 1) & stamp_mask;
  s.groups.give_back(number);
}

// Who may lead: the practitioner with the lightest caseload for the hours worked. Members are not cases of the
// leader's: a caseload cap is about people seen one by one.
template <class Recorder>
std::uint32_t leader_for(const context<Recorder>& c, const step& here, std::uint32_t except = kernel::no_row) {
  std::uint32_t best = kernel::no_row;
  double least = 0;
  for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
    const practitioner& p = c.s.practitioners[post];
    if (post == except || !may_give(here, p) || !takes_new_work(p, c.s.today, c.s.today)) continue;
    const double load = p.caseload / static_cast<double>(std::max(1, p.caseload_limit));
    if (best == kernel::no_row || load < least) {
      best = post;
      least = load;
    }
  }
  return best;
}

// One group from the head of the list. False when nobody can lead it yet.
template <class Recorder>
bool start_group(context<Recorder>& c, std::uint8_t number, std::uint32_t people) {
  state& s = c.s;
  const step& here = c.step_at(number);
  const std::uint32_t leader = leader_for(c, here);
  if (leader == kernel::no_row) return false;
  const std::uint32_t row = s.groups.take();
  const std::uint32_t stamp = s.groups[row].stamp;
  s.groups[row] = group{};
  s.groups[row].stamp = stamp;
  s.groups[row].step = number;
  s.groups[row].practitioner = leader;
  s.groups[row].sessions_left = static_cast<std::uint8_t>(here.sessions_most);
  if (!book_group(c, row, s.today + c.now->appointments.notice_days)) {
    s.groups.give_back(row);
    return false;
  }
  group& g = s.groups[row];
  while (g.size < people) {
    const std::uint32_t member = s.waiting[number].first;
    leave_waiting_list(c, member);
    patient& p = s.patients[member];
    p.at = stage::in_group;
    p.group = row;
    g.members[g.size++] = member;
  }
  invite_members(c, g);
  return true;
}

template <class Recorder>
void start_groups(context<Recorder>& c) {
  for (std::size_t number = 0; number < c.s.waiting.size(); ++number) {
    const kernel::list_head& list = c.s.waiting[number];
    const step& here = c.now->pathway.steps[number];
    if (kind_of(here) != step_kind::group) continue;
    for (std::uint32_t people = people_to_start_with(c, list, here); people > 0;
         people = people_to_start_with(c, list, here))
      if (!start_group(c, static_cast<std::uint8_t>(number), people)) break; // another kind of group may have a leader
  }
}

template <class Recorder>
void release_member(context<Recorder>& c, std::uint32_t member) {
  c.s.patients[member].group = kernel::no_row;
  c.s.patients[member].at = stage::in_care;
}

// One member's evening: attended or missed, staying, dropping out or done.
template <class Recorder>
bool member_stays(context<Recorder>& c, std::uint32_t member, practitioner& leader, const step& here, bool last) {
  patient& p = c.s.patients[member];
  if (p.will_miss) {
    c.record.appointment(appointment_outcome::did_not_attend, p, here);
    if (++p.missed >= c.now->appointments.missed_before_discharge) {
      release_member(c, member);
      discharge(c, member, reason_of_leaving(p));
      return false;
    }
  } else {
    c.record.appointment(appointment_outcome::attended, p, here);
    treat(c, leader, p, here);
  }
  if (last) {
    release_member(c, member);
    leave_step(c, member);
    return false;
  }
  if (!p.will_miss && upper_half(p.luck[luck::notes_and_drop_out]) < here.drop_out_per_session) {
    release_member(c, member);
    discharge(c, member, exit_reason::ended_before_planned);
    return false;
  }
  return true;
}

template <class Recorder>
void hold_group(context<Recorder>& c, std::uint32_t number) {
  state& s = c.s;
  group& g = s.groups[number];
  const step& here = c.step_at(g.step);
  practitioner& leader = s.practitioners[g.practitioner];
  const bool held = s.diaries[g.practitioner][s.today].status == attendance::at_work;
  if (held) {
    const std::uint64_t cells = kernel::cells(kernel::cell_of(s.now()), g.cells);
    leader.day.contact |= cells;
    leader.week.contact_minutes += g.cells * kernel::minutes_per_cell;
    leader.week.group_minutes += g.cells * kernel::minutes_per_cell;
    ++leader.week.contacts;
    --g.sessions_left;
    std::uint32_t staying = 0;
    const std::uint32_t size = g.size;
    for (std::uint32_t m = 0; m < size; ++m) {
      const std::uint32_t member = g.members[m];
      patient& p = s.patients[member];
      if (!p.will_miss) leave_written_work(c, leader, p, here);
      if (member_stays(c, member, leader, here, g.sessions_left == 0)) g.members[staying++] = member;
    }
    g.size = staying;
  } else {
    for (std::uint32_t m = 0; m < g.size; ++m)
      c.record.appointment(appointment_outcome::cancelled_by_provider, s.patients[g.members[m]], here);
  }
  if (g.size == 0) {
    end_group(s, number);
    return;
  }
  book_group_or_try_again(c, number, s.today + days_until_next(here));
}

// The leader is going: another leads on, or the members wait again at the head of the list.
template <class Recorder>
void hand_over_groups(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  for (std::uint32_t number = 0; number < s.groups.high_water(); ++number) {
    group& g = s.groups[number];
    if (g.size == 0 || g.practitioner != post) continue;
    const std::uint32_t leader = leader_for(c, c.step_at(g.step), post);
    if (leader != kernel::no_row) {
      g.practitioner = leader;
      book_group_or_try_again(c, number, s.today + c.now->appointments.notice_days);
      continue;
    }
    for (std::uint32_t m = 0; m < g.size; ++m) {
      release_member(c, g.members[m]);
      return_to_waiting_list(c, g.members[m]);
    }
    end_group(s, number);
  }
}

} // namespace stepwell::service
