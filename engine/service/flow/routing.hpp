// Routing: where a patient goes from a step, and what entering the next one decides about their care.
#pragma once

#include "random/log_normal.hpp"
#include "random/normal.hpp"
#include "service/context.hpp"
#include "service/flow/discharge.hpp"
#include "service/flow/luck.hpp"
#include "service/flow/outcome.hpp"
#include "service/flow/waiting_list.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

// Position on the scale 0-1 that the step's shares divide up. After a treatment it is how well the person responded:
// the edges that a file names first (step up) take those who gained least, so the share is exact and falls on the right
// people. Elsewhere it is chance: the referral's after screening, the appointment's after assessment.
template <class Recorder>
double routing_position(context<Recorder>& c, const patient& p) {
  const step_kind kind = kind_of(c.step_at(p.step));
  if (kind == step_kind::treatment || kind == step_kind::group) return p.response_rank;
  return upper_half(p.luck[luck::routing]);
}

template <class Recorder>
std::uint8_t next_step_of(context<Recorder>& c, const patient& p) {
  const std::vector<edge>& next = c.step_at(p.step).next;
  const double position = routing_position(c, p);
  std::size_t e = 0;
  while (e + 1 < next.size() && position >= next[e].cumulative) ++e;
  return next[e].to;
}

// Response at a rank (0-1) among people: half of them do not respond, half do, each half spread about its own mean. One
// bell curve was tried first: with the published means and spreads of E-A24 it gives half the published recovery,
// because recovery needs more people far below the cut-off and more far above it.
inline double response_at(double rank, const step& here, double split) {
  const bool responds = rank >= 0.5;
  const double within = responds ? 2 * rank - 1 : 2 * rank;
  constexpr double least = 1e-9; // keeps the quantile finite at the halves' ends
  const double z = random::standard_normal_quantile(std::clamp(within, least, 1 - least));
  return here.improvement + (responds ? split : -split) + here.improvement_sd * z;
}

// Course length is right-skewed (EVIDENCE E-A17), hence log-normal, rounded to whole sessions.
template <class Recorder>
void plan_course(context<Recorder>& c, patient& p) {
  const step& here = c.step_at(p.step);
  random::stream chance = c.s.chance_of(patient_entity(p.serial), purpose::course, p.step);
  const double length =
      here.sessions_sd > 0 ? random::log_normal(chance, here.sessions_mean, here.sessions_sd) : here.sessions_mean;
  p.planned = static_cast<std::uint8_t>(std::clamp<double>(std::round(length), 1, here.sessions_most));
  const double rank = chance.uniform();
  p.patience = static_cast<float>(chance.uniform());
  p.response_rank = static_cast<float>(rank);
  p.response = static_cast<float>(response_at(rank, here, c.now->case_mix.response_split));
  p.sessions = p.missed = 0;
}

template <class Recorder>
void enter_step(context<Recorder>& c, std::uint32_t row, std::uint8_t to) {
  state& s = c.s;
  patient& p = s.patients[row];
  const step& there = c.step_at(to);
  if (kind_of(there) == step_kind::exit) {
    discharge(c, row, static_cast<exit_reason>(there.counts_as));
    return;
  }
  settle_state(p, c.step_at(p.step));
  p.step = to;
  if (kind_of(there) == step_kind::assessment)
    p.sessions = p.missed = 0;
  else
    plan_course(c, p);
  join_waiting_list(c, row);
}

// The step was left as planned: on to where the shares lead. The patient is on no list and with no practitioner.
template <class Recorder>
void leave_step(context<Recorder>& c, std::uint32_t row) {
  enter_step(c, row, next_step_of(c, c.s.patients[row]));
}

} // namespace stepwell::service
