// Promotion: a senior's post may go to one of the service's own. Who is chosen goes on in the old post until the new
// one is free, and leaves a vacancy one step down.
#pragma once

#include "service/context.hpp"

#include <algorithm>
#include <cstdint>

namespace stepwell::service {

inline bool is_promised_a_post(const std::vector<practitioner>& all, std::uint32_t post) {
  return std::any_of(all.begin(), all.end(), [post](const practitioner& other) {
    return other.search.stage == search_stage::offered && other.search.appointee == post;
  });
}

// Long enough in service, one step below the vacant post, staying, and not promised another post yet.
template <class Recorder>
bool may_be_promoted(const context<Recorder>& c, std::uint32_t post, role vacant) {
  const practitioner& p = c.s.practitioners[post];
  return p.filled && !p.agency && p.post == promoted_from(vacant) && p.leaves_on == far_away &&
         p.months_in_service(c.s.today) >= c.now->workforce.promotion_from_months &&
         !is_promised_a_post(c.s.practitioners, post);
}

// One of those who may be promoted, all alike; `position` in [0, 1) says which. no_row: there is none.
template <class Recorder>
std::uint32_t candidate_for(const context<Recorder>& c, role vacant, double position) {
  const auto posts = static_cast<std::uint32_t>(c.s.practitioners.size());
  std::uint32_t candidates = 0;
  for (std::uint32_t post = 0; post < posts; ++post) candidates += may_be_promoted(c, post, vacant);
  auto left = static_cast<std::uint32_t>(position * candidates);
  for (std::uint32_t post = 0; post < posts; ++post)
    if (may_be_promoted(c, post, vacant) && left-- == 0) return post;
  return kernel::no_row;
}

// The colleague who was promised this vacant post, while they are still there to take it.
inline bool appointee_is_there(const std::vector<practitioner>& all, const search& seeking) {
  const practitioner& p = all[seeking.appointee];
  return p.filled && p.generation == seeking.appointee_generation && p.leaves_on == far_away;
}

} // namespace stepwell::service
