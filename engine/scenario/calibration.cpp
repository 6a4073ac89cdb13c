#include "scenario/calibration.hpp"

#include "scenario/plain_reader.hpp"
#include "scenario/resolved_number.hpp"

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

const std::vector<std::string> keys_of_file{"title", "scenario", "targets", "replications", "budget", "set", "free"};
constexpr std::int64_t most_replications = 100'000, most_settings = 1'000'000;

free_field read_free(const entry& e, std::vector<fault>& faults) {
  free_field field{e.key, 0, 0, e.key_place};
  const std::string path = join("free", e.key);
  const auto range = numbers_of(e.value, path, 2, faults);
  if (range.size() != 2) return field;
  field.low = range[0];
  field.high = range[1];
  if (field.low >= field.high)
    report(faults, e.value.where, path, "expected a range such as [12, 24], the lower end first");
  return field;
}

} // namespace

std::optional<calibration> read_calibration(const text_source& source, std::vector<fault>& faults) {
  const std::size_t before = faults.size();
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  calibration c;
  c.title = text_at(*document, "", "title", false, faults);
  c.scenario = file_at(*document, "", "scenario", true, faults);
  c.targets = file_at(*document, "", "targets", true, faults);
  c.replications =
      static_cast<std::uint32_t>(count_at(*document, "", "replications", c.replications, 2, most_replications, faults));
  c.budget = static_cast<std::uint32_t>(count_at(*document, "", "budget", c.budget, 1, most_settings, faults));
  c.settings = settings_at(*document, "", "set", faults, c.setting_places);
  const entry* free = find(*document, "free");
  if (!free || free->value.kind != node_kind::map || free->value.entries.empty())
    report(faults, free ? free->value.where : document->where, "free",
           "expected free fields with their ranges, such as staff.hit.contact_hours_per_week: [12, 24]");
  else
    for (const entry& e : free->value.entries) c.free.push_back(read_free(e, faults));
  sort_by_place(faults);
  if (faults.size() != before) return std::nullopt;
  return c;
}

std::vector<double> start_of(const calibration& c, const json& resolved, std::vector<fault>& faults) {
  std::vector<double> start;
  for (const free_field& field : c.free) {
    const json* value = number_at_path(resolved, field.path, field.where, join("free", shown(field.path)), faults);
    if (value) start.push_back(value->get<double>());
  }
  return start;
}

std::vector<std::string> settings_of(const calibration& c, std::span<const double> values, const json& resolved) {
  std::vector<given_value> given;
  for (std::size_t i = 0; i < c.free.size(); ++i)
    given.push_back({c.free[i].path, number_for(resolved, c.free[i].path, values[i])});
  std::vector<std::string> settings = c.settings;
  for (std::string& setting : settings_of(given, resolved)) settings.push_back(std::move(setting));
  return settings;
}

json overlay_of(const calibration& c, const json& resolved) {
  std::vector<std::string> paths;
  for (const std::string& setting : c.settings) paths.push_back(setting.substr(0, setting.find('=')));
  for (const free_field& field : c.free) {
    const std::string next = next_of(field.path);
    paths.push_back(next.empty() ? field.path : next);
  }
  return overlay_of(paths, resolved);
}

} // namespace stepwell::scenario
