// The pathway: the steps a referral can take and the shares that go each way. Compiled from a scenario's graph to flat
// tables, checked beforehand (every step reachable, every step reaches an exit), never changed while a service runs.
#pragma once

#include "random/log_normal.hpp"
#include "service/workforce/role.hpp"
#include "service/workforce/written_minutes.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::service {

enum class step_kind : std::uint8_t { screening, assessment, treatment, group, exit };
inline constexpr std::string_view step_kind_names[] = {"screening", "assessment", "treatment", "group", "exit"};

enum class intensity : std::uint8_t { none, low, high };
inline constexpr std::string_view intensity_names[] = {"none", "low", "high"};

// Why a referral ended, in the words of the official end codes (EVIDENCE E-A04).
enum class exit_reason : std::uint8_t {
  completed,
  not_suitable,
  signposted,
  referred_elsewhere,
  declined,
  ended_before_planned
};
inline constexpr std::string_view exit_reason_names[] = {"completed",          "not_suitable", "signposted",
                                                         "referred_elsewhere", "declined",     "ended_before_planned"};
inline constexpr std::size_t exit_reason_count = 6;

inline constexpr std::int32_t longest_course = 60; // sessions; the accepted range of `sessions_most` ends here

struct edge {
  std::uint8_t to;   // step number
  double share;      // of those who leave the step as planned
  double cumulative; // shares up to and including this edge; the last is exactly 1
};

struct step {
  std::string name;
  std::uint8_t kind = 0;      // step_kind
  std::uint8_t level = 0;     // intensity
  std::uint8_t counts_as = 0; // exit_reason, of exits
  std::uint32_t roles = 0;    // who may give it: bit r for role r
  std::vector<edge> next;     // in file order; see routing.hpp for why order matters after a treatment

  double session_minutes = 0;      // [min] booked with the patient
  double notes_minutes = 0;        // [min] written work each attended contact leaves, mean
  double sessions_mean = 0;        // planned length of a course
  double sessions_sd = 0;          // right-skewed, see routing.hpp
  std::int32_t sessions_most = 0;  // no course is planned longer
  double gap_days = 0;             // [days] wished between contacts; the diary decides what it becomes
  double drop_out_per_session = 0; // chance that an attended session was the last, unplanned
  double patience_days = 0;        // [days] mean time a person stays on this step's waiting list before giving up
  double did_not_attend = 0;       // chance a booked contact is missed without notice
  double telephone_share = 0;      // of its contacts; what is neither telephone nor video is face to face
  double video_share = 0;
  double improvement = 0;            // share of the symptom score lost over a course of usual length, mean
  double improvement_sd = 0;         // between people
  std::int32_t group_size = 0;       // people a full group starts with (groups only)
  std::int32_t group_wait_weeks = 0; // [weeks] anybody waits for it at most, see group_start.hpp; 0: until it is full
  std::int32_t group_least = 0;      // people it is given for, once somebody has waited that long
  bool same_practitioner = false;    // stay with whoever assessed, when their caseload allows

  // Filled by complete().
  std::int32_t cells = 0;                        // diary cells of a session
  std::int32_t days_between = 0;                 // contacts: `gap_days` in whole days
  written_minutes notes;                         // that each attended contact leaves
  random::log_normal_distribution course_length; // in sessions, not rounded yet; used if they have a spread
  std::vector<double> dose;                      // [k] share of a usual course's improvement reached after k sessions
};

struct pathway {
  std::vector<step> steps;
  std::uint8_t entry = 0; // screening

  // Filled by complete().
  double continue_with_assessor = 0; // share of attended assessments that stay on the assessor's caseload
};

inline bool may_give(const step& there, role by) { return (there.roles >> number_of(by) & 1) != 0; }

constexpr step_kind kind_of(const step& s) { return static_cast<step_kind>(s.kind); }
constexpr intensity level_of(const step& s) { return static_cast<intensity>(s.level); }
// An assessment makes nobody better or worse, nor does a review (a treatment step of no intensity).
constexpr bool changes_state(const step& s) {
  return kind_of(s) != step_kind::assessment && level_of(s) != intensity::none;
}

// Cells of the contacts that a role gives: an assessment's, and the longest treatment's.
struct slot_cells {
  int assessment = 0, treatment = 0;
};
inline slot_cells slot_cells_of(const pathway& p, role by) {
  slot_cells cells;
  for (const step& there : p.steps) {
    if (!may_give(there, by)) continue;
    if (kind_of(there) == step_kind::assessment) cells.assessment = there.cells;
    if (kind_of(there) == step_kind::treatment) cells.treatment = std::max(cells.treatment, there.cells);
  }
  return cells;
}

} // namespace stepwell::service
