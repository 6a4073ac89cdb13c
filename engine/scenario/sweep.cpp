#include "scenario/sweep.hpp"

#include "scenario/field_value.hpp"
#include "scenario/limits.hpp"
#include "scenario/nearest.hpp"
#include "scenario/plain_reader.hpp"

#include <algorithm>
#include <array>

namespace stepwell::scenario {
namespace {

const std::vector<std::string> keys_of_file{"title",        "scenario", "design", "points", "levels",
                                            "replications", "measures", "set",    "vary"};
const std::vector<std::string> names_of_designs{"grid", "latin_hypercube", "sobol", "morris"};
constexpr std::int64_t most_levels = 100;

// Whether it is known.
bool read_design(const node& document, sweep& s, std::vector<fault>& faults) {
  const std::string name = text_at(document, "", "design", true, faults);
  const entry* e = find(document, "design");
  if (name.empty()) return false;
  s.design_place = e->value.where;
  const auto design = design_from(name);
  if (!design)
    report(faults, e->value.where, "design",
           "expected grid, latin_hypercube, sobol or morris, found `" + shown(name) + "`",
           nearest(name, names_of_designs));
  s.design = design.value_or(s.design);
  return design.has_value();
}

// Each key where it means something, and nowhere else: a number that is ignored is a question answered wrongly.
void read_size(const node& document, sweep& s, std::vector<fault>& faults) {
  const entry* points = find(document, "points");
  const bool grid = s.design == design_kind::grid;
  if (points && grid)
    report(faults, points->key_place, "points", "a grid has the points of its factors' values");
  else if (!points && !grid)
    report(faults, document.where, "points", "this key is needed");
  else if (points)
    s.points = static_cast<std::uint32_t>(count_at(document, "", "points", 1, 2, limits::points, faults));
  const entry* levels = find(document, "levels");
  if (levels && s.design != design_kind::morris)
    report(faults, levels->key_place, "levels", "only a morris design has levels here; a factor may have its own");
  s.levels = static_cast<std::uint32_t>(count_at(document, "", "levels", s.levels, 2, most_levels, faults));
  if (levels && s.levels % 2 != 0)
    report(faults, levels->value.where, "levels",
           "expected an even number: steps of half the grid then reach each level");
}

void check_grid(const sweep& s, std::vector<fault>& faults) {
  for (const factor& f : s.factors) {
    const bool is_range = f.levels == 0 && !f.fields.empty() && f.fields.front().low < f.fields.front().high;
    if (is_range) // and no faulty one
      report(faults, f.where, join("vary", shown(f.name)),
             "a grid needs values: a list, or a range with levels such as {from: 25, to: 45, levels: 5}");
  }
}

// What the study takes in all, before any of it is laid out.
void check_runs(const sweep& s, std::vector<fault>& faults) {
  double points = s.points; // base points of sobol and trajectories of morris go through every factor
  if (s.design == design_kind::grid) {
    points = 1;
    for (const factor& f : s.factors) points *= static_cast<double>(std::max<std::size_t>(f.levels, 1));
  } else if (s.design != design_kind::latin_hypercube) {
    points *= static_cast<double>(s.factors.size() + 1);
  }
  if (points > static_cast<double>(limits::points))
    report(faults, s.design_place, "design",
           "this " + std::string(s.design == design_kind::grid ? "grid" : "design") + " has more than " +
               std::to_string(limits::points) + " points");
  else if (points * s.replications > static_cast<double>(limits::runs))
    report(faults, s.design_place, "replications",
           "expected at most " + std::to_string(limits::runs) + " runs in all, found " + plain_number(points) +
               " points of " + std::to_string(s.replications) + " replications");
}

} // namespace

std::string_view to_string(design_kind kind) { return names_of_designs[static_cast<std::size_t>(kind)]; }

std::optional<design_kind> design_from(std::string_view name) {
  const auto found = std::find(names_of_designs.begin(), names_of_designs.end(), name);
  if (found == names_of_designs.end()) return std::nullopt;
  return static_cast<design_kind>(found - names_of_designs.begin());
}

std::vector<named_measure> read_measures(const node& document, const std::string& key, std::vector<fault>& faults) {
  std::vector<named_measure> measures;
  const entry* e = find(document, key);
  if (!e) return measures;
  if (e->value.kind != node_kind::sequence || e->value.items.empty()) {
    report(faults, e->value.where, key,
           "expected a list of measures such as [pwp.burnout_pct], found " + found(e->value));
    return measures;
  }
  for (const node& item : e->value.items) {
    const auto name = read_text(item);
    const auto same = [&](const named_measure& other) { return name.value && other.name == *name.value; };
    if (!name.value)
      report(faults, item.where, key, name.complaint);
    else if (std::any_of(measures.begin(), measures.end(), same))
      report(faults, item.where, key, "this measure is there already");
    else
      measures.push_back({*name.value, item.where});
  }
  return measures;
}

std::optional<sweep> read_sweep(const text_source& source, std::vector<fault>& faults) {
  const std::size_t before = faults.size();
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  sweep s;
  s.title = text_at(*document, "", "title", false, faults);
  s.scenario = file_at(*document, "", "scenario", true, faults);
  const bool designed = read_design(*document, s, faults);
  if (designed) read_size(*document, s, faults);
  s.replications = static_cast<std::uint32_t>(
      count_at(*document, "", "replications", s.replications, 1, limits::replications, faults));
  s.measures = read_measures(*document, "measures", faults);
  s.settings = settings_at(*document, "", "set", faults, s.setting_places);
  s.factors = read_factors(*document, "vary", faults);
  if (designed && s.design == design_kind::grid) check_grid(s, faults);
  if (designed) check_runs(s, faults);
  sort_by_place(faults);
  if (faults.size() != before) return std::nullopt;
  return s;
}

} // namespace stepwell::scenario
