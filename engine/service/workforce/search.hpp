// The search for a post's next holder, and how far it has come. It belongs to the post rather than to whoever holds it:
// it begins when notice is given and goes on after the last day.
#pragma once

#include "kernel/linked_list.hpp"
#include "kernel/time.hpp"
#include "service/event.hpp"

#include <cstdint>

namespace stepwell::service {

enum class search_stage : std::uint8_t {
  none,       // nobody is being sought
  approval,   // the vacancy waits for leave to be filled
  advertised, // a round of advertising runs
  offered     // somebody has accepted and works their notice elsewhere, or is to be promoted
};

struct search {
  search_stage stage = search_stage::none;
  std::uint32_t stamp = 0;                  // of events about it
  std::uint32_t number = 0;                 // searches for this post so far, this one included
  std::uint32_t round = 0;                  // of advertising
  kernel::day_number free_from = 0;         // first day without the holder before
  kernel::day_number starts_on = 0;         // the successor's first day, once it is known
  std::uint32_t appointee = kernel::no_row; // post of the colleague to be promoted
  std::uint32_t appointee_generation = 0;
};

// Over, found or not: what was announced of it no longer holds.
inline void end_search(search& s) {
  s.stage = search_stage::none;
  s.stamp = (s.stamp + 1) & stamp_mask;
  s.appointee = kernel::no_row;
}

} // namespace stepwell::service
