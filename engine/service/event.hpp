// Event: what the agenda holds. `order` names what goes first when several things happen in one cell.
#pragma once

#include <cstdint>

namespace stepwell::service {

enum class event_kind : std::uint8_t {
  comes_back,        // a discharged person is referred again; subject: patient
  opts_in,           // a referred person is reached and ready to be screened; subject: patient
  day_begins,        // arrivals, screening, allocation
  leaves,            // a leaver's last day is over; subject: post
  vacancy_approved,  // the post may be advertised; subject: post
  advert_closes,     // a round of advertising has found somebody or not; subject: post
  starts,            // the first day of whoever was found; subject: post
  absence_begins,    // subject: post
  patient_cancels,   // ahead of the appointment; subject: patient
  provider_cancels,  // ahead of the appointment; subject: patient
  comes_forward,     // after asking to be seen later; subject: patient
  gives_up,          // leaves a waiting list unserved; subject: patient
  books_again,       // no gap was found in the open diary; subject: patient
  session,           // subject: patient
  group_session,     // subject: group
  group_books_again, // no gap for the group was found; subject: group
  day_ends,          // supervision, written work, overtime
  week_ends,         // wellbeing, absence, the diary opens one week more
  month_ends         // targets, pressure, leaving
};

inline constexpr unsigned order_of(event_kind kind) {
  switch (kind) {
  case event_kind::comes_back:
  case event_kind::opts_in:
  case event_kind::day_begins:
    return 0;
  case event_kind::leaves: // before a successor's first day: they are scheduled first
  case event_kind::vacancy_approved:
  case event_kind::advert_closes:
  case event_kind::starts:
    return 1;
  case event_kind::absence_begins:
  case event_kind::patient_cancels:
  case event_kind::provider_cancels:
    return 2;
  case event_kind::comes_forward:
  case event_kind::gives_up:
  case event_kind::books_again:
  case event_kind::group_books_again:
    return 3;
  case event_kind::session:
  case event_kind::group_session:
    return 4;
  case event_kind::day_ends:
    return 5;
  case event_kind::week_ends:
    return 6;
  case event_kind::month_ends:
    return 7;
  }
  return 7;
}

inline constexpr bool is_about_a_patient(event_kind kind) {
  return kind <= event_kind::opts_in || (kind >= event_kind::patient_cancels && kind <= event_kind::session);
}

// `stamp` must equal the subject's own when the event comes up; otherwise what it announced no longer holds and it is
// passed over. Cheaper than taking it off the agenda, and it cannot be forgotten half-way.
struct event {
  std::uint32_t subject;
  std::uint32_t kind : 8;
  std::uint32_t stamp : 24;
};

inline constexpr std::uint32_t stamp_mask = (1u << 24) - 1;

} // namespace stepwell::service
