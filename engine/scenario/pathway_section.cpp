#include "scenario/pathway_section.hpp"
#include "scenario/field_value.hpp"
#include "scenario/limits.hpp"
#include "scenario/nearest.hpp"
#include "scenario/overlay.hpp"
#include "scenario/pathway_graph.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stepwell::scenario {
namespace {

using service::pathway;
using service::step_kind;

constexpr double share_tolerance = 1e-9; // the rounding of some tens of decimal shares, far below a typing slip

const std::string steps_path = "pathway.steps";

const node* steps_of(const node& document) {
  const auto* section = find(document, "pathway");
  const auto* steps = section ? find(section->value, "steps") : nullptr;
  return steps ? &steps->value : nullptr;
}

bool is_name(std::string_view s) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return letter(s.front()) && s.size() <= 40 &&
         std::all_of(s.begin(), s.end(), [&](char c) { return letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

std::optional<std::uint8_t> step_number(const pathway& p, std::string_view name) {
  for (std::size_t i = 0; i < p.steps.size(); ++i)
    if (p.steps[i].name == name) return static_cast<std::uint8_t>(i);
  return std::nullopt;
}

void unknown_step(const pathway& p, std::string_view name, const place& where, std::string path,
                  std::vector<fault>& faults) {
  std::vector<std::string> names;
  for (const auto& s : p.steps) names.push_back(s.name);
  report(faults, where, std::move(path), "unknown step `" + shown(name) + "`", nearest(name, names));
}

void read_next(const node& next, const std::string& path, service::step& from, const pathway& p,
               std::vector<fault>& faults) {
  if (next.kind == node_kind::refused) return;
  if (next.kind != node_kind::map || next.entries.empty())
    return report(faults, next.where, path,
                  "expected steps with shares, such as {cbt: 0.4, finished: 0.6}, found " +
                      (next.kind == node_kind::map ? "nothing" : found(next)));
  double sum = 0;
  bool sound = true;
  for (const auto& e : next.entries) {
    const auto here = join(path, shown(e.key));
    const auto to = step_number(p, e.key);
    if (!to) unknown_step(p, e.key, e.key_place, here, faults);
    const auto share = read_number(e.value);
    const bool fits = share.value && *share.value >= 0 && *share.value <= 1;
    if (!fits)
      report(faults, e.value.where, here,
             share.value ? "expected a share from 0 to 1, found " + found(e.value) : share.complaint);
    sound = sound && to && fits;
    if (!to || !fits) continue;
    from.next.push_back({*to, *share.value, 0});
    sum += *share.value;
  }
  if (sound && std::abs(sum - 1) > share_tolerance)
    report(faults, next.where, path, "expected shares that sum to 1, found a sum of " + plain_number(sum));
}

void read_step(const entry& e, service::step& s, const pathway& p, std::vector<fault>& faults) {
  const auto path = join(steps_path, e.key);
  const auto* next = find(e.value, "next");
  const bool exit = service::kind_of(s) == step_kind::exit;
  if (exit && next) report(faults, next->key_place, join(path, "next"), "an exit has no `next`");
  if (!exit && !next)
    report(faults, e.key_place, path,
           "expected `next`, the shares of people who go on to each step; only an exit has none");
  if (!exit && next) read_next(next->value, join(path, "next"), s, p, faults);
  const bool by_somebody = service::kind_of(s) != step_kind::exit && service::kind_of(s) != step_kind::screening;
  const auto* roles = find(e.value, "roles");
  const bool refused = roles && roles->value.kind != node_kind::sequence;
  if (by_somebody && s.roles == 0 && !refused && (!roles || roles->value.items.empty()))
    report(faults, roles ? roles->value.where : e.key_place, join(path, "roles"),
           "expected at least one role that gives this step");
}

void read_entry(const node& document, pathway& p, std::vector<fault>& faults) {
  p.entry = 0;
  const auto* section = find(document, "pathway");
  const auto* entry_key = section ? find(section->value, "entry") : nullptr;
  if (!entry_key) return;
  const auto name = read_text(entry_key->value);
  if (!name.value) return report(faults, entry_key->value.where, "pathway.entry", name.complaint);
  if (const auto number = step_number(p, *name.value))
    p.entry = *number;
  else
    unknown_step(p, *name.value, entry_key->value.where, "pathway.entry", faults);
}

} // namespace

void name_steps(const node& document, pathway& p, std::vector<fault>& faults) {
  const auto* steps = steps_of(document);
  if (!steps || steps->kind != node_kind::map) return;
  for (const auto& e : steps->entries) {
    const auto path = join(steps_path, shown(e.key));
    if (p.steps.size() == limits::steps)
      return report(faults, e.key_place, path, "more than " + std::to_string(limits::steps) + " steps");
    if (!is_name(e.key)) {
      report(faults, e.key_place, path, "a step's name has small letters, digits and `_`, and begins with a letter");
      continue;
    }
    service::step s;
    s.name = e.key;
    p.steps.push_back(std::move(s));
  }
}

void connect_steps(const node& document, pathway& p, std::vector<fault>& faults) {
  const auto* steps = steps_of(document);
  if (!steps || (steps->kind == node_kind::map && steps->entries.empty())) {
    report(faults, place_of(document, steps_path), steps_path, "the pathway has no steps");
    return;
  }
  if (steps->kind != node_kind::map) return; // reported by the walk
  const auto before = faults.size();
  for (const auto& e : steps->entries)
    if (const auto number = step_number(p, e.key); number && e.value.kind == node_kind::map)
      read_step(e, p.steps[*number], p, faults);
  read_entry(document, p, faults);
  if (faults.size() != before || p.steps.empty()) return; // with a way missing, "unreachable" would be an echo
  if (const auto& first = p.steps[p.entry]; service::kind_of(first) != step_kind::screening) {
    // Where a step has no name that holds, the first of the others begins nothing.
    if (p.steps.size() < steps->entries.size()) return;
    return report(faults, place_of(document, "pathway.entry"), "pathway.entry",
                  "the pathway begins with `" + first.name +
                      "`, which is no screening: nobody would see to people there");
  }

  const bool leaves =
      std::any_of(p.steps.begin(), p.steps.end(), [](const auto& s) { return service::kind_of(s) == step_kind::exit; });
  if (!leaves)
    return report(faults, place_of(document, steps_path), steps_path, "never discharges: no step is an exit");
  for (auto& wrong : check_graph(p)) {
    const auto path = join(steps_path, p.steps[wrong.step].name);
    report(faults, place_of(document, path), path, std::move(wrong.message));
  }
}

} // namespace stepwell::scenario
