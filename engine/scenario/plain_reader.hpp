// Reading the small files beside scenarios (targets, patterns, calibrations): keys, texts and numbers of a map, each
// wrong one a fault with its place. `path` is the map's own dotted key, empty for the file.
#pragma once

#include "scenario/document.hpp"
#include "scenario/fault.hpp"
#include "scenario/scalar.hpp"
#include "scenario/text_file.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

void refuse_unknown(const node& map, const std::string& path, std::span<const std::string> known, std::vector<fault>&);

// Empty when absent; absent is a fault when `needed`.
std::string text_at(const node& map, const std::string& path, std::string_view key, bool needed, std::vector<fault>&);
// The file a key names, as seen from the current folder; empty when absent.
std::string file_at(const node& map, const std::string& path, std::string_view key, bool needed, std::vector<fault>&);
std::optional<double> number_of(const node& value, const std::string& path, std::vector<fault>&);
std::vector<double> numbers_of(const node& list, const std::string& path, std::size_t how_many, std::vector<fault>&);
// Whole number from `least` to `most`, or `standard` when absent.
std::int64_t count_at(const node& map, const std::string& path, std::string_view key, std::int64_t standard,
                      std::int64_t least, std::int64_t most, std::vector<fault>&);
// A value in YAML on one line, as --set takes it.
std::string on_one_line(const node& value);
// {staff.pwp.posts: 26, …} as settings "staff.pwp.posts=26", with where each is written. There must be some.
std::vector<std::string> settings_of(const node& value, const std::string& path, std::vector<fault>&,
                                     std::vector<place>& places);
// The same; none when absent or empty.
std::vector<std::string> settings_at(const node& map, const std::string& path, std::string_view key,
                                     std::vector<fault>&, std::vector<place>& places);

// The root of a file that must be a map with these keys; nothing after a fault that leaves nothing to read.
std::optional<node> read_map(const text_source&, std::span<const std::string> known, std::vector<fault>&);

// The maps of a list that must have some, each read with its path; a part that is no map is a fault. `example`: " such
// as …", for people.
template <class ReadLine>
void read_lines(const node& document, const std::string& key, std::string_view example, std::vector<fault>& faults,
                ReadLine read_line) {
  const entry* lines = find(document, key);
  if (!lines || lines->value.kind != node_kind::sequence || lines->value.items.empty())
    return report(faults, lines ? lines->value.where : document.where, key, "expected a list of " + key);
  for (std::size_t i = 0; i < lines->value.items.size(); ++i) {
    const node& line = lines->value.items[i];
    const std::string path = key + "[" + std::to_string(i) + "]";
    if (line.kind == node_kind::map)
      read_line(line, path);
    else
      report(faults, line.where, path, "expected a map" + std::string(example) + ", found " + found(line));
  }
}

} // namespace stepwell::scenario
