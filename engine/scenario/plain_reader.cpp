#include "scenario/plain_reader.hpp"

#include "scenario/nearest.hpp"
#include "scenario/overlay.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>

namespace stepwell::scenario {
namespace {

std::string quoted(const std::string& text) {
  std::string all = "'";
  for (const char c : text) all += c == '\'' ? "''" : std::string(1, c);
  return all + "'";
}

const entry* entry_at(const node& map, const std::string& path, std::string_view key, bool needed,
                      std::vector<fault>& faults) {
  const entry* e = find(map, key);
  if (!e && needed) report(faults, map.where, join(path, key), "this key is needed");
  return e;
}

} // namespace

std::string on_one_line(const node& value) {
  std::string text;
  switch (value.kind) {
  case node_kind::scalar:
    return value.quoted ? quoted(value.text) : value.text;
  case node_kind::sequence:
    for (const node& item : value.items) text += (text.empty() ? "" : ", ") + on_one_line(item);
    return "[" + text + "]";
  case node_kind::map:
    for (const entry& e : value.entries) text += (text.empty() ? "" : ", ") + e.key + ": " + on_one_line(e.value);
    return "{" + text + "}";
  case node_kind::nothing:
  case node_kind::refused:
    break;
  }
  return "null";
}

void refuse_unknown(const node& map, const std::string& path, std::span<const std::string> known,
                    std::vector<fault>& faults) {
  for (const entry& e : map.entries)
    if (std::find(known.begin(), known.end(), e.key) == known.end())
      report(faults, e.key_place, join(path, shown(e.key)), "unknown key", nearest(e.key, known));
}

std::string text_at(const node& map, const std::string& path, std::string_view key, bool needed,
                    std::vector<fault>& faults) {
  const entry* e = entry_at(map, path, key, needed, faults);
  if (!e) return {};
  const auto text = read_text(e->value);
  if (!text.value) report(faults, e->value.where, join(path, key), text.complaint);
  return text.value.value_or("");
}

std::string file_at(const node& map, const std::string& path, std::string_view key, bool needed,
                    std::vector<fault>& faults) {
  const std::string name = text_at(map, path, key, needed, faults);
  return name.empty() ? name : beside(find(map, key)->value.where, name);
}

std::optional<double> number_of(const node& value, const std::string& path, std::vector<fault>& faults) {
  const auto number = read_number(value);
  if (!number.value) report(faults, value.where, path, number.complaint);
  return number.value;
}

std::vector<double> numbers_of(const node& list, const std::string& path, std::size_t how_many,
                               std::vector<fault>& faults) {
  std::vector<double> numbers;
  if (list.kind != node_kind::sequence || list.items.size() != how_many) {
    report(faults, list.where, path,
           "expected a list of " + std::to_string(how_many) + " numbers, found " + found(list));
    return numbers;
  }
  for (const node& item : list.items)
    if (const auto number = number_of(item, path, faults)) numbers.push_back(*number);
  return numbers;
}

std::int64_t count_at(const node& map, const std::string& path, std::string_view key, std::int64_t standard,
                      std::int64_t least, std::int64_t most, std::vector<fault>& faults) {
  const entry* e = find(map, key);
  if (!e) return standard;
  const auto count = read_integer(e->value);
  if (count.value && *count.value >= least && *count.value <= most) return *count.value;
  report(faults, e->value.where, join(path, key),
         count.value ? "expected a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                           ", found " + found(e->value)
                     : count.complaint);
  return standard;
}

std::vector<std::string> settings_of(const node& value, const std::string& path, std::vector<fault>& faults,
                                     std::vector<place>& places) {
  std::vector<std::string> settings;
  if (value.kind != node_kind::map || value.entries.empty())
    report(faults, value.where, path, "expected settings such as {staff.pwp.posts: 26}, found " + found(value));
  for (const entry& setting : value.entries) {
    settings.push_back(setting.key + "=" + on_one_line(setting.value));
    places.push_back(setting.key_place);
  }
  return settings;
}

std::vector<std::string> settings_at(const node& map, const std::string& path, std::string_view key,
                                     std::vector<fault>& faults, std::vector<place>& places) {
  const entry* e = entry_at(map, path, key, false, faults);
  if (!e || (e->value.kind == node_kind::map && e->value.entries.empty())) return {};
  return settings_of(e->value, join(path, key), faults, places);
}

std::optional<node> read_map(const text_source& source, std::span<const std::string> known,
                             std::vector<fault>& faults) {
  const auto text = read_text_of(source, faults);
  if (!text) return std::nullopt;
  auto document = parse_document(*text, source.file, faults);
  if (!document) return std::nullopt;
  if (document->kind != node_kind::map) {
    report(faults, document->where, "", "expected keys and values, found " + found(*document));
    return std::nullopt;
  }
  refuse_unknown(*document, "", known, faults);
  return document;
}

} // namespace stepwell::scenario
