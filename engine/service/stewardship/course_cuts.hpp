// Responses that give people less: shorter courses, and early discharge of those who are nearly well. Both take from
// the meaning that practitioners find in their work; neither asks the patient.
#pragma once

#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/outcome.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline bool is_in_course(const step& here) { return kind_of(here) == step_kind::treatment && changes_state(here); }

inline void lose_meaning(practitioner& by, const wellbeing_parameters& p) {
  by.wellbeing.meaning = std::max(0.0, by.wellbeing.meaning - p.meaning_lost_per_course_cut);
}

// Courses that have begun lose their share of the sessions still to come; new ones are planned shorter (routing.hpp).
template <class Recorder>
void shorten_open_courses(context<Recorder>& c) {
  state& s = c.s;
  for (practitioner& by : s.practitioners)
    for (const std::uint32_t row : s.places().rows_of(by.cases)) {
      patient& p = s.patients[row];
      if (!is_in_course(c.step_at(p.step)) || p.cut || p.planned <= p.sessions) continue;
      const double left = std::ceil((p.planned - p.sessions) * c.now->stewardship.course_share);
      if (p.sessions + left < p.planned) lose_meaning(by, c.now->wellbeing);
      p.planned = static_cast<std::uint8_t>(p.sessions + left);
      p.cut = true; // once
    }
}

// People below caseness after some sessions are discharged before what was planned.
template <class Recorder>
void discharge_early(context<Recorder>& c) {
  state& s = c.s;
  for (practitioner& by : s.practitioners)
    for (const std::uint32_t row : s.places().rows_of(by.cases)) {
      patient& p = s.patients[row];
      const bool seen_enough = p.sessions >= c.now->stewardship.early_discharge_from_sessions;
      if (!is_in_course(c.step_at(p.step)) || !seen_enough || p.awaiting_review || at_caseness(p.phq9, p.gad7))
        continue;
      if (p.booked) {
        c.record.appointment(appointment_outcome::cancelled_by_provider, p, c.step_at(p.step));
        free_cells(s, p, cells_of(p));
        p.booked = false;
      }
      lose_meaning(by, c.now->wellbeing);
      end_care(c, row, exit_reason::ended_before_planned);
    }
}

} // namespace stepwell::service
