// Parameters of the people: their posts and job plans by role, written work, overtime, supervision, leave, absence,
// leaving and recruitment.
#pragma once

#include "service/workforce/role.hpp"
#include "service/workforce/written_minutes.hpp"

#include <array>
#include <cstdint>

namespace stepwell::service {

// How work beyond the contracted day is repaid. `banned`: none is given, and what does not fit becomes backlog.
enum class overtime_kind : std::uint8_t { paid, unpaid, time_off_in_lieu, banned };

// Case management's time: the role's hours however many cases there are, or minutes for every case of a full caseload.
enum class case_hours_rule : std::uint8_t { fixed, scaled };
enum class clinical_format_rule : std::uint8_t { group, individual };

enum class absence_cover_rule : std::uint8_t { shared, dropped };

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
  double buffer_slots_per_week = 0;                // of them kept free of contacts, between contacts
  std::int32_t contacts_per_day_most = 0;          // booked on one day; 0: as many as the slots hold
  double home_share = 0, surgery_share = 0;        // of days worked at home, alone in a surgery; the rest at the office
  double meeting_hours_per_week = 0;               // [h/week] team meetings, training, continuing development
  double university_days_per_week = 0;             // [days/week] of taught days (trainees)
  std::int32_t supervisees_most = 0;               // people one may supervise (supervising roles)
  double tenure_months = 0;                        // [months] in service before coming into the post, mean
  double leaving_per_year = 0;                     // base hazard of leaving, all destinations, at average wellbeing
  std::array<double, 4> leaving_shares{};          // to HIT training, another service, out of the field, retirement
  double notice_weeks = 0;                         // [weeks]
  double fill_rate = 0;                            // chance that a round of advertising finds somebody
  double recruit_notice_weeks = 0;                 // [weeks] mean, that a recruit works elsewhere before starting
};

struct workforce_parameters {
  // Written work and overtime.
  double notes_spread = 0;                   // standard deviation over mean of a contact's written work
  double writing_pace_spread = 0;            // standard deviation over mean, between people
  double letter_minutes = 0;                 // [min] mean, the letter that ends a course
  double risk_follow_up_minutes = 0;         // [min] mean extra after a contact with a person at risk
  double risk_follow_up_spread = 0;          // standard deviation over mean
  double other_work_minutes_per_day = 0;     // [min/day] mean: calls, data entry, e-mail not tied to a contact
  double other_work_spread = 0;              // standard deviation over mean, between days
  double team_work_minutes_per_day = 0;      // [min/day] of every funded whole-time post, done by whoever is there
  double team_work_most_minutes_per_day = 0; // [min/day] that one person can be asked for; the rest is left undone
  std::uint8_t absence_cover = 0;            // absence_cover_rule: who does the team work of those away
  double backlog_tolerated_minutes = 0;      // [min] written work carried to tomorrow before anyone stays late
  double backlog_overwhelming_minutes = 0;   // [min] written work not done at which no boundary holds; 0: they hold
  double overtime_limit_minutes_per_day = 0; // [min/day] the policy's limit
  std::uint8_t overtime = 0;                 // overtime_kind
  double overtime_paid_share = 0;            // of overtime hours, where they are paid
  bool breaks_protected = false;             // nobody works through them
  double break_minutes = 0;                  // [min/day] worked through before staying late

  // Supervision.
  std::uint8_t case_hours = 0;       // case_hours_rule
  double minutes_per_case = 0;       // [min] of case-management supervision a reviewed case takes when there is time
  double least_minutes_per_case = 0; // [min] when there is not; what does not fit then is not reviewed
  bool agenda_structured = true;     // by rule; false: in the order of the caseload
  bool agenda_new = true;            // what is on the agenda beside decisions that wait and cases overdue
  bool agenda_risk = true;
  bool agenda_above_cut_off = false;
  bool agenda_all = false;
  bool gates_plans = false;             // treatment after an assessment waits for supervision, as a step up does
  double risk_found_minutes = 0;        // [min] a case at risk is talked of for it to be noticed with a chance of 63 %
  std::uint8_t clinical_format = 0;     // clinical_format_rule
  double individual_quality = 0;        // of an hour alone with the supervisor, an hour in a group being 1
  std::int32_t review_weeks = 0;        // [weeks] after which a case is overdue for review
  double supervision_quality_sd = 0;    // between supervisors, quality has mean 1
  double clinical_supervision_lost = 0; // chance that a planned clinical hour is given up at full pressure

  // Leave and absence.
  double leave_weeks_per_year = 0;
  std::array<double, 12> leave_month_index{};        // relative chance that a leave week falls in the month
  double absence_spells_per_year = 0;                // all causes, at the exhaustion cut-off
  double stress_share = 0;                           // of them anxiety, stress, depression
  double absence_days_mean = 0, absence_days_sd = 0; // [calendar days] log-normal, other causes
  double stress_days_mean = 0, stress_days_sd = 0;   // [calendar days] log-normal
  double absence_per_exhaustion = 0;                 // log rate ratio per point of exhaustion, other causes
  double stress_per_exhaustion = 0;                  // the same of stress
  std::int32_t cover_from_days = 0;                  // [days] an absence this long moves open cases to colleagues

  // Leaving, joining.
  double hit_training_from_months = 0;           // [months] in service before leaving for further training is open
  std::int32_t hit_training_places_per_year = 0; // high-intensity training places for the service's PWPs
  double approval_weeks = 0, advert_weeks = 0;   // [weeks] mean: leave to fill a post; a round, from advert to offer
  double recruitment_spread = 0;                 // standard deviation over mean of each part of filling a post
  double internal_promotion = 0;                 // chance that a senior's post goes to one of the service's own
  double promotion_from_months = 0;              // [months] in service before promotion
  bool recruitment_frozen = false;
  double training_months = 0;  // [months] to qualify
  double ramp_weeks = 0;       // [weeks] a starter needs to reach a full job plan
  double trainee_retained = 0; // chance that a qualifying trainee takes a vacant post here
  std::int32_t intake_month_first = 0, intake_month_second = 0; // 1-12, when trainee posts are filled

  // Filled by complete().
  written_minutes letter, risk_follow_up, other_work;
  written_cells notes_cells; // of notes and letters, which have one spread
};

} // namespace stepwell::service
