// Parameters of wellbeing. The literature gives prevalences and signs, hardly a size (EVIDENCE D): every weight here is
// an assumption with a range, apart from the cut-offs. Demands and resources are scaled so that a weight is the change
// of the weekly set-point, in points of a 1-4 scale, per named unit.
#pragma once

#include <array>
#include <cstdint>

namespace stepwell::service {

enum class wellbeing_model : std::uint8_t { jdr, stock_flow, none };

struct wellbeing_group_parameters { // PWPs and high-intensity therapists
  double exhaustion_intercept = 0;
  double disengagement_intercept = 0;
  double burnout_reference = 0;     // share burnt out where leaving and absence were measured
  double telephone_from_tenure = 0; // per hour a week, from telephone_tenure_months on
};

struct wellbeing_parameters {
  std::uint8_t model = 0;        // wellbeing_model
  double exhaustion_cut_off = 0; // burnt out: at or above both
  double disengagement_cut_off = 0;
  double exhaustion_person_sd = 0; // between people at equal work
  double disengagement_person_sd = 0;
  std::array<wellbeing_group_parameters, 2> group{}; // staff_group::pwp, staff_group::hit

  // Demands -> exhaustion.
  double contact_hours = 0;           // per hour a week above contact_hours_usual
  double contact_hours_usual = 0;     // [h/week]
  double longest_run = 0;             // per hour of the week's longest back-to-back run above 2 hours
  double overtime = 0;                // per hour a week
  double notes_backlog = 0;           // per hour
  double caseload_over_cap = 0;       // per share above the cap
  double missed_breaks = 0;           // per missed break a week
  double risk_contacts = 0;           // per contact a week
  double pressure = 0;                // at full target pressure
  double telephone_tenure_months = 0; // [months]
  double worked_ill = 0;              // for a week worked though ill

  // Resources.
  double clinical_supervision = 0;  // per usual hour a week x quality, eases exhaustion
  double case_supervision = 0;      // per hour a week, small (EVIDENCE E-P08)
  double leave = 0;                 // for a week of leave
  double peer_time = 0;             // per hour a week with colleagues above peer_hours_usual
  double peer_hours_usual = 0;      // [h/week]
  double autonomy = 0;              // from the middle of diary_autonomy to its top
  double diary_autonomy = 0;        // 0-1, policy: how far people arrange their own diaries
  double manager_access = 0;        // from the middle of manager_accessibility to its top
  double manager_accessibility = 0; // 0-1, policy: how easily a manager is reached
  double buffering = 0;             // share of demand's effect that one unit of clinical supervision takes away

  // Disengagement.
  double disengagement_from_exhaustion = 0; // per point of exhaustion above its cut-off
  double meaning = 0;                       // per point of meaning, eases disengagement
  double disengagement_pressure = 0;        // at full target pressure
  double disengagement_supervision = 0;     // per hour a week x quality
  double co_location = 0;                   // of all days at the office instead of the usual share
  double office_share_usual = 0;            // of days at work
  double variety = 0;                       // per point of variety (0-2/3) above the usual
  double variety_usual = 0;

  // Speeds and slower stocks.
  double exhaustion_half_life_weeks = 0;
  double disengagement_half_life_weeks = 0;
  double rest_lost_per_overtime_hour = 0; // stock_flow: share of recovery that an hour of overtime a week takes away
  double recovery_from_energy = 0;        // stock_flow: 0-1, how far recovery itself needs energy
  double supervision_memory_weeks = 0;    // over which received supervision is averaged
  double emotional_load_per_contact = 0;
  double emotional_load_drained_per_hour = 0; // by clinical supervision
  double emotional_load_drained_per_week = 0; // share that fades by itself
  double emotional_load = 0;                  // exhaustion per unit of unprocessed load
  double boundary_skill_start = 0;            // 0-1
  double boundary_skill_sd = 0;               // between people
  double boundary_skill_per_year = 0;         // grows with tenure
  double boundary_skill_eroded = 0;           // per week with more than an hour of overtime a day
  double meaning_lost_per_course_cut = 0;     // by a manager: an early discharge, or a course made shorter
  double meaning_from_recovery = 0;           // per visible recovery
  double meaning_fades_per_week = 0;          // share
};

constexpr wellbeing_model model_of(const wellbeing_parameters& p) { return static_cast<wellbeing_model>(p.model); }
// Nobody's exhaustion is followed under `none`, so nothing may depend on it.
constexpr bool is_followed(const wellbeing_parameters& p) { return model_of(p) != wellbeing_model::none; }

} // namespace stepwell::service
