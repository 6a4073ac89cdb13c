// Who waits at a month's end, wherever they wait or are booked: the stocks of the official files.
#pragma once

#include "service/state.hpp"

#include <cstdint>

namespace stepwell::record {

struct people_waiting {
  std::int64_t for_assessment = 0;
  std::int64_t for_treatment = 0;                   // the first
  std::int64_t over_90_days = 0, over_18_weeks = 0; // of those, since referral
};

people_waiting people_waiting_in(const service::state&);

} // namespace stepwell::record
