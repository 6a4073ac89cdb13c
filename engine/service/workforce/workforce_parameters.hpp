// Parameters of the people: their posts and job plans by role, written work, overtime, supervision, leave, absence,
// leaving and recruitment.
#pragma once

#include "service/workforce/role.hpp"

#include <array>
#include <cstdint>

namespace stepwell::service {

struct role_parameters {
  std::int32_t posts = 0;                          // funded head-count
  double wte = 0;                                  // whole-time equivalent of a post, mean
  double salary_gbp = 0;                           // [GBP/year] for a whole-time post
  std::int32_t caseload_cap = 0;                   // active cases of a whole-time practitioner
  bool hard_cap = true;                            // false: a leaver's cases may be taken on above the cap
  double contact_hours_per_week = 0;               // [h/week] of clinical slots in a whole-time job plan
  double assessments_per_week = 0;                 // of which set aside for assessments
  double case_supervision_hours_per_week = 0;      // [h/week] case-management supervision received
  double clinical_supervision_hours_per_month = 0; // [h/month] clinical-skills or reflective supervision received
  double meeting_hours_per_week = 0;               // [h/week] team meetings, training, continuing development
  double university_days_per_week = 0;             // [days/week] of taught days (trainees)
  std::int32_t supervisees_most = 0;               // people one may supervise (supervising roles)
  double tenure_months = 0;                        // [months] mean time in service when the run starts, and of recruits
  double leaving_per_year = 0;                     // base hazard of leaving, all destinations, at average wellbeing
  std::array<double, 4> leaving_shares{};          // to HIT training, another service, out of the field, retirement
  double notice_weeks = 0;                         // [weeks]
  double recruitment_weeks = 0;                    // [weeks] mean, from resignation to the successor's first day
};

struct workforce_parameters {
  // Written work and overtime.
  double notes_spread = 0;                   // standard deviation over mean of a contact's written work
  double risk_follow_up_minutes = 0;         // [min] mean extra after a contact with a person at risk
  double other_work_minutes_per_day = 0;     // [min/day] calls, letters, data entry not tied to a contact
  double backlog_tolerated_minutes = 0;      // [min] written work carried to tomorrow before anyone stays late
  double overtime_limit_minutes_per_day = 0; // [min/day] the policy's limit
  double overtime_paid_share = 0;            // of overtime hours
  double break_minutes = 0;                  // [min/day] worked through before staying late

  // Supervision.
  double minutes_per_case = 0;          // [min] of case-management supervision a reviewed case takes
  std::int32_t review_weeks = 0;        // [weeks] after which a case is overdue for review
  double supervision_quality_sd = 0;    // between supervisors, quality has mean 1
  double clinical_supervision_lost = 0; // chance that a planned clinical hour is given up at full pressure

  // Leave and absence.
  double leave_weeks_per_year = 0;
  std::array<double, 12> leave_month_index{};        // relative chance that a leave week falls in the month
  double absence_spells_per_year = 0;                // at average exhaustion
  double absence_days_mean = 0, absence_days_sd = 0; // [calendar days] log-normal
  double absence_per_exhaustion = 0;                 // log rate ratio per point of exhaustion
  std::int32_t cover_from_days = 0;                  // [days] an absence this long moves open cases to colleagues

  // Leaving, joining.
  double burnout_leaving_odds_ratio = 0; // monthly odds of leaving, burnt out against not
  double hit_training_from_months = 0;   // [months] in service before leaving for further training is open
  double recruitment_spread = 0;         // standard deviation over mean of the time to fill a post
  bool recruitment_frozen = false;
  double training_months = 0;  // [months] to qualify
  double ramp_weeks = 0;       // [weeks] a starter needs to reach a full job plan
  double trainee_retained = 0; // chance that a qualifying trainee takes a vacant post here
  std::int32_t intake_month_first = 0, intake_month_second = 0; // 1-12, when trainee posts are filled
};

} // namespace stepwell::service
