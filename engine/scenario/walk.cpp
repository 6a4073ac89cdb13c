#include "scenario/walk.hpp"
#include "scenario/field_value.hpp"
#include "scenario/nearest.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <optional>

namespace stepwell::scenario {
namespace {

std::vector<std::string> instance_words(repeats each_of, const service::parameters& values) {
  if (each_of == repeats::per_role) return {service::role_names.begin(), service::role_names.end()};
  std::vector<std::string> words;
  for (const auto& step : values.pathway.steps) words.push_back(step.name);
  return words;
}

// A key that is right in another section is likelier to be meant than one that looks alike: search the whole tree.
std::string elsewhere(const key_branch& branch, const std::string& key, const std::string& path) {
  if (branch.below(key) && !path.empty()) return join(path, key);
  for (std::size_t i = 0; i < branch.names.size(); ++i)
    if (auto hit = elsewhere(branch.branches[i], key, join(path, branch.names[i])); !hit.empty()) return hit;
  return branch.each ? elsewhere(*branch.each, key, join(path, "*")) : std::string{};
}

class walker {
 public:
  explicit walker(const walk& w) : w_(w) {}

  void visit(const node& n, const key_branch& branch, const std::string& path, std::size_t index) const {
    if (n.kind == node_kind::refused) return;
    if (branch.special) return;
    if (branch.row) return read_value(*branch.row, n, path, w_.into, index, w_.faults);
    if (n.kind != node_kind::map)
      return report(w_.faults, n.where, path, "expected keys below this one, found " + found(n));
    for (const auto& e : n.entries) visit_entry(e, branch, path, index);
  }

 private:
  void visit_entry(const entry& e, const key_branch& branch, const std::string& path, std::size_t index) const {
    const auto here = join(path, shown(e.key));
    if (const auto* below = branch.below(e.key)) {
      const bool fixed = below->special || (below->row && !below->row->changeable);
      if (w_.dated && fixed) return report(w_.faults, e.key_place, here, "this cannot change during a run");
      return visit(e.value, *below, here, index);
    }
    if (!branch.each) return unknown_key(e, branch, path, here);
    const auto words = instance_words(branch.each_of, w_.into);
    const auto word = std::find(words.begin(), words.end(), e.key);
    if (word != words.end()) return visit(e.value, *branch.each, here, static_cast<std::size_t>(word - words.begin()));
    if (branch.each_of == repeats::per_role) {
      std::string list;
      for (const auto& name : words) list += (list.empty() ? "" : ", ") + name;
      report(w_.faults, e.key_place, here, "unknown role; roles are " + list, nearest(e.key, words));
    } else if (w_.dated) { // elsewhere each key names a step, and one whose name was refused is reported already
      report(w_.faults, e.key_place, here, "unknown step", nearest(e.key, words));
    }
  }

  void unknown_key(const entry& e, const key_branch& branch, const std::string& path, const std::string& here) const {
    auto near = nearest(e.key, branch.names);
    if (!near.empty()) near = join(path, near);
    if (near.empty()) near = elsewhere(w_.names, e.key, {});
    report(w_.faults, e.key_place, here, "unknown key", std::move(near));
  }

  const walk& w_;
};

} // namespace

void fill(const walk& w, const node& document) { walker(w).visit(document, w.names, {}, 0); }

} // namespace stepwell::scenario
