// A tally: what is counted, in whole numbers only, so that months add up to years and years to any window without the
// order of adding mattering. Scores are kept in millionths, money in pence.
#pragma once

#include "service/flow/case_mix.hpp"
#include "service/workforce/role.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace stepwell::record {

enum class flow_count : std::size_t {
  referrals,
  self_referrals,
  referred_again,
  general_practitioner_referrals,
  accessing,
  second_treatments,
  ended,
  ended_not_seen,
  ended_seen_not_treated,
  ended_treated_once,
  finished,
  ended_completed,
  ended_not_suitable,
  ended_signposted,
  ended_referred_elsewhere,
  ended_declined,
  ended_before_planned,
  attended, // and what else becomes of an appointment, as service::appointment_outcome
  did_not_attend,
  cancelled_by_patient,
  cancelled_by_provider,
  attended_telephone, // and by other media, as service::medium
  attended_video,
  attended_face_to_face,
  assessments,
  accessing_days, // sum of waits to first treatment
  accessing_28,
  accessing_29_to_56,
  accessing_57_to_90,
  accessing_over_90,
  accessing_42,
  accessing_126,
  finished_within_6_weeks,
  finished_within_18_weeks,
  finished_wait_days,
  second_within_28,
  second_29_to_90,
  second_over_90,
  gaps,
  gap_days, // between treatment contacts
  to_low,
  to_low_days,
  to_high,
  to_high_days, // assessment to first contact of an intensity
  step_up_waits,
  step_up_days,
  step_down_waits,
  step_down_days,
  finished_contacts, // treatment contacts of finished courses
  low_courses,
  low_contacts,
  high_courses,
  high_contacts,
  finished_started_low,
  finished_stepped_up,
  at_caseness,
  at_caseness_by_problem,
  at_caseness_by_problem_last = at_caseness_by_problem + service::problem_count - 1,
  recovered_by_problem,
  recovered_by_problem_last = recovered_by_problem + service::problem_count - 1,
  at_caseness_most_deprived,
  at_caseness_least_deprived,
  recovered_most_deprived,
  recovered_least_deprived,
  not_at_caseness,
  recovered,
  reliably_improved,
  reliably_recovered,
  reliably_deteriorated,
  finished_at_risk,
  risks_found, // of them, in supervision
  cost_pence,
  agency_pence,      // of which
  replacement_pence, // of which
  how_many
};

enum class staff_count : std::size_t {
  weeks,
  burnt_out_weeks,
  weeks_from_24_months, // of holders that long in service
  burnt_out_weeks_from_24_months,
  exhaustion_millionths,
  disengagement_millionths,
  contact_minutes,
  telephone_minutes,
  overtime_minutes,
  slot_minutes,
  booked_minutes,
  case_supervision_minutes,
  clinical_supervision_minutes,
  supervision_planned_minutes,
  supervision_delivered_minutes,
  caseload,
  longest_run_minutes,
  missed_breaks,
  backlog_minutes,
  days_sick_of_stress,
  cases_with_supervised, // at month ends: cases of people who are promised case-management supervision
  cases_overdue,         // of them for review
  days_due,
  days_sick,
  months,
  filled_post_months,
  funded_post_months,
  leavers,
  leavers_to_hit_training,
  leavers_other_service,
  leavers_profession,
  leavers_retirement,
  how_many
};

constexpr flow_count operator+(flow_count first, std::size_t offset) {
  return static_cast<flow_count>(static_cast<std::size_t>(first) + offset);
}

template <class Name>
class counts {
 public:
  std::int64_t& operator[](Name n) { return values_[static_cast<std::size_t>(n)]; }
  std::int64_t operator[](Name n) const { return values_[static_cast<std::size_t>(n)]; }
  void add(const counts& other) {
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] += other.values_[i];
  }

 private:
  std::array<std::int64_t, static_cast<std::size_t>(Name::how_many)> values_{};
};

struct tally {
  counts<flow_count> flow;
  std::array<counts<staff_count>, service::clinical_group_count> staff;

  void add(const tally& other) {
    flow.add(other.flow);
    for (std::size_t g = 0; g < staff.size(); ++g) staff[g].add(other.staff[g]);
  }

  // Of another service in the same months, which are counted once.
  void add_beside(const tally& other) {
    add(other);
    for (std::size_t g = 0; g < staff.size(); ++g) staff[g][staff_count::months] -= other.staff[g][staff_count::months];
  }
};

inline constexpr double millionth = 1e-6;
inline constexpr double penny = 0.01; // GBP

} // namespace stepwell::record
