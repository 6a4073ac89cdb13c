#include "record/people_waiting.hpp"

#include "service/stewardship/target.hpp"

namespace stepwell::record {

people_waiting people_waiting_in(const service::state& s) {
  constexpr kernel::day_number ninety_days = 90;
  people_waiting now;
  for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) {
    const service::patient& p = s.patients[row];
    // Multiplied rather than skipped: who is waiting follows no pattern that a processor could guess.
    const bool waits = (p.at < service::stage::away) & (p.treatments == 0);
    // From today back, not from the referral on: a row that nobody is in was referred never.
    now.for_assessment += waits & (p.assessed == service::never);
    now.for_treatment += waits;
    now.over_90_days += waits & (p.referred < s.today - ninety_days);
    now.over_18_weeks += waits & (p.referred < s.today - service::eighteen_weeks);
  }
  return now;
}

} // namespace stepwell::record
