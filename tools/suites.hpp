// Running validation suites: what `stepwell validate` and `stepwell calibrate` both need of a scenario and its targets.
#pragma once

#include "report/validation.hpp"
#include "scenario/load.hpp"
#include "scenario/targets.hpp"
#include "tools/command.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::tools {

// What a study's replications are handed to, one after another.
using study_sink = std::function<void(std::uint32_t, const record::replication_result&)>;
study::replications replicated(const service::model&, const how_often&, bool show_progress, record::wanted = {},
                               study_sink = {});

// What a file holds, with the names of measures checked; nothing after every fault was printed.
std::optional<scenario::target_set> sound_targets(const std::string& file);

// Expectations of targets whose names are sound.
std::vector<study::expectation> expectations_of(const scenario::target_set&);

// Judged on the scenario's replications; nothing when interrupted.
std::optional<std::vector<study::judged>> judge_all(const std::vector<study::expectation>&, const scenario::scenario&,
                                                    const how_often&, bool show_progress = false);

// Slots offered and used against the arithmetic of capacity; nothing when interrupted.
std::optional<std::vector<study::judged>> judge_capacity(const scenario::scenario&, const how_often&,
                                                         bool show_progress = false);

} // namespace stepwell::tools
