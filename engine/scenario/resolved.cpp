// The resolved scenario as JSON, and its hash (declared in resolve.hpp).
#include "scenario/field_value.hpp"
#include "scenario/monthly_referrals.hpp"
#include "scenario/resolve.hpp"
#include "scenario/scalar.hpp"
#include "scenario/stable_hash.hpp"
#include "scenario/start_section.hpp"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

json& at_path(json& root, std::string_view path) {
  json* at = &root;
  while (!path.empty()) {
    const auto dot = path.find('.');
    at = &(*at)[std::string(path.substr(0, dot))];
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
  }
  return *at;
}

json run_of(const run_settings& run) {
  json closed = json::array();
  for (const auto day : run.closed_days) closed.push_back(to_iso(day));
  return {{"start", to_iso(run.start)},
          {"warm_up_months", run.warm_up_months},
          {"measured_months", run.measured_months},
          {"closed_days", closed}};
}

// A change states the fields it names, each with the value it then has.
void collect_changed(const node& set, const json& all, const std::string& path, json& changed) {
  for (const auto& e : set.entries) {
    const auto here = join(path, e.key);
    const auto& value = all.at(e.key);
    if (value.is_object())
      collect_changed(e.value, value, here, changed);
    else
      changed[here] = value;
  }
}

json fields_of(service::parameters& values, std::span<const field> table) {
  json fields = json::object();
  for (const auto& f : table)
    for (std::size_t i = 0; i < instances(f, values); ++i)
      at_path(fields, instance_path(f, values, i)) = value_of(f, values, i);
  return fields;
}

void add_pathway(json& root, const service::pathway& p) {
  for (const auto& step : p.steps) {
    if (step.next.empty()) continue;
    json next = json::object();
    for (const auto& way : step.next) next[p.steps[way.to].name] = way.share;
    root["pathway"]["steps"][step.name]["next"] = next;
  }
  if (!p.steps.empty()) root["pathway"]["entry"] = p.steps[p.entry].name;
}

void add_monthly(json& root, const resolution& r) {
  auto month = first_month(r.run);
  for (const auto count : r.start.demand.monthly) {
    root["demand"]["monthly_referrals"][month_name(month)] = count;
    month += std::chrono::months{1};
  }
}

} // namespace

json to_json(resolution& r, std::span<const field> table) {
  json root = json::object();
  root["scenario"]["name"] = r.name;
  if (!r.description.empty()) root["scenario"]["description"] = r.description;
  root["run"] = run_of(r.run);
  root.update(fields_of(r.start, table));
  add_pathway(root, r.start.pathway);
  add_monthly(root, r);
  if (auto start = to_json(r.lists, r.start.pathway); !start.empty()) root["start"] = std::move(start);
  for (const auto& s : r.services) root["services"][s.name] = s.size;
  for (auto& change : r.changes) {
    json set = json::object();
    collect_changed(change.set, fields_of(change.values, table), {}, set);
    root["changes"].push_back({{"on", to_iso(change.on)}, {"set", set}});
  }
  return root;
}

std::string hash_of(json resolved) {
  resolved.erase("scenario");
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(stable_hash(resolved.dump())));
  return text.data();
}

} // namespace stepwell::scenario
