#include "scenario/resolved_number.hpp"

#include "scenario/document.hpp"
#include "scenario/nearest.hpp"

#include <cmath>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

// The paths of all that is a number, for suggestions.
void add_numbers(std::vector<std::string>& paths, const json& map, const std::string& path) {
  for (const auto& [key, value] : map.items()) {
    if (value.is_object()) add_numbers(paths, value, join(path, key));
    if (value.is_number()) paths.push_back(join(path, key));
  }
}

} // namespace

const json* at_path(const json& resolved, std::string_view path) {
  const json* at = &resolved;
  while (!path.empty()) {
    const auto dot = path.find('.');
    const auto found = at->is_object() ? at->find(std::string(path.substr(0, dot))) : at->end();
    if (!at->is_object() || found == at->end()) return nullptr;
    at = &*found;
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
  }
  return at;
}

const json* number_at_path(const json& resolved, const std::string& path, const place& where, std::string key,
                           std::vector<fault>& faults) {
  const json* value = at_path(resolved, path);
  if (value && value->is_number()) return value;
  std::vector<std::string> known;
  add_numbers(known, resolved, "");
  report(faults, where, std::move(key),
         value ? "expected a field that is one number" : "the scenario has no such field",
         value ? "" : nearest(path, known));
  return nullptr;
}

std::string setting_of(const json& resolved, const std::string& path, double value) {
  const json* now = at_path(resolved, path);
  const bool whole = now && now->is_number_integer();
  return path + "=" + (whole ? json(std::llround(value)) : json(value)).dump();
}

} // namespace stepwell::scenario
