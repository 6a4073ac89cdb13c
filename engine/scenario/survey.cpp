#include "scenario/survey.hpp"

#include "scenario/plain_reader.hpp"
#include "scenario/resolved_number.hpp"
#include "service/purpose.hpp"

#include <algorithm>

namespace stepwell::scenario {
namespace {

const std::vector<std::string> keys_of_file{"title", "scenario", "services", "pwps", "hits",
                                            "weeks", "repeats",  "set",      "vary"};
const std::vector<std::string> keys_of_policy{"policy", "fields"};
// Enough for any study; beyond, somebody has slipped.
constexpr std::int64_t most_services = 1000, most_people = 100'000, most_weeks = 520, most_repeats = 1'000'000;

bool is_varied(const survey& s, const varied_policy& here, const std::string& path) {
  const auto names_it = [&](const varied_policy& policy) {
    return std::any_of(policy.fields.begin(), policy.fields.end(),
                       [&](const varied_field& field) { return field.path == path; });
  };
  return names_it(here) || std::any_of(s.vary.begin(), s.vary.end(), names_it);
}

varied_policy read_policy(const node& map, const std::string& path, const survey& s, std::vector<fault>& faults) {
  varied_policy policy;
  refuse_unknown(map, path, keys_of_policy, faults);
  policy.name = text_at(map, path, "policy", true, faults);
  const entry* fields = find(map, "fields");
  if (!fields || fields->value.kind != node_kind::map || fields->value.entries.empty()) {
    report(faults, fields ? fields->value.where : map.where, join(path, "fields"),
           "expected fields with their two ends, such as {work.other_work_minutes_per_day: [45, 120]}");
    return policy;
  }
  for (const entry& e : fields->value.entries) {
    const std::string key = join(join(path, "fields"), shown(e.key));
    const auto ends = numbers_of(e.value, key, 2, faults);
    if (is_varied(s, policy, e.key)) report(faults, e.key_place, key, "this field is varied by another policy already");
    if (ends.size() != 2) continue;
    if (ends[0] == ends[1]) report(faults, e.value.where, key, "expected two different ends such as [1, 5]");
    policy.fields.push_back({e.key, ends[0], ends[1], e.key_place});
  }
  return policy;
}

} // namespace

std::optional<survey> read_survey(const text_source& source, std::vector<fault>& faults) {
  const std::size_t before = faults.size();
  const auto document = read_map(source, keys_of_file, faults);
  if (!document) return std::nullopt;
  survey s;
  const auto count = [&](std::string_view key, std::uint32_t& into, std::int64_t most) {
    into = static_cast<std::uint32_t>(count_at(*document, "", key, into, 1, most, faults));
  };
  s.title = text_at(*document, "", "title", false, faults);
  s.scenario = file_at(*document, "", "scenario", true, faults);
  count("services", s.services, most_services);
  count("pwps", s.pwps, most_people);
  count("hits", s.hits, most_people);
  count("weeks", s.weeks, most_weeks);
  count("repeats", s.repeats, most_repeats);
  s.weeks_place = document->where;
  if (const entry* weeks = find(*document, "weeks")) s.weeks_place = weeks->value.where;
  s.settings = settings_at(*document, "", "set", faults, s.setting_places);
  read_lines(*document, "vary", " such as {policy: …, fields: {…}}", faults,
             [&](const node& map, const std::string& path) { s.vary.push_back(read_policy(map, path, s, faults)); });
  sort_by_place(faults);
  if (faults.size() != before) return std::nullopt;
  return s;
}

void check_fields(const survey& s, const nlohmann::ordered_json& resolved, std::vector<fault>& faults) {
  for (const varied_policy& policy : s.vary)
    for (const varied_field& field : policy.fields)
      number_at_path(resolved, field.path, field.where, join("vary", shown(field.path)), faults);
}

std::vector<std::string> settings_of(const varied_policy& policy, double share,
                                     const nlohmann::ordered_json& resolved) {
  std::vector<std::string> settings;
  for (const varied_field& field : policy.fields)
    settings.push_back(setting_of(resolved, field.path, (1 - share) * field.first + share * field.second));
  return settings;
}

std::vector<std::string> draw_policies(const survey& s, const random::source& from, std::uint32_t service,
                                       const nlohmann::ordered_json& resolved) {
  std::vector<std::string> settings;
  for (std::uint32_t i = 0; i < s.vary.size(); ++i) {
    random::stream chance(from, service, static_cast<std::uint32_t>(service::purpose::survey_policy), i);
    for (std::string& setting : settings_of(s.vary[i], chance.uniform(), resolved))
      settings.push_back(std::move(setting));
  }
  return settings;
}

} // namespace stepwell::scenario
