// A patient: one referral's row in the state machine, from referral to discharge. Rows are reused after discharge;
// the serial is not, and keys all the patient's chance. The pool of patients keeps the row's place on a waiting list or
// among a practitioner's cases.
#pragma once

#include "kernel/linked_list.hpp"
#include "kernel/time.hpp"
#include "service/purpose.hpp"

#include <array>
#include <cstdint>
#include <limits>

namespace stepwell::service {

// No day: dates before the first day of a run are negative.
inline constexpr kernel::day_number never = std::numeric_limits<kernel::day_number>::min();

// `deferring`: asked to be seen later, on no list until then. `away`: discharged, and will be referred again. From
// `away` on nobody is being cared for.
enum class stage : std::uint8_t { screening, waiting, deferring, in_care, in_group, away, ended };
enum class referral_source : std::uint8_t { person, general_practitioner, other };
enum class medium : std::uint8_t { telephone, video, face_to_face };

// By cache lines: what walking a list or judging an event needs comes first, dates and scores after.
struct alignas(64) patient {
  std::uint32_t serial = 0;
  std::uint32_t stamp = 0;                     // see event.hpp
  std::uint32_t practitioner = kernel::no_row; // post
  std::uint32_t group = kernel::no_row;
  kernel::tick appointment = 0;           // when `booked`
  kernel::day_number listed = never;      // joined the waiting list it is on, or was on last; or decided to step up
  kernel::day_number last_review = never; // in case-management supervision
  std::uint16_t appointments = 0;         // ever booked
  std::uint16_t treatments = 0;           // treatment contacts attended
  std::uint8_t step = 0;
  std::uint8_t next_step = 0; // decided, waiting for supervision
  stage at = stage::screening;
  medium by = medium::telephone;
  referral_source source = referral_source::other;
  bool booked = false;
  bool will_miss = false; // the appointment booked
  bool risk = false;
  bool awaiting_review = false; // what comes next waits for case-management supervision
  bool started_low = false;     // first stage of care
  bool stepped_up = false;
  std::uint8_t cells = 0;                             // of the appointment booked
  std::uint8_t sessions = 0, planned = 0, missed = 0; // in this step

  std::array<std::uint64_t, 3> luck{}; // of the appointment booked (appointment.hpp)
  kernel::day_number taken_on = never; // by the practitioner whose case it is
  kernel::day_number referred = never;
  kernel::day_number assessed = never;
  kernel::day_number first_treatment = never;
  kernel::day_number last_treatment = never;
  kernel::day_number last_low = never, last_high = never;
  float phq9_first = 0, gad7_first = 0; // as first recorded
  float phq9_state = 0, gad7_state = 0; // the person's state when the step began
  float phq9 = 0, gad7 = 0;             // as last recorded
  float preference = 0;                 // 0-1, decides the medium of every contact
  float response = 0;                   // share of the score a usual course of this step would take away
  float rank = 0;     // 0-1 among all people at this step: how well they respond to it, and which way they leave it
  float patience = 0; // 0-1, of the waiting list about to be joined
  std::uint16_t deferred_days = 0; // asked for, of the step about to begin
  std::uint8_t low_sessions = 0, high_sessions = 0;
  std::uint8_t steps_entered = 0; // since the referral
  std::uint8_t referrals_before = 0;
  std::uint8_t problem = 0;     // service::problem
  std::uint8_t deprivation = 1; // tenth of neighbourhoods, 1 the most deprived
  bool complex = false;
  bool short_notice = false; // can come the day after an offer
  bool cut = false;          // the course was shortened
  bool risk_found = false;   // noticed in supervision

  std::uint64_t entity() const { return patient_entity(serial, referrals_before); }
};

} // namespace stepwell::service
