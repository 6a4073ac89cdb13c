// A trace: the story of one post or one patient in one replication, as it happened. It looks on while the service runs
// and draws nothing, so the replication is the same as that of `stepwell run` under the same seed.
//
// Any thread may call these; each call runs a service of its own.
#pragma once

#include "kernel/linked_list.hpp"
#include "service/flow/pathway.hpp"
#include "service/flow/patient.hpp"
#include "service/model.hpp"
#include "service/workforce/practitioner.hpp"
#include "service/workforce/turnover_destination.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stepwell::record {

// A practitioner's moments. Names are those of the data formats: fixed once published.
enum class post_moment : std::uint8_t {
  starts,
  follows_trainee, // starts: a trainee of this service who has qualified; `other`: the trainee's post
  full_job_plan,
  falls_ill,        // `number`: days
  works_ill,        // `number`: days
  drops_day,        // `number`: weekday, 0 Monday; `day_meant`: the first Monday of the shorter week
  new_supervisor,   // `other`: no_row for nobody
  takes_over,       // `number`: cases of colleagues
  hands_over,       // `number`: cases; `back_to_list`: of them
  resigns,          // `day_meant`: the last day
  unplaced_trainee, // qualifies, and no post is free or offered; `day_meant`: the last day
  notice_given,     // agency staff; `day_meant`: the last day
  qualifies,        // and moves to post `other`
  leaves
};
inline constexpr std::array<std::string_view, 14> post_moment_names{
    "starts",     "follows_trainee", "full_job_plan", "falls_ill",        "works_ill",    "drops_day", "new_supervisor",
    "takes_over", "hands_over",      "resigns",       "unplaced_trainee", "notice_given", "qualifies", "leaves"};

struct post_event {
  kernel::day_number day;
  post_moment what;
  std::int32_t number = 0, back_to_list = 0;
  kernel::day_number day_meant = service::never;
  std::uint32_t other = kernel::no_row;
  service::destination to = service::destination::other_service; // of those who resign
};

// What a holder's week was, or a part of it: a holder may leave, and a run may end, on any day. Of a week in which the
// post was vacant to its end only the dates and events hold.
struct traced_week {
  kernel::day_number monday, last_day;
  bool vacant = true;
  std::uint32_t holder = 0; // how-manieth of the post, from 0
  double months_in_service = 0;
  service::practitioner_week week = {};
  std::int32_t caseload = 0, caseload_limit = 0;
  double backlog_minutes = 0;
  service::wellbeing wellbeing = {}; // after the week
  std::vector<post_event> events = {};
};

struct traced_holder {
  std::uint32_t number;
  bool agency = false;
  kernel::day_number from;      // 0 also for who was here before the run
  double months_in_service = 0; // then
  kernel::day_number last_day = service::far_away;
  double whole_time = 0;
  std::uint8_t worked = 0, taught = 0; // weekdays, bit 0 Monday
  std::array<service::place, service::weekdays> places{};
  std::uint32_t supervisor = kernel::no_row; // the last
  double boundary_skill = 0;                 // at the end
};

struct practitioner_story {
  std::uint32_t post;
  std::uint32_t posts = 0; // that this replication ever had: numbers run below it
  service::role role = service::role::pwp;
  bool in_survey = false; // whether wellbeing is modelled for whoever holds it
  std::vector<traced_holder> holders = {};
  std::vector<traced_week> weeks = {};
  std::vector<service::role> roles = {}; // of all posts, to name supervisors
};

// Weeks that end on `from` or later, as in practitioner_weeks.csv, and what the run's last days are of another week.
practitioner_story trace_practitioner(const service::model&, std::uint64_t seed, std::uint32_t replication,
                                      std::uint32_t post, kernel::day_number from);

// A patient's moments. Names are those of the data formats: fixed once published.
enum class patient_moment : std::uint8_t {
  found_at_start,
  referred,
  opts_in,
  screened,
  goes_on, // to step `to`
  defers,  // `days`
  comes_forward,
  waits_again,
  gives_up, // `days` waited
  taken_on, // for treatment; `days` waited
  handed_over,
  booked, // `days` waited, of an assessment
  no_gap, // `days`: how long it has been so
  attended,
  did_not_attend,
  cancelled_by_patient,
  cancelled_by_service,
  awaits_review,
  reviewed,
  discharged,
  run_ends
};
inline constexpr std::array<std::string_view, 21> patient_moment_names{"found_at_start",
                                                                       "referred",
                                                                       "opts_in",
                                                                       "screened",
                                                                       "goes_on",
                                                                       "defers",
                                                                       "comes_forward",
                                                                       "waits_again",
                                                                       "gives_up",
                                                                       "taken_on",
                                                                       "handed_over",
                                                                       "booked",
                                                                       "no_gap",
                                                                       "attended",
                                                                       "did_not_attend",
                                                                       "cancelled_by_patient",
                                                                       "cancelled_by_service",
                                                                       "awaits_review",
                                                                       "reviewed",
                                                                       "discharged",
                                                                       "run_ends"};

struct patient_event {
  kernel::day_number day;
  patient_moment what;
  std::uint8_t step = 0, to = 0;
  std::uint32_t practitioner = kernel::no_row; // whoever sees, takes on or leads
  std::uint32_t before = kernel::no_row;       // handed_over: who had the case
  bool before_is_away = false;                 // ... because of a long absence
  bool decision = false;                       // reviewed: a step up was agreed to
  kernel::tick appointment = 0;
  service::medium by = service::medium::telephone;
  kernel::day_number days = 0;
  bool scored = false; // phq9, gad7 hold
  float phq9 = 0, gad7 = 0;
  int session = 0, planned = 0;              // attended: of the step
  service::stage at = service::stage::ended; // found_at_start, run_ends
  service::patient person = {};              // as of then: source, first scores, contacts
  service::exit_reason why = service::exit_reason::completed;
};

struct patient_story {
  std::uint32_t serial;
  std::uint32_t serials = 0; // that this replication gave: numbers run below it
  std::vector<patient_event> events = {};
};

patient_story trace_patient(const service::model&, std::uint64_t seed, std::uint32_t replication, std::uint32_t serial);

} // namespace stepwell::record
