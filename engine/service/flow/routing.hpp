// Routing: where a patient goes from a step, and what entering the next one decides about their care.
#pragma once

#include "random/normal.hpp"
#include "service/context.hpp"
#include "service/flow/discharge.hpp"
#include "service/flow/outcome.hpp"
#include "service/flow/shortest_list.hpp"
#include "service/flow/waiting_list.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::service {

// The person's rank is the position on the scale 0-1 that the step's shares divide up. After a treatment it is how well
// the person responded: the edges that a file names first (step up) take those who gained least, so the share is exact
// and falls on the right people. After screening or assessment nothing else hangs on it.
template <class Recorder>
std::uint8_t next_step_of(context<Recorder>& c, const patient& p) {
  const std::vector<edge>& next = c.step_at(p.step).next;
  // Counts the edges passed, all but the last of them, rather than stopping at the first that is not.
  std::size_t passed = 0;
  for (std::size_t e = 0; e + 1 < next.size(); ++e) passed += p.rank >= next[e].cumulative;
  return next[passed].to;
}

// Where the policy sends whom the shares lead to `drawn`; decided when the step is left.
template <class Recorder>
std::uint8_t routed(const context<Recorder>& c, const patient& p, std::uint8_t drawn) {
  const auto rule = static_cast<routing_rule>(c.now->appointments.routing);
  return rule == routing_rule::shortest_list ? shortest_list(c, c.step_at(p.step), drawn) : drawn;
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

// Some people ask to be seen later than they could be (holidays, examinations, illness, second thoughts): exponential
// days, from one uniform.
inline std::uint16_t days_deferred(double position, const appointment_parameters& rules) {
  if (position >= rules.deferral_share) return 0;
  const double days = -rules.deferral_days * std::log(position / rules.deferral_share);
  return static_cast<std::uint16_t>(std::min(std::ceil(days), 1000.0));
}

// What a person's problem, neighbourhood and complexity add to the share of the score they lose (EVIDENCE E-A25, E-A27:
// recovery by problem and by tenth of deprivation). The middle of the tenths adds nothing.
inline double response_shift(const patient& p, const case_mix_parameters& mix) {
  constexpr double middle = (1 + deprivation_tenths) / 2.0;
  return mix.problem_response[p.problem] +
         mix.deprivation_response * (p.deprivation - middle) / (deprivation_tenths - 1) +
         (p.complex ? mix.complexity_response : 0);
}

// Share of the score that a usual course of this step would take away from a person of this rank.
inline float response_of(const patient& p, const step& here, const case_mix_parameters& mix) {
  if (!changes_state(here)) return 0;
  return static_cast<float>(response_at(static_cast<double>(p.rank), here, mix.response_split) +
                            response_shift(p, mix));
}

// By how much a person's complexity lengthens a course.
inline double stretch_of(const patient& p, const step& here, const case_mix_parameters& mix) {
  return p.complex && changes_state(here) ? mix.complexity_sessions : 1;
}

// Course length is right-skewed (EVIDENCE E-A17), hence log-normal, rounded to whole sessions.
inline std::uint8_t course_length(const step& here, double stretched, random::stream& chance) {
  const double drawn = here.sessions_sd > 0 ? here.course_length(chance) : here.sessions_mean;
  const double length = std::min<double>(drawn * stretched, here.sessions_most);
  return static_cast<std::uint8_t>(std::max(1, static_cast<int>(length + 0.5))); // not std::round, which is a call
}

// What entering a step decides. Its chance is that of the person's how-manieth step this is, so that somebody who comes
// to the same step twice is not bound to go round for ever.
template <class Recorder>
void plan_step(context<Recorder>& c, patient& p) {
  const step& here = c.step_at(p.step);
  random::stream chance = c.s.chance_of(p.entity(), purpose::course, ++p.steps_entered);
  p.rank = static_cast<float>(chance.uniform());
  p.patience = static_cast<float>(chance.uniform());
  p.deferred_days = days_deferred(chance.uniform(), c.now->appointments);
  p.sessions = p.missed = 0;
  const case_mix_parameters& mix = c.now->case_mix;
  const double shortened = changes_state(here) ? c.s.course_share : 1;
  p.planned = course_length(here, stretch_of(p, here, mix) * shortened, chance);
  p.cut = shortened < 1;
  p.response = response_of(p, here, mix);
  p.short_notice = chance.uniform() < c.now->appointments.short_notice_share;
}

template <class Recorder>
void enter_step(context<Recorder>& c, std::uint32_t row, std::uint8_t to) {
  c.record.leaves_step(c, row, to);
  state& s = c.s;
  patient& p = s.patients[row];
  const step& there = c.step_at(to);
  if (kind_of(there) == step_kind::exit) {
    discharge(c, row, static_cast<exit_reason>(there.counts_as));
    return;
  }
  settle_state(p, c.step_at(p.step));
  p.step = to;
  plan_step(c, p);
  join_waiting_list(c, row);
}

// The step was left as planned: on to where the shares lead. The patient is on no list and with no practitioner.
template <class Recorder>
void leave_step(context<Recorder>& c, std::uint32_t row) {
  const patient& p = c.s.patients[row];
  enter_step(c, row, routed(c, p, next_step_of(c, p)));
}

} // namespace stepwell::service
