// A treatment contact's trace on the patient: questionnaires, counts, dates.
#pragma once

#include "service/flow/outcome.hpp"

namespace stepwell::service {

// Counted and scored; two independent uniforms. The first scores are kept for the official verdicts.
inline void score_contact(patient& p, const step& here, const case_mix_parameters& mix, double first, double second,
                          kernel::day_number day) {
  if (p.treatments == 0) p.first_treatment = day;
  ++p.sessions;
  record_scores(p, here, mix, first, second);
  if (p.treatments == 0) {
    p.phq9_first = p.phq9;
    p.gad7_first = p.gad7;
  }
  ++p.treatments;
}

// The dates move on.
inline void date_contact(patient& p, intensity level, kernel::day_number day) {
  if (level == intensity::low) {
    if (p.low_sessions == 0 && p.high_sessions == 0) p.started_low = true;
    ++p.low_sessions;
    p.last_low = day;
  } else if (level == intensity::high) {
    if (p.high_sessions == 0 && p.started_low) p.stepped_up = true;
    ++p.high_sessions;
    p.last_high = day;
  }
  p.last_treatment = day;
}

} // namespace stepwell::service
