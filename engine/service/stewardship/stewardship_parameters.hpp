// Parameters of targets, policy and money.
#pragma once

#include <cstdint>

namespace stepwell::service {

enum class response_rule : std::uint8_t {
  none,
  more_slots,
  assessment_weeks,
  overtime,
  shorter_courses,
  early_discharge,
  agency
};

struct stewardship_parameters {
  // Targets (EVIDENCE E-B01).
  double within_6_weeks_target = 0;  // [%]
  double within_18_weeks_target = 0; // [%]
  double recovery_target = 0;        // [%]
  double pressure_per_point = 0;     // pressure (0-1) per percentage point of shortfall
  double pressure_half_life_months = 0;

  // The manager's response to pressure.
  std::uint8_t response = 0;                      // response_rule
  double response_from_pressure = 0;              // pressure at which the response begins
  double extra_slot_hours_per_week = 0;           // [h/week] more_slots: written-work time turned into slots
  double overtime_hours_offered_per_week = 0;     // [h/week] overtime: evening slots, less what boundaries refuse
  double course_share = 0;                        // shorter_courses: of the sessions planned
  std::int32_t early_discharge_from_sessions = 0; // early_discharge: of people below caseness
  double agency_share = 0;                        // agency: of funded posts of PWPs and of therapists
  double agency_gbp_per_hour = 0;                 // [GBP/h]

  // Money.
  double on_cost_share = 0;     // employer's costs on pay
  double overhead_share = 0;    // premises, systems, management on staff cost
  double overtime_rate = 0;     // of hourly pay
  double replacement_share = 0; // of the post's whole-time salary, each starter but trainees
  double training_gbp = 0;      // [GBP] each trainee
};

} // namespace stepwell::service
