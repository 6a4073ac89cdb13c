#include "scenario/key_tree.hpp"

#include <algorithm>
#include <utility>

namespace stepwell::scenario {
namespace {

key_branch& grow(key_branch& root, std::string_view path, repeats repeated) {
  key_branch* at = &root;
  while (!path.empty()) {
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
    if (name == "*") {
      if (!at->each) at->each = std::make_unique<key_branch>();
      at->each_of = repeated;
      at = at->each.get();
      continue;
    }
    const auto known = std::find(at->names.begin(), at->names.end(), name);
    const auto position = static_cast<std::size_t>(known - at->names.begin());
    if (known == at->names.end()) {
      at->names.emplace_back(name);
      at->branches.emplace_back();
    }
    at = &at->branches[position];
  }
  return *at;
}

} // namespace

const key_branch* key_branch::below(std::string_view name) const {
  const auto known = std::find(names.begin(), names.end(), name);
  return known == names.end() ? nullptr : &branches[static_cast<std::size_t>(known - names.begin())];
}

key_branch key_tree(std::span<const field> rows, std::span<const special_key> specials) {
  key_branch root;
  for (const auto& row : rows) grow(root, row.path, row.repeated).row = &row;
  for (const auto& key : specials) grow(root, key.path, repeats::per_step).special = &key;
  return root;
}

} // namespace stepwell::scenario
