#include "scenario/factor.hpp"

#include "scenario/plain_reader.hpp"
#include "scenario/resolved_number.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stepwell::scenario {
namespace {

using json = nlohmann::ordered_json;

constexpr std::int64_t most_levels = 1000;
const std::vector<std::string> keys_of_range{"from", "to", "levels"};
const std::vector<std::string> keys_of_several{"fields"};
constexpr const char* expected =
    "expected values such as [30, 34, 38], a range such as {from: 25, to: 45}, or {fields: "
    "{…}} with several that move together";

std::string number_text(double value) {
  std::array<char, 32> text; // the shortest that reads back: 24 characters at most
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

// How far along level i of so many lies, at the ends 0 and 1.
double end_to_end(std::size_t level, std::size_t levels) {
  return static_cast<double>(level) / static_cast<double>(levels - 1);
}

// A range, whose `levels` are spread from end to end.
void read_range(const node& map, const std::string& path, factor_field& field, std::size_t& levels,
                std::vector<fault>& faults) {
  refuse_unknown(map, path, keys_of_range, faults);
  const std::size_t before = faults.size();
  for (const auto& [key, into] : {std::pair{"from", &field.low}, {"to", &field.high}}) {
    const entry* e = find(map, key);
    if (!e)
      report(faults, map.where, join(path, key), "this key is needed");
    else if (const auto number = number_of(e->value, join(path, key), faults))
      *into = *number;
  }
  levels = static_cast<std::size_t>(count_at(map, path, "levels", 0, 2, most_levels, faults));
  if (faults.size() != before)
    field.low = field.high; // no range
  else if (field.low >= field.high)
    report(faults, map.where, path, "expected a range such as {from: 25, to: 45}, the lower end first");
  for (std::size_t i = 0; i < levels; ++i) {
    const double along = end_to_end(i, levels);
    field.values.push_back(number_text((1 - along) * field.low + along * field.high));
  }
}

void read_values(const node& list, const std::string& path, factor_field& field, std::size_t& levels,
                 std::vector<fault>& faults) {
  constexpr std::size_t fewest = 2;
  if (list.items.size() < fewest) report(faults, list.where, path, "expected two values or more");
  for (const node& item : list.items) {
    field.values.push_back(on_one_line(item));
    const auto same = std::find(field.values.begin(), field.values.end() - 1, field.values.back());
    if (item.kind == node_kind::nothing)
      report(faults, item.where, path, expected);
    else if (same != field.values.end() - 1)
      report(faults, item.where, path, "this value is there already");
  }
  levels = field.values.size();
}

factor_field read_field(const entry& e, const std::string& path, std::size_t& levels, std::vector<fault>& faults) {
  factor_field field{e.key, e.key_place};
  if (e.value.kind == node_kind::sequence)
    read_values(e.value, path, field, levels, faults);
  else if (e.value.kind == node_kind::map)
    read_range(e.value, path, field, levels, faults);
  else if (e.value.kind != node_kind::refused)
    report(faults, e.value.where, path, std::string(expected) + ", found " + found(e.value));
  return field;
}

factor read_factor(const entry& e, const std::string& path, std::vector<fault>& faults) {
  factor f{e.key, e.key_place, {}};
  const entry* several = find(e.value, "fields");
  if (!several) {
    f.fields.push_back(read_field(e, path, f.levels, faults));
    return f;
  }
  refuse_unknown(e.value, path, keys_of_several, faults);
  if (several->value.kind != node_kind::map || several->value.entries.empty())
    report(faults, several->value.where, join(path, "fields"), expected);
  for (const entry& one : several->value.entries) {
    std::size_t levels = 0;
    const std::string here = join(join(path, "fields"), shown(one.key));
    f.fields.push_back(read_field(one, here, levels, faults));
    if (&one == several->value.entries.data())
      f.levels = levels;
    else if (levels != f.levels)
      report(faults, one.value.where, here, "fields that move together have equally many values, or all a range");
  }
  return f;
}

// Of a range or of values: which of the values.
std::size_t level_at(const factor& f, double along) {
  return std::min(static_cast<std::size_t>(along * static_cast<double>(f.levels)), f.levels - 1);
}

// Whole fields get each whole number of the range with the same chance.
std::string text_at(const factor& f, const factor_field& field, double along, const json& resolved) {
  if (f.levels > 0) return field.values[level_at(f, along)];
  const json* now = at_path(resolved, field.path);
  if (now && now->is_number_integer())
    return number_text(std::min(std::floor(field.low + along * (field.high - field.low + 1)), field.high));
  return number_text(field.low + along * (field.high - field.low));
}

} // namespace

std::vector<factor> read_factors(const node& document, const std::string& key, std::vector<fault>& faults) {
  std::vector<factor> factors;
  const entry* vary = find(document, key);
  if (!vary || vary->value.kind != node_kind::map || vary->value.entries.empty()) {
    report(faults, vary ? vary->value.where : document.where, key,
           "expected fields with their values, such as staff.pwp.caseload_cap: [30, 34, 38]");
    return factors;
  }
  std::vector<std::string> paths;
  for (const entry& e : vary->value.entries) {
    factors.push_back(read_factor(e, join(key, shown(e.key)), faults));
    for (const factor_field& field : factors.back().fields) {
      if (std::find(paths.begin(), paths.end(), field.path) != paths.end())
        report(faults, field.where, join(key, shown(field.path)), "this field is varied already");
      paths.push_back(field.path);
    }
  }
  return factors;
}

namespace {

// A share of a step's `next` sets the others, so it must be a number.
void check_shares(const factor_field& field, const std::string& key, std::vector<fault>& faults) {
  if (next_of(field.path).empty()) return;
  for (const std::string& value : field.values)
    if (!number_in(value)) report(faults, field.where, join(key, shown(field.path)), "a share is a number from 0 to 1");
}

} // namespace

void check_factors(std::span<const factor> factors, const std::string& key, const json& resolved,
                   std::vector<fault>& faults) {
  for (const factor& f : factors)
    for (const factor_field& field : f.fields) {
      check_shares(field, key, faults);
      if (f.levels == 0)
        number_at_path(resolved, field.path, field.where, join(key, shown(field.path)), faults);
      else
        value_at_path(resolved, field.path, field.where, join(key, shown(field.path)), faults);
    }
}

std::string value_at(const factor& f, double along, const json& resolved) {
  return text_at(f, f.fields.front(), along, resolved);
}

double position_of(const factor& f, const json& resolved) {
  const factor_field& field = f.fields.front();
  const json* own = at_path(resolved, field.path);
  if (f.levels > 0) {
    const auto same = std::find(field.values.begin(), field.values.end(), own_value(f, resolved));
    if (same == field.values.end()) return 0.5;
    return (static_cast<double>(same - field.values.begin()) + 0.5) / static_cast<double>(f.levels);
  }
  const double whole = own->is_number_integer() ? 1 : 0; // as text_at spreads whole numbers
  return std::clamp((own->get<double>() + whole / 2 - field.low) / (field.high - field.low + whole), 0.0, 1.0);
}

std::string own_value(const factor& f, const json& resolved) {
  const json* own = at_path(resolved, f.fields.front().path);
  return own->is_string()         ? own->get<std::string>()
         : own->is_number_float() ? number_text(own->get<double>())
                                  : own->dump();
}

std::vector<std::string> settings_of(std::span<const factor> factors, std::span<const double> along,
                                     const json& resolved, std::vector<place>* places) {
  std::vector<given_value> given;
  for (std::size_t i = 0; i < factors.size(); ++i)
    for (const factor_field& field : factors[i].fields)
      given.push_back({field.path, text_at(factors[i], field, along[i], resolved), field.where});
  return settings_of(given, resolved, places);
}

} // namespace stepwell::scenario
