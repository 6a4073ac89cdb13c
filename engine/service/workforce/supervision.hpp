// Supervision: who supervises whom, and when in the week they meet. Of two kinds that must not be confused: case
// management (case_management.hpp) and clinical or reflective supervision, alone or in the supervisor's group. Both
// take the supervisor's hours too, and both are lost when either is away (supervision_held.hpp).
#pragma once

#include "service/context.hpp"
#include "service/workforce/open_diary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace stepwell::service {

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

// Minutes of case management promised to somebody of this role a week.
inline double case_management_minutes(const role_parameters& role, const workforce_parameters& rules,
                                      double whole_time) {
  if (role.case_supervision_hours_per_week <= 0 ||
      static_cast<case_hours_rule>(rules.case_hours) == case_hours_rule::fixed)
    return role.case_supervision_hours_per_week * kernel::minutes_per_hour;
  return rules.minutes_per_case * std::round(role.caseload_cap * whole_time);
}

// The same in the diary's cells: what is promised is what a diary can hold, or it could never be kept to the minute.
inline int case_management_cells(const role_parameters& role, const workforce_parameters& rules, double whole_time) {
  return static_cast<int>(std::lround(case_management_minutes(role, rules, whole_time) / kernel::minutes_per_cell));
}

inline bool meets_in_group(const workforce_parameters& rules) {
  return static_cast<clinical_format_rule>(rules.clinical_format) == clinical_format_rule::group;
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

// In a group all of a supervisor's people who are promised as long a meeting meet at one time for clinical supervision;
// the first of them sets it.
inline supervision_slot clinical_meeting_of(const std::vector<practitioner>& all, std::uint32_t supervisor, int cells) {
  for (const practitioner& p : all)
    if (p.filled && p.supervisor == supervisor && p.plan.clinical.exists() && p.plan.clinical.cells == cells)
      return p.plan.clinical;
  return {};
}

inline void begin_supervision(std::vector<practitioner>& all, std::uint32_t post, std::uint32_t by_post,
                              const role_parameters& role, const workforce_parameters& rules) {
  practitioner& p = all[post];
  practitioner& by = all[by_post];
  const int case_cells = case_management_cells(role, rules, p.whole_time);
  const bool joins = role.clinical_supervision_hours_per_month > 0 && meets_in_group(rules);
  supervision_slot clinical =
      joins ? clinical_meeting_of(all, by_post, clinical_meeting_cells(role)) : supervision_slot{};
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
  withdraw(day, cells);
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
    begin_supervision(all, post, best, c.role_of(p), c.now->workforce);
    set_aside_in_open_weeks(c, post, best, p.plan.case_management);
    set_aside_in_open_weeks(c, post, best, p.plan.clinical);
  }
}

// A dated change of how much supervision a role is promised: its people meet anew, for as long as is promised now.
template <class Recorder>
void change_supervision(context<Recorder>& c) {
  const parameters& before = c.of.phases[c.s.phase - 1].values;
  std::vector<practitioner>& all = c.s.practitioners;
  for (std::uint32_t post = 0; post < all.size(); ++post) {
    const practitioner& p = all[post];
    const role_parameters &then = before.roles[number_of(p.post)], &now = c.role_of(p);
    const bool same = case_management_cells(then, before.workforce, p.whole_time) ==
                          case_management_cells(now, c.now->workforce, p.whole_time) &&
                      then.clinical_supervision_hours_per_month == now.clinical_supervision_hours_per_month;
    if (!same) end_supervision(all, post);
  }
  assign_supervisors(c);
}

} // namespace stepwell::service
