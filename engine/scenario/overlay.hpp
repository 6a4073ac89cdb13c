// Overlays: a scenario that says `extends: typical_service.yaml` states only what differs, and `--set key.path=value`
// states one difference more. Maps are merged key by key and every value keeps the place where it was written, so a
// fault points into the file that holds it. Not merged but replaced whole: lists, a step's `next` (half of one
// service's shares and half of another's would add up to nothing) and a monthly series.
// `scenario:` (name and description) belongs to its own file and is not inherited.
#pragma once

#include "scenario/document.hpp"
#include "scenario/text_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

struct layers {
  node root;         // a map, `extends` removed
  bool whole = true; // false: a file of the chain could not be read, so what is absent may only seem so
};

// The file, over the file it extends, and so on. Paths in `extends` start from the folder of the file that says it.
layers read_layers(const text_source&, std::vector<fault>&);

// `setting` is "key.path=value", the value in YAML: a scalar, [a, b] or {a: 1}.
void apply_setting(node& root, const std::string& setting, std::vector<fault>&);

// A null in `over` removes a step of the pathway, and nothing else.
void merge(node& base, node&& over, std::string_view path = {});

// "policy.caseload" with a value becomes {policy: {caseload: value}}; nothing when it is no key path.
std::optional<node> nested(std::string_view dotted, const place& where, node&& value);

std::string beside(const place& where, const std::string& file); // `file` as seen from the folder of where.file

// Where `path` is written, or the nearest part above it that is.
place place_of(const node& root, std::string_view path);

} // namespace stepwell::scenario
