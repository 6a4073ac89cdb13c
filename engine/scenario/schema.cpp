#include "scenario/schema.hpp"
#include "scenario/field_value.hpp"
#include "scenario/key_tree.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view step_name_pattern = "^[a-z][a-z0-9_]*$";

std::string description_of(const field& f) {
  std::string text(f.doc);
  if (!f.unit.empty()) text += " [" + std::string(f.unit) + "]";
  if (!f.from.evidence.empty()) text += " (" + std::string(f.from.evidence) + ")";
  return text;
}

json ranged(const field& f, std::string_view type) {
  json s{{"type", type}};
  if (std::isfinite(f.accepted.lowest)) s["minimum"] = f.accepted.lowest;
  if (std::isfinite(f.accepted.highest)) s["maximum"] = f.accepted.highest;
  return s;
}

json type_schema(const field& f, const json& standard) {
  if (std::holds_alternative<number_at>(f.at)) return ranged(f, "number");
  if (std::holds_alternative<integer_at>(f.at)) return ranged(f, "integer");
  if (std::holds_alternative<boolean_at>(f.at)) return {{"type", "boolean"}};
  if (std::holds_alternative<choice_at>(f.at)) return {{"enum", f.choices}};
  if (std::holds_alternative<roles_at>(f.at))
    return {{"type", "array"}, {"uniqueItems", true}, {"items", {{"enum", service::role_names}}}};
  return {
      {"type", "array"}, {"items", ranged(f, "number")}, {"minItems", standard.size()}, {"maxItems", standard.size()}};
}

json field_schema(const field& f, std::size_t role) {
  const auto standard = default_of(f, role);
  json s = type_schema(f, standard);
  s["default"] = standard;
  s["description"] = description_of(f);
  return s;
}

// `role`: whose defaults to show. `*` of a role becomes one entry each, because defaults differ; `*` of a step stays
// a pattern.
json branch_schema(const key_branch& branch, std::size_t role) {
  if (branch.row) return field_schema(*branch.row, role);
  if (branch.special) {
    auto s = json::parse(branch.special->schema);
    s["description"] = branch.special->doc;
    return s;
  }
  json properties = json::object();
  for (std::size_t i = 0; i < branch.names.size(); ++i)
    properties[branch.names[i]] = branch_schema(branch.branches[i], role);
  json s{{"type", "object"}, {"additionalProperties", false}};
  if (branch.each && branch.each_of == repeats::per_role)
    for (std::size_t r = 0; r < service::role_count; ++r)
      properties[std::string(service::role_name(r))] = branch_schema(*branch.each, r);
  if (branch.each && branch.each_of == repeats::per_step)
    s["patternProperties"][std::string(step_name_pattern)] = branch_schema(*branch.each, role);
  s["properties"] = std::move(properties);
  return s;
}

} // namespace

json json_schema(std::span<const field> table) {
  json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Stepwell scenario"}};
  schema.update(branch_schema(key_tree(table, special_keys()), 0));
  return schema;
}

json json_schema() { return json_schema(field_table()); }

} // namespace stepwell::scenario
