// The suite of patterns: each line's runs on the same chance, and the verdict on what its change makes of them.
#pragma once

#include "report/validation.hpp"
#include "scenario/patterns.hpp"
#include "tools/command.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::tools {

// What a file holds, with the names of measures checked; nothing after every fault was printed.
std::optional<scenario::pattern_set> sound_patterns(const std::string& file);

// Every setting of the patterns loads. Prints faults where the patterns' file says the setting.
bool sound_settings(const scenario::pattern_set&, const std::string& scenario_file,
                    const std::vector<std::string>& settings);

// The contrast of each pattern, whose settings are sound, on its own number of replications, whatever `how_often` says;
// nothing when interrupted.
std::optional<std::vector<study::judged>> judge_patterns(const scenario::pattern_set&, const std::string& scenario_file,
                                                         const std::vector<std::string>& settings, const how_often&,
                                                         bool show_progress = false);

} // namespace stepwell::tools
