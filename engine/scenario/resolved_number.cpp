#include "scenario/resolved_number.hpp"

#include "scenario/document.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view before_step = "pathway.steps.", before_share = ".next.";

// The paths of all that is no map, or of numbers alone, for suggestions.
void add_paths(std::vector<std::string>& paths, const json& map, const std::string& path, bool numbers) {
  for (const auto& [key, value] : map.items()) {
    if (value.is_object())
      add_paths(paths, value, join(path, key), numbers);
    else if (!numbers || value.is_number())
      paths.push_back(join(path, key));
  }
}

void complain(const json& resolved, const std::string& path, const place& where, std::string key, bool numbers,
              std::vector<fault>& faults) {
  std::vector<std::string> known;
  add_paths(known, resolved, "", numbers);
  const bool there = at_path(resolved, path) != nullptr;
  report(faults, where, std::move(key),
         !there    ? "the scenario has no such field"
         : numbers ? "expected a field that is one number"
                   : "expected a field, not a group of fields",
         there ? "" : nearest(path, known));
}

// The step's `next` with the given shares as they are and the others in their old proportions.
json with_shares(json next, const std::map<std::string, double>& given) {
  double fixed = 0, others = 0;
  for (const auto& [name, share] : given) fixed += share;
  for (const auto& [name, share] : next.items())
    if (!given.contains(name)) others += share.get<double>();
  for (auto& [name, share] : next.items()) {
    const auto free = given.find(name);
    share = free != given.end() ? free->second : others > 0 ? share.get<double>() * (1 - fixed) / others : 0.0;
  }
  return next;
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
  complain(resolved, path, where, std::move(key), true, faults);
  return nullptr;
}

const json* value_at_path(const json& resolved, const std::string& path, const place& where, std::string key,
                          std::vector<fault>& faults) {
  const json* value = at_path(resolved, path);
  if (value && !value->is_object()) return value;
  complain(resolved, path, where, std::move(key), false, faults);
  return nullptr;
}

std::string number_for(const json& resolved, const std::string& path, double value) {
  const json* now = at_path(resolved, path);
  const bool whole = now && now->is_number_integer();
  return (whole ? json(std::llround(value)) : json(value)).dump();
}

std::string setting_of(const json& resolved, const std::string& path, double value) {
  return path + "=" + number_for(resolved, path, value);
}

std::string next_of(const std::string& path) {
  if (!path.starts_with(before_step)) return "";
  const auto after_step = path.find('.', before_step.size()); // a step may be called `next` too
  if (after_step == std::string::npos || path.compare(after_step, before_share.size(), before_share) != 0) return "";
  return path.substr(0, after_step + before_share.size() - 1);
}

std::vector<std::string> settings_of(std::span<const given_value> given, const json& resolved,
                                     std::vector<place>* places) {
  std::vector<std::string> settings;
  std::map<std::string, std::map<std::string, double>> shares; // by the path of `next`
  std::map<std::string, place> where;
  for (const given_value& one : given) {
    if (const std::string next = next_of(one.path); !next.empty()) {
      shares[next][one.path.substr(next.size() + 1)] = number_in(one.text).value_or(0);
      where.emplace(next, one.where);
      continue;
    }
    settings.push_back(one.path + "=" + one.text);
    if (places) places->push_back(one.where);
  }
  for (const auto& [next, of_step] : shares) {
    settings.push_back(next + "=" + with_shares(*at_path(resolved, next), of_step).dump());
    if (places) places->push_back(where.at(next));
  }
  return settings;
}

json overlay_of(std::span<const std::string> paths, const json& resolved) {
  json overlay = json::object();
  for (const std::string& path : paths) {
    std::string pointer = "/" + path;
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    const json* value = at_path(resolved, path);
    overlay[json::json_pointer(pointer)] = value ? *value : json();
  }
  return overlay;
}

} // namespace stepwell::scenario
