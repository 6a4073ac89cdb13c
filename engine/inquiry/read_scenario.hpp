// Reading the scenario of one question, with its warm-up found where it asks for that.
#pragma once

#include "inquiry/complaints.hpp"
#include "scenario/load.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

// Of the pilot runs that find a warm-up: it belongs to the scenario, whatever seed its run has.
inline constexpr std::uint64_t pilot_seed = 1;

struct remarks {                     // what the user may want to know of a scenario that is sound
  std::vector<std::string> notes;    // of what was found out
  std::vector<std::string> warnings; // of what may not be meant
};

std::optional<scenario::scenario> read_scenario(const scenario::scenario_file&,
                                                const std::vector<std::string>& settings, remarks&, complaints&);

} // namespace stepwell::inquiry
