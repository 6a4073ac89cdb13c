// What holds of every run of every valid scenario, however odd: the books of the service agree with each other (the
// checker of tests/service), and what is reported is finite, within its unit and the same when asked again.
#pragma once

#include "service/model.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::fuzz {

// What is broken, in words; empty when nothing is. `events`, unless null: what the run took.
std::vector<std::string> broken_by(const service::model&, std::uint64_t seed, std::uint32_t replication,
                                   std::uint64_t* events = nullptr);

} // namespace stepwell::fuzz
