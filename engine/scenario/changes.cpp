#include "scenario/changes.hpp"
#include "scenario/consistency.hpp"
#include "scenario/overlay.hpp"
#include "scenario/scalar.hpp"
#include "scenario/walk.hpp"

#include <map>
#include <optional>
#include <string>

namespace stepwell::scenario {
namespace {

using std::chrono::sys_days;

struct leaf {
  std::string path;
  place where;
  const node* value;
};

void collect_leaves(const node& set, const std::string& path, std::vector<leaf>& leaves) {
  for (const auto& e : set.entries) {
    const auto here = join(path, e.key);
    if (e.value.kind == node_kind::map && !e.value.entries.empty())
      collect_leaves(e.value, here, leaves);
    else
      leaves.push_back({here, e.key_place, &e.value});
  }
}

// Dotted keys become nested ones. A key given in both forms is no duplicate to YAML, but would hide one of its values.
node unfold(const node& set, std::vector<fault>& faults) {
  node tree;
  tree.kind = node_kind::map;
  tree.where = set.where;
  std::vector<leaf> leaves;
  collect_leaves(set, {}, leaves);
  std::map<std::string, int> line_of;
  for (const auto& l : leaves) {
    const auto [first, fresh] = line_of.try_emplace(l.path, l.where.line);
    auto branch = nested(l.path, l.where, node(*l.value));
    if (!fresh)
      report(faults, l.where, shown(l.path), "duplicate key, first given on line " + std::to_string(first->second));
    else if (!branch)
      report(faults, l.where, shown(l.path), "this is not a key path such as staff.pwp.posts");
    else
      merge(tree, std::move(*branch));
  }
  return tree;
}

std::optional<sys_days> read_day(const node& change, const run_settings& run, std::optional<sys_days> earlier,
                                 const std::string& path, std::vector<fault>& faults) {
  const auto* on = find(change, "on");
  if (!on) {
    report(faults, change.where, path, "expected `on`, the date of the change");
    return std::nullopt;
  }
  const auto here = path + ".on";
  const auto date = read_date(on->value);
  if (!date.value) {
    report(faults, on->value.where, here, date.complaint);
  } else if (earlier && *date.value <= *earlier) {
    report(faults, on->value.where, here,
           "date out of order: expected a date after " + to_iso(*earlier) + ", found " + to_iso(*date.value));
  } else if (*date.value <= run.start || *date.value >= run_end(run)) {
    report(faults, on->value.where, here,
           "expected a date inside the run, after " + to_iso(run.start) + " and before " + to_iso(run_end(run)) +
               ", found " + to_iso(*date.value));
  }
  return date.value;
}

} // namespace

std::vector<dated_change> read_changes(const node& document, const run_settings& run, const service::parameters& start,
                                       const key_branch& names, std::vector<fault>& faults) {
  std::vector<dated_change> changes;
  const auto* list = find(document, "changes");
  if (!list || list->value.kind == node_kind::refused) return changes;
  if (list->value.kind != node_kind::sequence) {
    report(faults, list->value.where, "changes",
           "expected a list such as [{on: 2027-04-05, set: {…}}], found " + found(list->value));
    return changes;
  }
  std::optional<sys_days> earlier;
  for (std::size_t i = 0; i < list->value.items.size(); ++i) {
    const auto& item = list->value.items[i];
    const auto path = "changes[" + std::to_string(i) + "]";
    if (item.kind != node_kind::map) {
      report(faults, item.where, path, "expected `on` and `set`, found " + found(item));
      continue;
    }
    for (const auto& e : item.entries)
      if (e.key != "on" && e.key != "set")
        report(faults, e.key_place, path + "." + shown(e.key), "unknown key; a change has `on` and `set`");
    const auto day = read_day(item, run, earlier, path, faults);
    if (day) earlier = day;

    const auto* set = find(item, "set");
    if (!set || set->value.kind != node_kind::map || set->value.entries.empty()) {
      report(faults, set ? set->value.where : item.where, path,
             "expected `set` with the keys that change, found " + (set ? found(set->value) : "none"));
      continue;
    }
    dated_change change{day.value_or(run.start), unfold(set->value, faults),
                        changes.empty() ? start : changes.back().values};
    const auto before = faults.size();
    fill({names, change.values, faults, true}, change.set);
    if (faults.size() == before) check_consistency(change.set, change.values, true, faults);
    changes.push_back(std::move(change));
  }
  return changes;
}

} // namespace stepwell::scenario
