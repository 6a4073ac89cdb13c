// Outcome: PHQ-9 and GAD-7, session by session, and the official verdicts on a finished course.
//
// A person's state moves from where the step began towards `1 - response` of it, most in the first sessions; a
// questionnaire shows the state with noise. Response differs between people, a little between practitioners (EVIDENCE
// E-D04: 5-7 % of variance), and a very little with a practitioner's disengagement.
#pragma once

#include "random/normal_cells.hpp"
#include "service/flow/case_mix.hpp"
#include "service/flow/pathway.hpp"
#include "service/flow/patient.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

inline constexpr int treatments_of_finished_course = 2; // official definition

inline bool finished_course(const patient& p) { return p.treatments >= treatments_of_finished_course; }

inline bool at_caseness(double phq9, double gad7) { return phq9 >= phq9_caseness || gad7 >= gad7_caseness; }
inline bool began_at_caseness(const patient& p) { return at_caseness(p.phq9_first, p.gad7_first); }
inline bool recovered(const patient& p) { return began_at_caseness(p) && !at_caseness(p.phq9, p.gad7); }

inline bool reliably_improved(const patient& p) {
  const double phq9 = p.phq9_first - p.phq9, gad7 = p.gad7_first - p.gad7;
  const bool better = phq9 >= phq9_reliable_change || gad7 >= gad7_reliable_change;
  const bool worse = phq9 <= -phq9_reliable_change || gad7 <= -gad7_reliable_change;
  return better && !worse;
}
inline bool reliably_deteriorated(const patient& p) {
  const double phq9 = p.phq9_first - p.phq9, gad7 = p.gad7_first - p.gad7;
  const bool better = phq9 >= phq9_reliable_change || gad7 >= gad7_reliable_change;
  const bool worse = phq9 <= -phq9_reliable_change || gad7 <= -gad7_reliable_change;
  return worse && !better;
}

// Share of the step's response reached after the sessions attended in it.
inline double dose_reached(const step& here, const patient& p) {
  if (here.dose.empty()) return 0;
  return here.dose[std::min<std::size_t>(p.sessions, here.dose.size() - 1)];
}

// Whole points. By truncation, since the value is not negative: std::round is a call into the mathematics library.
inline double scored(double state, double noise, double most) {
  return static_cast<int>(std::clamp(state + noise, 0.0, most) + 0.5);
}

// The state the person has reached; entering another step starts from it.
inline void settle_state(patient& p, const step& here) {
  const double left = 1 - static_cast<double>(p.response) * dose_reached(here, p);
  p.phq9_state = static_cast<float>(std::clamp(p.phq9_state * left, 0.0, phq9_most));
  p.gad7_state = static_cast<float>(std::clamp(p.gad7_state * left, 0.0, gad7_most));
}

// The score at a state, with noise drawn by one uniform.
inline double scored_at(double state, double noise, double most, double position) {
  return random::whole_of_normal(position, [=](double z) { return scored(state, noise * z, most); });
}

// Two independent uniforms: the questionnaires' noise.
inline void record_scores(patient& p, const step& here, const case_mix_parameters& mix, double first, double second) {
  const double left = 1 - static_cast<double>(p.response) * dose_reached(here, p);
  p.phq9 = static_cast<float>(scored_at(p.phq9_state * left, mix.phq9_noise, phq9_most, first));
  p.gad7 = static_cast<float>(scored_at(p.gad7_state * left, mix.gad7_noise, gad7_most, second));
}

} // namespace stepwell::service
