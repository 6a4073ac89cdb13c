// When a group starts: as soon as it is full or, where the step says how long anybody waits for it at most, with
// whoever is there once somebody has waited that long. Waiting only for a full group was the sole rule at first: where
// few are referred, the first to come then waits for as long as it takes to find the last.
#pragma once

#include "service/context.hpp"

#include <algorithm>

namespace stepwell::service {

// The wait for a group begins when the person could come: time that they asked for themselves is not the service's.
inline kernel::day_number could_come_from(const patient& p) { return p.listed + p.deferred_days; }

// The whole list is looked at, because a priority rule may put whoever waited longest anywhere on it. It is short: a
// list with enough people for a full group is not asked.
template <class Recorder>
kernel::day_number longest_wait(const context<Recorder>& c, const kernel::list_head& list) {
  kernel::day_number longest = 0;
  for (const std::uint32_t row : c.s.places().rows_of(list))
    longest = std::max(longest, c.s.today - could_come_from(c.s.patients[row]));
  return longest;
}

// How many of the step's waiting list a group starts with this morning; 0: none starts.
template <class Recorder>
std::uint32_t people_to_start_with(const context<Recorder>& c, const kernel::list_head& list, const step& here) {
  const auto full = static_cast<std::uint32_t>(here.group_size);
  if (list.size >= full) return full;
  if (here.group_wait_weeks == 0 || list.size < static_cast<std::uint32_t>(here.group_least)) return 0;
  return longest_wait(c, list) >= here.group_wait_weeks * kernel::days_per_week ? list.size : 0;
}

} // namespace stepwell::service
