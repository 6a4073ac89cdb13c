// The key tree: every name that may stand in a scenario file, as the file nests them. Built from the field table and
// the special keys; the reader walks it beside the document.
#pragma once

#include "scenario/field.hpp"
#include "scenario/special_key.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

struct key_branch {
  std::vector<std::string> names;   // the keys that may stand here, in table order
  std::vector<key_branch> branches; // one for each name
  std::unique_ptr<key_branch> each; // what stands under each role or step, where the path has `*`
  repeats each_of = repeats::once;  // which of the two
  const field* row = nullptr;       // set at the end of a field's path
  const special_key* special = nullptr;

  const key_branch* below(std::string_view name) const; // null when there is none, `*` not regarded
};

key_branch key_tree(std::span<const field> rows, std::span<const special_key> specials);

} // namespace stepwell::scenario
