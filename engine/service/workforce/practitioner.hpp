// A practitioner: a post and whoever holds it. The post is funded and stays; its holder works, tires, recovers, leaves
// and is succeeded. Rows never move, so a post's number is a practitioner's name within a replication; `generation`
// tells successive holders apart.
#pragma once

#include "kernel/linked_list.hpp"
#include "service/flow/patient.hpp"
#include "service/purpose.hpp"
#include "service/workforce/consequences.hpp"
#include "service/workforce/diary.hpp"
#include "service/workforce/job_plan.hpp"
#include "service/workforce/role.hpp"
#include "service/workforce/search.hpp"
#include "service/workforce/wellbeing.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace stepwell::service {

inline constexpr kernel::day_number far_away = std::numeric_limits<kernel::day_number>::max();
inline constexpr double days_per_month = kernel::days_per_year / 12;
inline constexpr double weeks_per_month = days_per_month / kernel::days_per_week;

// Where a day is worked: with colleagues at the office, alone in a general practice, at home.
enum class place : std::uint8_t { office, surgery, home };

struct practitioner_day {    // what happened today, cleared every evening
  std::uint64_t contact = 0; // cells in which a patient was seen
  std::int32_t written_minutes = 0;
  std::int32_t supervision_minutes = 0; // received and given
  bool in_office = false;
};

struct practitioner_week { // what happened this week, cleared every Sunday
  std::int32_t contact_minutes = 0, telephone_minutes = 0;
  std::int32_t contacts = 0, risk_contacts = 0;
  std::int32_t longest_run_minutes = 0;
  std::int32_t overtime_minutes = 0;
  std::int32_t missed_breaks = 0;
  std::int32_t peer_minutes = 0; // with colleagues: meetings, breaks kept at the office
  std::int32_t days_at_work = 0, days_in_office = 0;
  std::int32_t days_ill_at_work = 0;
  std::int32_t days_sick_of_stress = 0;
  std::int32_t lieu_minutes = 0;                          // time off in lieu taken
  std::int32_t assessment_minutes = 0, group_minutes = 0; // of the contact minutes
  std::int32_t case_supervision_minutes = 0, clinical_supervision_minutes = 0;
  std::int32_t case_supervision_planned = 0, clinical_supervision_planned = 0;
  double clinical_supervision_quality_minutes = 0; // weighted by the supervisor's quality
  std::int32_t slot_minutes = 0;                   // contact time the diary held at the day's start, for utilisation
  std::int32_t booked_minutes = 0;
  std::int32_t days_due = 0, days_sick = 0, days_on_leave = 0;
  std::int32_t recoveries = 0;
};

struct practitioner {
  // The post.
  role post = role::pwp;
  bool funded = true;
  kernel::day_number vacant_since = never;
  service::search search; // for its next holder

  // Its holder.
  bool filled = false;
  bool agency = false; // beside the funded posts
  std::uint32_t generation = 0;
  std::uint32_t stamp = 0;                 // of events about the holder
  kernel::day_number started = 0;          // here; may lie before the run
  double months_before = 0;                // in service before `started`
  kernel::day_number leaves_on = far_away; // first day no longer here
  std::uint8_t leaving_to = 0;             // destination, see turnover.hpp
  bool seeks_training = false;             // has applied for high-intensity training
  kernel::day_number absent_until = 0;     // first day back
  kernel::day_number ill_until = 0;        // works though ill until then
  bool stress = false;                     // the cause of the spell in progress or announced
  std::uint8_t worked = 0;                 // weekdays, bit 0 Monday
  std::uint8_t taught = 0;                 // of them, days at university
  std::array<place, weekdays> places{};    // where each weekday is worked
  double whole_time = 1;
  double ramp_until = 0;           // day from which the job plan is full
  bool plan_is_due = true;         // something the job plan depends on has changed
  std::int32_t caseload_limit = 0; // cases allowed at present, see renew_plan
  double writing_pace = 1;         // multiplies the minutes of written work
  double outcome_effect = 0;       // added to patients' response
  double supervision_quality = 1;

  // Cases: everyone in treatment with, or booked for assessment by, this practitioner.
  kernel::list_head cases;
  std::int32_t caseload = 0; // in treatment
  std::int32_t assessments_booked = 0;
  std::int32_t decisions_waiting = 0; // steps up that wait for case-management supervision

  // Supervision.
  std::uint32_t supervisor = kernel::no_row; // post
  std::int32_t supervisees = 0;
  kernel::day_number clinical_group_held = never; // last day on which this one led a meeting
  week_plan plan;

  // Leave weeks of the leave year last drawn.
  std::int32_t leave_year = -1;
  std::uint64_t leave_weeks = 0;

  double backlog_minutes = 0; // written work not done yet
  double lieu_minutes = 0;    // worked over and not given back
  practitioner_day day;
  practitioner_week week;
  service::wellbeing wellbeing;
  strain_effects strained; // what wellbeing does to the work, renewed every week

  unsigned days_here() const { return static_cast<unsigned>(worked & ~taught); }
  std::uint64_t entity(std::uint32_t post_number) const { return holder_entity(post_number, generation); }
  double months_in_service(kernel::day_number today) const {
    return months_before + (today - started) / days_per_month;
  }
};

} // namespace stepwell::service
