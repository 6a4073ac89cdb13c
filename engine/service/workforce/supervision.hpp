// Supervision, of two kinds that must not be confused. Case management: a fixed hour a week with a senior who goes
// through the caseload by rule (new, risk, overdue) and decides on steps up; the hour does not grow with the caseload.
// Clinical or reflective: a meeting now and then that protects the one supervised. Both take the supervisor's hours
// too, and both are lost when either is away.
#pragma once

#include "service/context.hpp"
#include "service/flow/cases.hpp"
#include "service/flow/routing.hpp"
#include "service/workforce/open_diary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stepwell::service {

inline constexpr double weeks_per_month = 365.25 / 12 / 7;
inline constexpr double one_meeting_hours = 1; // clinical supervision meets for an hour where an hour is enough

// The times of a week at which supervision may be held: on the hour and half-hour, late first, so that mornings stay
// whole for patients.
inline constexpr std::array<int, 8> supervision_starts{
    kernel::cell_at(15, 30), kernel::cell_at(14, 30), kernel::cell_at(13, 30), kernel::cell_at(11, 30),
    kernel::cell_at(10, 30), kernel::cell_at(9, 30),  kernel::cell_at(16, 30), kernel::cell_at(9, 0)};

inline double clinical_meetings_per_week(const role_parameters& role) {
  return std::min(1.0, role.clinical_supervision_hours_per_month / weeks_per_month / one_meeting_hours);
}
inline int clinical_meeting_cells(const role_parameters& role) {
  const double hours = role.clinical_supervision_hours_per_month / weeks_per_month;
  return static_cast<int>(std::lround(std::max(one_meeting_hours, hours) * cells_per_hour));
}

inline std::uint64_t promised_cells(const practitioner& p, int weekday) {
  std::uint64_t cells = p.plan.supervising[weekday];
  if (p.plan.case_management.weekday == weekday) cells |= p.plan.case_management.mask();
  if (p.plan.clinical.weekday == weekday) cells |= p.plan.clinical.mask();
  return cells;
}

// A time in the week at which both work, neither has other supervision and both are paid.
// `first_weekday` spreads meetings over the week.
inline supervision_slot find_meeting(const practitioner& a, const practitioner& b, int cells,
                                     std::uint32_t first_weekday) {
  for (int k = 0; k < weekdays; ++k) {
    const int weekday = (static_cast<int>(first_weekday % weekdays) + k) % weekdays;
    if (((a.days_here() & b.days_here()) >> weekday & 1) == 0) continue;
    const std::uint64_t taken = promised_cells(a, weekday) | promised_cells(b, weekday);
    for (const int start : supervision_starts) {
      if (start + cells > day_last_cell) continue;
      const std::uint64_t mask = kernel::cells(start, cells);
      if ((mask & ~paid_day) == 0 && (mask & taken) == 0)
        return {static_cast<std::int8_t>(weekday), static_cast<std::int8_t>(start), static_cast<std::uint8_t>(cells)};
    }
  }
  return {};
}

inline void end_supervision(std::vector<practitioner>& all, std::uint32_t post) {
  practitioner& p = all[post];
  const std::uint32_t by_post = p.supervisor;
  if (by_post == kernel::no_row) return;
  practitioner& by = all[by_post];
  --by.supervisees;
  if (p.plan.case_management.exists())
    by.plan.supervising[p.plan.case_management.weekday] &= ~p.plan.case_management.mask();
  p.plan.case_management = {};
  p.plan_is_due = by.plan_is_due = true;
  const supervision_slot meeting = std::exchange(p.plan.clinical, {});
  p.supervisor = kernel::no_row;
  // The supervisor's own meeting stays as long as others come to it.
  const auto comes = [&](const practitioner& other) {
    return other.supervisor == by_post && other.plan.clinical == meeting;
  };
  if (meeting.exists() && std::none_of(all.begin(), all.end(), comes))
    by.plan.supervising[meeting.weekday] &= ~meeting.mask();
}

// All of a supervisor's people meet at one time for clinical supervision; the first of them sets it.
inline supervision_slot clinical_meeting_of(const std::vector<practitioner>& all, std::uint32_t supervisor) {
  for (const practitioner& p : all)
    if (p.filled && p.supervisor == supervisor && p.plan.clinical.exists()) return p.plan.clinical;
  return {};
}

inline void begin_supervision(std::vector<practitioner>& all, std::uint32_t post, std::uint32_t by_post,
                              const role_parameters& role) {
  practitioner& p = all[post];
  practitioner& by = all[by_post];
  const int case_cells = static_cast<int>(std::lround(role.case_supervision_hours_per_week * cells_per_hour));
  supervision_slot clinical =
      role.clinical_supervision_hours_per_month > 0 ? clinical_meeting_of(all, by_post) : supervision_slot{};
  if (clinical.exists() &&
      ((p.days_here() >> clinical.weekday & 1) == 0 || (promised_cells(p, clinical.weekday) & clinical.mask()) != 0))
    clinical = {}; // does not work on that day: meets apart
  if (!clinical.exists() && role.clinical_supervision_hours_per_month > 0)
    clinical = find_meeting(p, by, clinical_meeting_cells(role), by_post);
  if (clinical.exists()) {
    p.plan.clinical = clinical;
    by.plan.supervising[clinical.weekday] |= clinical.mask();
  }
  if (case_cells > 0) p.plan.case_management = find_meeting(p, by, case_cells, post);
  if (p.plan.case_management.exists())
    by.plan.supervising[p.plan.case_management.weekday] |= p.plan.case_management.mask();
  p.supervisor = by_post;
  ++by.supervisees;
  p.plan_is_due = by.plan_is_due = true;
}

inline bool set_aside(diary_day& day, std::uint64_t cells) {
  const std::uint64_t open = day.treatment | day.assessment | day.written | day.supervision;
  if (day.status != attendance::at_work || (cells & ~open) != 0) return false;
  day.slot_cells = static_cast<std::uint8_t>(day.slot_cells - kernel::count(cells & (day.treatment | day.assessment)));
  day.treatment &= ~cells;
  day.assessment &= ~cells;
  day.written &= ~cells;
  day.supervision |= cells;
  return true;
}

// Weeks already open: the meeting is set aside on both sides where nobody is booked in its place, and lost elsewhere.
template <class Recorder>
void set_aside_in_open_weeks(context<Recorder>& c, std::uint32_t post, std::uint32_t by, const supervision_slot& slot) {
  if (!slot.exists()) return;
  kernel::day_number day = c.s.today + 1;
  while (day % kernel::days_per_week != slot.weekday) ++day;
  for (; day < c.s.laid_until; day += kernel::days_per_week)
    if (set_aside(c.s.diaries[post][day], slot.mask())) set_aside(c.s.diaries[by][day], slot.mask());
}

// Everyone without a supervisor gets the least burdened senior of their group who has room; seniors supervise each
// other.
template <class Recorder>
void assign_supervisors(context<Recorder>& c) {
  std::vector<practitioner>& all = c.s.practitioners;
  for (std::uint32_t post = 0; post < all.size(); ++post) {
    practitioner& p = all[post];
    if (!p.filled || p.agency || group_of(p.post) == staff_group::other) continue;
    if (p.supervisor != kernel::no_row && all[p.supervisor].filled) continue;
    end_supervision(all, post);
    std::uint32_t best = kernel::no_row;
    for (std::uint32_t other = 0; other < all.size(); ++other) {
      const practitioner& senior = all[other];
      if (other == post || !senior.filled || !supervises(senior.post) || group_of(senior.post) != group_of(p.post))
        continue;
      if (senior.supervisor == post || senior.supervisees >= c.role_of(senior).supervisees_most) continue;
      if (best == kernel::no_row || senior.supervisees < all[best].supervisees) best = other;
    }
    if (best == kernel::no_row) continue;
    begin_supervision(all, post, best, c.role_of(p));
    set_aside_in_open_weeks(c, post, best, p.plan.case_management);
    set_aside_in_open_weeks(c, post, best, p.plan.clinical);
  }
}

// A reviewed case: seen to, and a step up that waited for the review goes ahead.
template <class Recorder>
void review_case(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  p.last_review = c.s.today;
  if (!p.awaiting_review) return;
  const std::uint8_t to = p.next_step;
  detach(c, row);
  enter_step(c, row, to);
}

// The hour's agenda: decisions waiting and new cases first, then risk, then overdue, until the time is up.
template <class Recorder>
void review_caseload(context<Recorder>& c, practitioner& p, std::int32_t minutes) {
  const workforce_parameters& rules = c.now->workforce;
  int left = rules.minutes_per_case > 0 ? static_cast<int>(minutes / rules.minutes_per_case) : 0;
  const kernel::day_number overdue = c.s.today - rules.review_weeks * kernel::days_per_week;
  const bool all_fit = p.caseload <= left; // then one pass does, in whatever order
  for (int pass = 0; pass < (all_fit ? 1 : 3) && left > 0; ++pass)
    for (const std::uint32_t row : c.s.places().rows_of(p.cases)) {
      if (left == 0) break;
      const patient& who = c.s.patients[row];
      if (who.last_review == c.s.today || is_assessment(c, who)) continue;
      const bool is_new = who.awaiting_review || who.last_review == never;
      const bool due = all_fit     ? is_new || who.risk || who.last_review <= overdue
                       : pass == 0 ? is_new
                       : pass == 1 ? who.risk
                                   : who.last_review <= overdue;
      if (!due) continue;
      --left;
      review_case(c, row);
    }
}

// Decisions do not wait for ever on a supervisor who is away: past the review interval they are made outside
// supervision.
template <class Recorder>
void decide_overdue(context<Recorder>& c, practitioner& p) {
  if (p.decisions_waiting == 0) return;
  const kernel::day_number overdue = c.s.today - c.now->workforce.review_weeks * kernel::days_per_week;
  for (const std::uint32_t row : c.s.places().rows_of(p.cases))
    if (c.s.patients[row].awaiting_review && c.s.patients[row].listed <= overdue) review_case(c, row);
}

inline bool both_there(const state& s, std::uint32_t a, std::uint32_t b, const supervision_slot& slot) {
  const diary_day& first = s.diaries[a][s.today];
  const diary_day& second = s.diaries[b][s.today];
  return first.status == attendance::at_work && second.status == attendance::at_work &&
         (first.supervision & slot.mask()) == slot.mask() && (second.supervision & slot.mask()) == slot.mask();
}

// Evening of a working day: what supervision was due to this practitioner today, and whether it was held.
template <class Recorder>
void hold_supervision(context<Recorder>& c, std::uint32_t post) {
  state& s = c.s;
  practitioner& p = s.practitioners[post];
  if (group_of(p.post) == staff_group::other) return;
  const role_parameters& role = c.role_of(p);
  const int weekday = c.of.calendar.weekday(s.today);
  const int week = c.of.calendar.week(s.today);
  const supervision_slot& cases = p.plan.case_management;
  if (cases.weekday == weekday && both_there(s, post, p.supervisor, cases)) {
    const std::int32_t minutes = cases.cells * kernel::minutes_per_cell;
    p.week.case_supervision_minutes += minutes;
    p.day.supervision_minutes += minutes;
    s.practitioners[p.supervisor].day.supervision_minutes += minutes;
    review_caseload(c, p, minutes);
  }
  const supervision_slot& clinical = p.plan.clinical;
  if (clinical.weekday != weekday || !meets_in_week(clinical_meetings_per_week(role), week)) return;
  if (!both_there(s, post, p.supervisor, clinical)) return;
  // Clinical supervision is the first thing to go when targets press.
  random::stream chance = s.chance_of(p.entity(post), purpose::supervision_lost, static_cast<std::uint32_t>(week));
  if (chance.uniform() < c.now->workforce.clinical_supervision_lost * s.pressure) return;
  practitioner& by = s.practitioners[p.supervisor];
  const std::int32_t minutes = clinical.cells * kernel::minutes_per_cell;
  p.week.clinical_supervision_minutes += minutes;
  p.week.clinical_supervision_quality_minutes += minutes * by.supervision_quality;
  p.day.supervision_minutes += minutes;
  if (by.clinical_group_held != s.today) { // one meeting, however many come
    by.clinical_group_held = s.today;
    by.day.supervision_minutes += minutes;
  }
}

} // namespace stepwell::service
