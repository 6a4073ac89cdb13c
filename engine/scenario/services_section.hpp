// `services:` — several services that the scenario stands for, each this scenario at a size of its own: what counts
// people (service/services.hpp) times that. Without it the scenario is one service.
//   services: {north: 1, south: 0.6}
//   services: england_services.csv      # with the columns service,size
#pragma once

#include "scenario/document.hpp"
#include "service/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

inline constexpr double smallest_service = 0.01, largest_service = 100;

// Empty when there are none or they are at fault.
std::vector<service::sized_service> read_services(const node& document, std::vector<fault>&);

// Services whose posts or referrals would be more than those fields may hold.
void check_sizes(const node& document, const std::vector<service::sized_service>&, const service::parameters&,
                 std::vector<fault>&);

} // namespace stepwell::scenario
