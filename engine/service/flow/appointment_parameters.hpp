// Parameters of booking and attendance.
#pragma once

#include "random/geometric.hpp"

#include <cstdint>

namespace stepwell::service {

enum class priority_rule : std::uint8_t { longest_wait, severity, risk };
enum class routing_rule : std::uint8_t { clinically_indicated, shortest_list };

struct appointment_parameters {
  std::int32_t notice_days = 0;             // [days] at least between offering and holding an appointment
  double short_notice_share = 0;            // of people who can come a day after the offer
  std::int32_t horizon_weeks = 0;           // [weeks] how far ahead the diary is open
  std::int32_t offer_weeks = 0;             // [weeks] how far ahead an assessment is offered
  std::int32_t release_days = 0;            // [days] assessment slots still empty this close may hold treatment
  std::int32_t spare_days = 0;              // [days] treatment slots still empty this close may hold assessments
  double patient_cancels = 0;               // chance per booked contact
  double provider_cancels = 0;              // chance per booked contact, beyond sickness and leave
  double cancellation_notice_days = 0;      // [days] mean notice, geometric from 0
  std::int32_t missed_before_discharge = 0; // missed appointments in a step that end the referral
  double rebook_refused = 0;                // chance that a cancelled contact is not taken up again
  double deferral_share = 0;                // chance that somebody about to wait asks to be seen later
  double deferral_days = 0;                 // [days] mean, by how much
  double screening_days = 0;                // [days] mean from referral to a screened referral, beyond queueing
  double screening_minutes = 0;             // [min] of administrators' time each
  double seen_not_treated = 0;              // share of attended assessments that are not also a treatment contact
  std::uint8_t priority = 0;                // priority_rule
  std::uint8_t routing = 0;                 // routing_rule

  // Filled by complete().
  double notice_log = 0;                         // logarithm of the chance of one more day's notice; 0: never any
  random::geometric_distribution screening_wait; // [days] from referral to being reached
};

} // namespace stepwell::service
