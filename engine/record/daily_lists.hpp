// How long the lists are, evening by evening: what shows whether a service has settled.
#pragma once

#include "service/model.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stepwell::record {

inline constexpr std::array<std::string_view, 4> daily_list_names{"waiting for screening", "waiting for assessment",
                                                                  "waiting for treatment", "in treatment"};

// People, one number for each working day.
using daily_lists = std::array<std::vector<double>, daily_list_names.size()>;

daily_lists watch_lists(const service::model&, std::uint64_t seed, std::uint32_t replication);

} // namespace stepwell::record
