// A session: the hour itself. Attended or missed, what it leaves behind (written work, scores, a step nearer the end of
// the course) and when the next one is.
#pragma once

#include "random/normal.hpp"
#include "service/context.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/contact.hpp"
#include "service/flow/outcome.hpp"
#include "service/flow/routing.hpp"
#include "service/flow/session_cap.hpp"

#include <cmath>

namespace stepwell::service {

template <class Recorder>
void leave_written_work(context<Recorder>& c, practitioner& by, const patient& p, const step& here) {
  const workforce_parameters& rules = c.now->workforce;
  const double position = lower_half(p.luck[luck::notes_and_drop_out]);
  by.day.written_minutes +=
      p.risk ? whole_minutes(here.notes.at(position) + rules.risk_follow_up.at(upper_half(p.luck[luck::refusal])))
             : rules.notes_cells.whole_minutes_at(here.notes, position);
}

// The letter that ends a course, planned or not; whose notes are long, the letter is too.
template <class Recorder>
void leave_letter(context<Recorder>& c, practitioner& by, const patient& p) {
  const workforce_parameters& rules = c.now->workforce;
  by.day.written_minutes +=
      rules.notes_cells.whole_minutes_at(rules.letter, lower_half(p.luck[luck::notes_and_drop_out]));
}

// What a contact means to the practitioner's day and week.
template <class Recorder>
void see_patient(context<Recorder>& c, practitioner& by, const patient& p, const step& here) {
  const std::int32_t minutes = p.cells * kernel::minutes_per_cell;
  by.day.contact |= cells_of(p);
  by.week.contact_minutes += minutes;
  if (p.by == medium::telephone) by.week.telephone_minutes += minutes;
  if (kind_of(here) == step_kind::assessment) by.week.assessment_minutes += minutes;
  ++by.week.contacts;
  by.week.risk_contacts += p.risk;
  leave_written_work(c, by, p, here);
}

// What this practitioner adds to a patient's response: themselves, less a little when disengaged (EVIDENCE E-D04).
inline double practitioner_effect(const practitioner& by) { return by.outcome_effect - by.strained.response_lost; }

// A contact that treats: counted, dated, scored.
template <class Recorder>
void treat(context<Recorder>& c, practitioner& by, patient& p, const step& here) {
  const kernel::day_number today = c.s.today;
  if (p.sessions == 0 && changes_state(here)) p.response += static_cast<float>(practitioner_effect(by));
  score_contact(p, here, c.now->case_mix, lower_half(p.luck[luck::scores]), upper_half(p.luck[luck::scores]), today);
  c.record.treatment(p, here, today);
  date_contact(p, level_of(here), today);
}

// Whoever assessed keeps the patient where the step says so and a case fits.
inline bool keeps(const practitioner& by, const step& there) {
  return kind_of(there) == step_kind::treatment && there.same_practitioner && may_give(there, by) &&
         by.leaves_on == far_away && has_room_for_case(by);
}

// What comes next waits for case-management supervision.
inline bool is_supervised(const practitioner& by) { return by.plan.case_management.exists(); }
template <class Recorder>
void wait_for_decision(context<Recorder>& c, std::uint32_t row, practitioner& by, std::uint8_t to) {
  patient& p = c.s.patients[row];
  p.next_step = to;
  p.awaiting_review = true;
  ++by.decisions_waiting;
  p.listed = c.s.today;
  c.record.awaits_review(c, row);
}

// The way on from an assessment. Who can stay waits on no list, and goes where the shares lead.
template <class Recorder>
void leave_assessment(context<Recorder>& c, std::uint32_t row, std::uint8_t drawn) {
  state& s = c.s;
  patient& p = s.patients[row];
  const std::uint32_t post = p.practitioner;
  practitioner& by = s.practitioners[post];
  detach(c, row);
  const std::uint8_t to = keeps(by, c.step_at(drawn)) ? drawn : routed(c, p, drawn);
  const step& there = c.step_at(to);
  enter_step(c, row, to);
  if (!keeps(by, there)) return;
  if (p.at == stage::deferring) return; // anybody may see them when they come forward
  leave_waiting_list(c, row);
  attach(c, row, post);
  book_or_try_again(c, row, s.today + days_until_next(there));
}

// After an attended assessment.
template <class Recorder>
void assess(context<Recorder>& c, std::uint32_t row, practitioner& by, const step& here) {
  state& s = c.s;
  patient& p = s.patients[row];
  p.assessed = s.today;
  if (lower_half(p.luck[luck::refusal]) >= c.now->appointments.seen_not_treated) treat(c, by, p, here);
  const std::uint8_t drawn = next_step_of(c, p);
  if (c.now->workforce.gates_plans && kind_of(c.step_at(drawn)) != step_kind::exit && is_supervised(by))
    wait_for_decision(c, row, by, drawn);
  else
    leave_assessment(c, row, drawn);
}

// The course has run: on, or first to supervision when a step up is proposed and this practitioner has any.
template <class Recorder>
void finish_course(context<Recorder>& c, std::uint32_t row, practitioner& by) {
  patient& p = c.s.patients[row];
  by.week.recoveries += recovered(p);
  leave_letter(c, by, p);
  p.next_step = routed(c, p, next_step_of(c, p));
  const bool steps_up = kind_of(c.step_at(p.next_step)) != step_kind::exit;
  if (steps_up && is_supervised(by)) {
    wait_for_decision(c, row, by, p.next_step);
    return;
  }
  detach(c, row);
  enter_step(c, row, p.next_step);
}

template <class Recorder>
void miss_session(context<Recorder>& c, std::uint32_t row, const step& here) {
  patient& p = c.s.patients[row];
  c.record.appointment(appointment_outcome::did_not_attend, p, here);
  if (++p.missed >= c.now->appointments.missed_before_discharge) {
    if (p.treatments > 0) leave_letter(c, c.s.practitioners[p.practitioner], p);
    end_care(c, row, reason_of_leaving(p));
    return;
  }
  book_or_try_again(c, row, first_day_for(c, p));
}

template <class Recorder>
void hold_session(context<Recorder>& c, std::uint32_t row) {
  state& s = c.s;
  patient& p = s.patients[row];
  practitioner& by = s.practitioners[p.practitioner];
  const step& here = c.step_at(p.step);
  assert(by.filled && s.diaries[p.practitioner][s.today].status == attendance::at_work);
  p.booked = false;
  s.diaries[p.practitioner].fetch(s.today + days_until_next(here)); // where the next appointment is likely to be
  if (p.will_miss) {
    miss_session(c, row, here);
    return;
  }
  c.record.appointment(appointment_outcome::attended, p, here);
  see_patient(c, by, p, here);
  if (kind_of(here) == step_kind::assessment) {
    assess(c, row, by, here);
    return;
  }
  agree_length(p, here);
  treat(c, by, p, here);
  if (p.sessions >= p.planned) {
    finish_course(c, row, by);
  } else if (upper_half(p.luck[luck::notes_and_drop_out]) < here.drop_out_per_session + by.strained.ends_early) {
    leave_letter(c, by, p);
    end_care(c, row, exit_reason::ended_before_planned);
  } else {
    book_or_try_again(c, row, s.today + days_until_next(here));
  }
}

} // namespace stepwell::service
