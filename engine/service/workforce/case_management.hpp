// Case-management supervision: a senior goes through the caseload by rule (decisions that wait, new cases, risk,
// overdue) and decides on steps up. The time does not grow with the caseload unless the service makes it: with more on
// the agenda each case gets fewer minutes, down to a least; what does not fit then falls overdue (EVIDENCE E-B07,
// E-B08, E-P07).
#pragma once

#include "service/context.hpp"
#include "service/flow/cases.hpp"
#include "service/flow/session.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwell::service {

// The reasons for which a case is on the agenda, most urgent first.
enum class agenda_reason : std::uint8_t { to_decide_or_new, risk, above_cut_off, overdue, in_caseload, none };
inline constexpr std::size_t agenda_reasons = static_cast<std::size_t>(agenda_reason::none);

// What was last talked of, or has waited since, on this day or before is overdue.
inline kernel::day_number overdue_since(kernel::day_number today, const workforce_parameters& rules) {
  return today - rules.review_weeks * kernel::days_per_week;
}

inline bool is_overdue(const patient& who, kernel::day_number today, const workforce_parameters& rules) {
  const kernel::day_number since = who.last_review == never ? who.taken_on : who.last_review;
  return since <= overdue_since(today, rules);
}

// An assessment booked is no case to talk of, unless what follows it waits for a decision.
template <class Recorder>
agenda_reason reason_to_review(const context<Recorder>& c, const patient& who) {
  const workforce_parameters& rules = c.now->workforce;
  if (who.awaiting_review) return agenda_reason::to_decide_or_new;
  if (who.last_review == c.s.today || is_assessment(c, who)) return agenda_reason::none;
  if (rules.agenda_new && who.last_review == never) return agenda_reason::to_decide_or_new;
  if (rules.agenda_risk && who.risk) return agenda_reason::risk;
  if (rules.agenda_above_cut_off && who.treatments > 0 && at_caseness(who.phq9, who.gad7))
    return agenda_reason::above_cut_off;
  if (is_overdue(who, c.s.today, rules)) return agenda_reason::overdue;
  return rules.agenda_all ? agenda_reason::in_caseload : agenda_reason::none;
}

// A case at risk is noticed the likelier the longer it is talked of.
template <class Recorder>
void look_for_risk(context<Recorder>& c, patient& p, double minutes) {
  const double usual = c.now->workforce.risk_found_minutes;
  if (!p.risk || p.risk_found) return;
  random::stream chance = c.s.chance_of(p.entity(), purpose::risk_found, static_cast<std::uint32_t>(c.s.today));
  p.risk_found = usual <= 0 || chance.uniform() < -std::expm1(-minutes / usual);
}

// What waited for a decision goes ahead: a step up, or treatment after an assessment.
template <class Recorder>
void decide(context<Recorder>& c, std::uint32_t row) {
  patient& p = c.s.patients[row];
  p.last_review = c.s.today;
  c.record.reviewed(c, row);
  if (!p.awaiting_review) return;
  const std::uint8_t to = p.next_step;
  if (is_assessment(c, p)) {
    leave_assessment(c, row, to);
    return;
  }
  detach(c, row);
  enter_step(c, row, to);
}

// The hour, from the agenda's length to its last minute.
template <class Recorder>
void review_caseload(context<Recorder>& c, practitioner& p, double minutes) {
  const workforce_parameters& rules = c.now->workforce;
  std::array<int, agenda_reasons> agenda{};
  int listed = 0;
  for (const std::uint32_t row : c.s.places().rows_of(p.cases)) {
    const agenda_reason why = reason_to_review(c, c.s.patients[row]);
    if (why == agenda_reason::none) continue;
    ++agenda[static_cast<std::size_t>(why)];
    ++listed;
  }
  if (listed == 0) return;
  const double each = std::clamp(minutes / listed, std::min(rules.least_minutes_per_case, rules.minutes_per_case),
                                 rules.minutes_per_case);
  int left = static_cast<int>(minutes / each + 1e-9);
  const auto review = [&](std::uint32_t row) {
    --left;
    look_for_risk(c, c.s.patients[row], each);
    decide(c, row);
  };
  // Where all fits, or nobody orders the agenda, one pass does, in the order of the caseload.
  if (listed <= left || !rules.agenda_structured) {
    for (const std::uint32_t row : c.s.places().rows_of(p.cases)) {
      if (left == 0) break;
      if (reason_to_review(c, c.s.patients[row]) != agenda_reason::none) review(row);
    }
    return;
  }
  for (std::size_t why = 0; why < agenda_reasons; ++why)
    for (const std::uint32_t row : c.s.places().rows_of(p.cases)) {
      if (left == 0 || agenda[why] == 0) break;
      if (reason_to_review(c, c.s.patients[row]) != static_cast<agenda_reason>(why)) continue;
      --agenda[why];
      review(row);
    }
}

// Decisions do not wait for ever on a supervisor who is away: past the review interval they are made outside
// supervision.
template <class Recorder>
void decide_overdue(context<Recorder>& c, practitioner& p) {
  if (p.decisions_waiting == 0) return;
  const kernel::day_number overdue = overdue_since(c.s.today, c.now->workforce);
  for (const std::uint32_t row : c.s.places().rows_of(p.cases))
    if (c.s.patients[row].awaiting_review && c.s.patients[row].listed <= overdue) decide(c, row);
}

} // namespace stepwell::service
