// Expected workforce: how many of a role's posts are filled in the long run, and how much of their time starters give,
// worked out from rates and averages before anything is simulated.
#pragma once

#include "service/parameters.hpp"

#include <cstddef>

namespace stepwell::scenario {

struct staffing {
  double filled;   // share of posts
  double starters; // people a year, over posts, who begin with a starter's ramp
};

// In the long run, recruitment not frozen. `role`: its number.
staffing expected_staffing(const service::parameters&, std::size_t role);

} // namespace stepwell::scenario
