#include "service/parameters.hpp"

#include "kernel/time.hpp"

#include <cmath>

namespace stepwell::service {

namespace {

// Most of a course's improvement comes early: 1 - exp(-k / early), scaled so that a course of usual length gives all of
// it. Beyond `sessions_most` as well: a course planned before that was lowered on a date runs on.
void fill_dose(step& s, double early_response_sessions) {
  s.dose.clear();
  if (s.sessions_mean <= 0 || s.sessions_most <= 0) return;
  const double usual = -std::expm1(-s.sessions_mean / early_response_sessions);
  for (std::int32_t k = 0; k <= longest_course; ++k)
    s.dose.push_back(-std::expm1(-k / early_response_sessions) / usual);
}

void fill_shares(step& s) {
  double total = 0;
  for (edge& e : s.next) e.cumulative = total += e.share;
  if (!s.next.empty()) s.next.back().cumulative = 1; // shares add up to 1 but for rounding; the last takes the rest
}

double share_continuing(const pathway& p) {
  double share = 0;
  for (const step& s : p.steps) {
    if (kind_of(s) != step_kind::assessment) continue;
    for (const edge& e : s.next)
      if (p.steps[e.to].same_practitioner) share += e.share;
  }
  return share;
}

} // namespace

void complete(parameters& p) {
  const double notice = p.appointments.cancellation_notice_days;
  p.appointments.notice_log = notice > 0 ? std::log(notice / (1 + notice)) : 0;
  p.appointments.screening_wait = random::geometric_distribution(1 / (1 + p.appointments.screening_days));
  for (step& s : p.pathway.steps) {
    s.cells = kernel::cells_for(kernel::minutes{static_cast<std::int64_t>(std::ceil(s.session_minutes))});
    s.days_between = static_cast<std::int32_t>(std::lround(s.gap_days));
    s.notes = minutes_with(s.notes_minutes, p.workforce.notes_spread);
    if (s.sessions_mean > 0) s.course_length = {s.sessions_mean, s.sessions_sd};
    fill_dose(s, p.case_mix.early_response_sessions);
    fill_shares(s);
  }
  workforce_parameters& w = p.workforce;
  w.letter = minutes_with(w.letter_minutes, w.notes_spread);
  w.notes_cells.fill(w.letter.sigma);
  w.risk_follow_up = minutes_with(w.risk_follow_up_minutes, w.risk_follow_up_spread);
  w.other_work = minutes_with(w.other_work_minutes_per_day, w.other_work_spread);
  p.pathway.continue_with_assessor = share_continuing(p.pathway);
}

} // namespace stepwell::service
