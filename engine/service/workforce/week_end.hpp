// Week end: what the week was like for each practitioner, and what it leaves behind.
#pragma once

#include "service/context.hpp"
#include "service/workforce/absence.hpp"
#include "service/workforce/case_management.hpp"
#include "service/workforce/wellbeing.hpp"

#include <algorithm>

namespace stepwell::service {

inline constexpr double minutes_per_hour = kernel::minutes_per_hour;

inline constexpr double minutes_of_a_paid_day = kernel::count(paid_day) * kernel::minutes_per_cell;

// Variety of the contact time: assessments, groups, and treatment one by one. 0: all of one kind; most 2/3.
inline double variety_of(const practitioner_week& w) {
  if (w.contact_minutes == 0) return 0;
  const double all = w.contact_minutes, a = w.assessment_minutes / all, g = w.group_minutes / all;
  const double rest = 1 - a - g;
  return 1 - a * a - g * g - rest * rest;
}

template <class Recorder>
working_week summary_of(const context<Recorder>& c, const practitioner& p) {
  const practitioner_week& w = p.week;
  const double limit = std::max(1, p.caseload_limit);
  const double days_due = std::max(1, w.days_due);
  const double days_off = w.days_on_leave + w.lieu_minutes / minutes_of_a_paid_day;
  const double quality_hours = w.clinical_supervision_quality_minutes / minutes_per_hour;
  return {.contact_hours = w.contact_minutes / minutes_per_hour,
          .telephone_hours = w.telephone_minutes / minutes_per_hour,
          .longest_run_hours = w.longest_run_minutes / minutes_per_hour,
          .overtime_hours = w.overtime_minutes / minutes_per_hour,
          .backlog_hours = p.backlog_minutes / minutes_per_hour,
          .caseload_over_cap = std::max(0.0, p.caseload / limit - 1),
          .missed_breaks = static_cast<double>(w.missed_breaks),
          .risk_contacts = static_cast<double>(w.risk_contacts),
          .contacts = static_cast<double>(w.contacts),
          .clinical_supervision_hours = quality_hours,
          .case_supervision_hours = w.case_supervision_minutes / minutes_per_hour,
          .leave_share = days_off / days_due,
          .worked_ill_share = w.days_ill_at_work / days_due,
          .peer_hours = w.peer_minutes / minutes_per_hour,
          .office_share = static_cast<double>(w.days_in_office) / std::max(1, w.days_at_work),
          .variety = variety_of(w),
          .at_work_share = w.days_at_work / days_due,
          .recoveries = static_cast<double>(w.recoveries),
          .pressure = c.s.pressure,
          .months_in_service = p.months_in_service(c.s.today)};
}

template <class Recorder>
void end_week(context<Recorder>& c) {
  state& s = c.s;
  for (std::uint32_t post = 0; post < s.practitioners.size(); ++post) {
    practitioner& p = s.practitioners[post];
    if (!p.filled) continue;
    const auto group = static_cast<std::size_t>(group_of(p.post));
    if (group < clinical_group_count) {
      live_through(p.wellbeing, summary_of(c, p), c.now->wellbeing, group);
      p.strained = effects_of(p.wellbeing, c.now->wellbeing, c.now->consequences);
    }
    c.record.week(post, p, c.of.calendar.week(s.today));
    p.week = {};
    decide_overdue(c, p);
    draw_absence(c, post);
  }
  open_diaries_until(c, s.today + 1 + c.now->appointments.horizon_weeks * kernel::days_per_week);
}

} // namespace stepwell::service
