// Numbers of a resolved scenario by their dotted path, for files that name fields of a scenario (calibrations,
// surveys).
#pragma once

#include "scenario/fault.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace stepwell::scenario {

// Null when the resolved scenario has no such key.
const nlohmann::ordered_json* at_path(const nlohmann::ordered_json& resolved, std::string_view path);

// The number at `path`; null, and a fault at `where` under `key`, when there is none.
const nlohmann::ordered_json* number_at_path(const nlohmann::ordered_json& resolved, const std::string& path,
                                             const place& where, std::string key, std::vector<fault>&);

// path=value as load() takes it: a whole number where the scenario has one there.
std::string setting_of(const nlohmann::ordered_json& resolved, const std::string& path, double value);

} // namespace stepwell::scenario
