// Values of a resolved scenario by their dotted path, for files that name fields of a scenario (calibrations, surveys,
// sweeps), and settings that change them.
#pragma once

#include "scenario/fault.hpp"

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

// Null when the resolved scenario has no such key.
const nlohmann::ordered_json* at_path(const nlohmann::ordered_json& resolved, std::string_view path);

// The number at `path`; null, and a fault at `where` under `key`, when there is none.
const nlohmann::ordered_json* number_at_path(const nlohmann::ordered_json& resolved, const std::string& path,
                                             const place& where, std::string key, std::vector<fault>&);

// The value at `path` that a setting may change: no map; null, and a fault, when there is none.
const nlohmann::ordered_json* value_at_path(const nlohmann::ordered_json& resolved, const std::string& path,
                                            const place& where, std::string key, std::vector<fault>&);

// The value as text: a whole number where the scenario has one there.
std::string number_for(const nlohmann::ordered_json& resolved, const std::string& path, double value);
// path=value as load() takes it.
std::string setting_of(const nlohmann::ordered_json& resolved, const std::string& path, double value);

struct given_value {
  std::string path, text; // text: in YAML on one line
  place where = {};
};

// A share belongs to its step's `next`, which is set whole: the path up to there, or nothing.
std::string next_of(const std::string& path);

// The values as settings for load(), in their order. A share of a step's `next` sets it whole, last: the given shares
// as they are, the others in their old proportions. `places`, unless null: where each is written.
std::vector<std::string> settings_of(std::span<const given_value>, const nlohmann::ordered_json& resolved,
                                     std::vector<place>* places = nullptr);

// What a scenario must say of these paths to be the resolved one, as nested maps; null for a step that it lacks.
nlohmann::ordered_json overlay_of(std::span<const std::string> paths, const nlohmann::ordered_json& resolved);

} // namespace stepwell::scenario
