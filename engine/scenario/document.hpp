// A document: one YAML file as a tree of maps, lists and scalars in which every part knows its place. It holds the
// text as written and interprets nothing (see scalar.hpp). yaml-cpp's own tree is not used, because it drops
// duplicate keys, follows aliases and cannot say where an absent key would have been; its parser's events are.
// Always holds for a tree returned: keys of a map are unique non-empty scalars, depth and number of nodes are bounded.
#pragma once

#include "scenario/fault.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

// `nothing`: a key without a value, or `null` or `~`. `refused`: a fault has been reported here already, skip it.
enum class node_kind : std::uint8_t { map, sequence, scalar, nothing, refused };

struct entry;

struct node {
  node_kind kind = node_kind::nothing;
  place where;
  std::string text;           // scalars
  bool quoted = false;        // scalars: '…', "…", | or >: always a text, never a number
  std::vector<entry> entries; // maps, in the order of the file
  std::vector<node> items;    // sequences
};

struct entry {
  std::string key;
  place key_place;
  node value;
};

const entry* find(const node& map, std::string_view key); // null when absent or when not a map
entry* find(node& map, std::string_view key);

// Nothing is returned when there is no tree to go on with (unreadable, syntax error, too deep); a tree may be returned
// together with faults, so that the rest of the file can still be checked.
std::optional<node> read_document(const std::string& file, std::vector<fault>&);
std::optional<node> parse_document(std::string_view text, const std::string& file, std::vector<fault>&);

std::string join(std::string_view path, std::string_view key); // "staff" + "pwp" = "staff.pwp"

} // namespace stepwell::scenario
