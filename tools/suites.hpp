// Running validation suites: what `stepwell validate` and `stepwell calibrate` both need of a scenario and its targets.
#pragma once

#include "report/validation.hpp"
#include "scenario/load.hpp"
#include "scenario/patterns.hpp"
#include "scenario/targets.hpp"
#include "tools/command.hpp"

#include <optional>

namespace stepwell::tools {

// What a file holds, with the names of measures checked; nothing after every fault was printed.
std::optional<scenario::target_set> sound_targets(const std::string& file);
std::optional<scenario::pattern_set> sound_patterns(const std::string& file);

// Faults of settings are told where a file says them (places[i]: settings[i]), since nobody gave them as an option.
void tell_in_place(std::vector<scenario::fault>&, const std::vector<std::string>& settings,
                   const std::vector<scenario::place>& places);

// Every setting of the patterns loads. Prints faults where the patterns' file says the setting.
bool sound_settings(const scenario::pattern_set&, const std::string& scenario_file,
                    const std::vector<std::string>& settings);

// Expectations of targets whose names are sound.
std::vector<study::expectation> expectations_of(const scenario::target_set&);

// Judged on the scenario's replications; nothing when interrupted.
std::optional<std::vector<study::judged>> judge_all(const std::vector<study::expectation>&, const scenario::scenario&,
                                                    const how_often&, bool show_progress = false);

// The paired difference of each pattern, whose settings are sound; nothing when interrupted.
std::optional<std::vector<study::judged>> judge_patterns(const scenario::pattern_set&, const std::string& scenario_file,
                                                         const std::vector<std::string>& settings, const how_often&,
                                                         bool show_progress = false);

// Slots offered and used against the arithmetic of capacity; nothing when interrupted.
std::optional<std::vector<study::judged>> judge_capacity(const scenario::scenario&, const how_often&,
                                                         bool show_progress = false);

} // namespace stepwell::tools
