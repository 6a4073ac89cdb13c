// Purpose: what a random number decides. Part of every draw's address, so that two decisions never share chance and a
// policy that changes one leaves the others as they were. Numbers are fixed: changing one changes every result.
#pragma once

#include <cstdint>

namespace stepwell::service {

enum class purpose : std::uint32_t {
  monthly_referrals = 1,
  daily_referrals = 2,
  case_mix = 3,
  appointment = 4,  // index: the patient's how-manieth appointment
  referral = 5,     // being reached and screened
  course = 6,       // index: how many steps were entered, with it; what entering one decides
  practitioner = 8, // person effects, days worked, tenure
  leave = 9,        // index: the leave year
  absence = 10,     // index: the week
  tenure = 16,
  qualification = 17,
  absence_length = 15, // index: the day
  leaving = 11,        // index: the month
  recruitment = 12,
  supervision_lost = 13, // index: the week
  referral_again = 18,
  before_the_start = 19, // what a person found on a list on day 0 has behind them
  other_work = 20,       // index: the day
  risk_found = 21,       // index: the day
  reduced_hours = 22,    // index: the month
  working_ill = 23,      // index: the day
  offer = 30,            // index: the round of advertising; entity: the post and its how-manieth search, as for
  promotion = 31,        // recruitment, whose index is the same (0: approval)

  // Of studies.
  survey_policy = 40,   // entity: the service; index: the policy
  survey_sample = 41,   // entity: the service; index: the staff group; who is asked
  latin_hypercube = 50, // entity: the factor; index: the try
  scramble = 51,        // entity: the dimension
  trajectory = 52,      // entity: the trajectory
  resample = 53,        // entity: the resample of a bootstrap
  parameter = 1000,     // a coefficient under --uncertainty; entity: its path's hash
};

// Entities: patients, posts' holders and the service itself number their draws apart.
// A person referred again is the same person with new chance.
constexpr std::uint64_t patient_entity(std::uint32_t serial, std::uint8_t referral = 0) {
  return (std::uint64_t{referral} << 32) | serial;
}
constexpr std::uint64_t holder_entity(std::uint32_t post, std::uint32_t generation) {
  return (std::uint64_t{1} << 62) | (std::uint64_t{post} << 32) | generation;
}
inline constexpr std::uint64_t service_entity = std::uint64_t{2} << 62;

} // namespace stepwell::service
