// `stepwell run --events`: every referral's way through the first replications, for tools that animate it.
#pragma once

#include "tools/command.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace stepwell::tools {

struct event_options {
  std::string file; // empty: no log is wanted
  std::uint32_t replications = 1;
};

void add_events(CLI::App&, event_options&);

// Writes the log, if one is wanted, of the same replications that the run makes; `model_of` gives each one's model.
// False when interrupted: there is no log then.
bool write_events(const event_options&, std::uint64_t seed,
                  const std::function<service::model(std::uint32_t replication)>& model_of);

} // namespace stepwell::tools
