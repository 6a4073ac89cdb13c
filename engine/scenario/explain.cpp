#include "scenario/explain.hpp"
#include "scenario/field_value.hpp"
#include "scenario/nearest.hpp"
#include "scenario/special_key.hpp"
#include "scenario/uncertainty.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace stepwell::scenario {
namespace {

constexpr std::array provenance_words{
    "measured (published data)",      "guidance", "quoted from a study",
    "derived from published figures", "assumed",  "chosen by you: a setting, not a fact"};

std::string_view first_segment(std::string_view& path) {
  const auto dot = path.find('.');
  const auto part = path.substr(0, dot);
  path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
  return part;
}

struct match {
  bool whole = false, section = false; // of the key against a row's path
  std::string star;                    // what the key has where the path has `*`
};

match compare(std::string_view key, std::string_view path) {
  match m;
  while (!key.empty()) {
    if (path.empty()) return {};
    const auto asked = first_segment(key);
    const auto known = first_segment(path);
    if (known == "*")
      m.star = asked;
    else if (asked != known)
      return {};
  }
  m.whole = path.empty();
  m.section = !m.whole;
  return m;
}

std::optional<std::size_t> role_number(std::string_view name) {
  const auto role = std::find(service::role_names.begin(), service::role_names.end(), name);
  if (role == service::role_names.end()) return std::nullopt;
  return static_cast<std::size_t>(role - service::role_names.begin());
}

std::string with_star(std::string_view path, const std::string& star) {
  std::string text(path);
  if (const auto at = text.find('*'); at != std::string::npos && !star.empty()) text.replace(at, 1, star);
  return text;
}

void line(std::ostream& out, std::string_view label, std::string_view text) {
  constexpr std::size_t label_width = 12;
  out << "  " << label << std::string(label_width - label.size(), ' ') << text << '\n';
}

void defaults(std::ostream& out, const field& f, const std::string& star) {
  if (f.repeated != repeats::per_role) return line(out, "default", default_of(f, 0).dump());
  if (const auto role = role_number(star)) return line(out, "default", default_of(f, *role).dump());
  const auto first = default_of(f, 0);
  bool same = true;
  for (std::size_t r = 1; r < service::role_count; ++r) same = same && default_of(f, r) == first;
  if (same) return line(out, "default", first.dump());
  for (std::size_t r = 0; r < service::role_count; ++r)
    line(out, r == 0 ? "default" : "", std::string(service::role_name(r)) + " " + default_of(f, r).dump());
}

std::string page(const field& f, const std::string& star) {
  std::ostringstream out;
  out << with_star(f.path, star) << "\n  " << f.doc << "\n\n";
  if (!f.unit.empty()) line(out, "unit", f.unit);
  line(out, "accepts", accepts(f));
  defaults(out, f, star);
  const auto [low, high] = f.from.plausible;
  if (!std::isnan(low) && !std::isnan(high)) line(out, "plausible", plain_number(low) + " to " + plain_number(high));
  std::string from = provenance_words.at(static_cast<std::size_t>(f.from.how));
  if (!f.from.evidence.empty()) from += ", " + std::string(f.from.evidence);
  line(out, "source", from);
  line(out, "uncertainty", how_drawn(f));
  line(out, "changes", f.changeable ? "may change on a date, under `changes:`" : "holds for the whole run");
  return out.str();
}

std::string page(const special_key& key, const std::string& star) {
  std::ostringstream out;
  out << with_star(key.path, star) << "\n  " << key.doc << "\n\n";
  line(out, "accepts", key.type);
  line(out, "default", key.standard);
  return out.str();
}

struct known_key { // a row of either table
  std::string_view path, doc;
  const field* row = nullptr;
  const special_key* special = nullptr;

  bool per_role() const { return row && row->repeated == repeats::per_role; }
};

std::vector<known_key> all_keys(std::span<const field> table) {
  std::vector<known_key> keys;
  for (const auto& s : special_keys()) keys.push_back({s.path, s.doc, nullptr, &s});
  for (const auto& f : table) keys.push_back({f.path, f.doc, &f, nullptr});
  return keys;
}

std::string list(std::span<const std::pair<std::string, std::string_view>> section) {
  std::size_t width = 0;
  for (const auto& [path, doc] : section) width = std::max(width, path.size());
  std::ostringstream out;
  for (const auto& [path, doc] : section) {
    const auto first_sentence = doc.substr(0, std::min(doc.find(". "), doc.size() - (doc.ends_with('.') ? 1 : 0)));
    out << path << std::string(width - path.size() + 2, ' ') << first_sentence << '\n';
  }
  return out.str();
}

// The nearest key or section; failing that, a key whose last name is the one asked for: caseload_cap.
std::string suggestion(std::string_view key, const std::vector<known_key>& keys) {
  const std::vector<std::string> roles(service::role_names.begin(), service::role_names.end());
  std::vector<std::string> paths, last_names;
  std::vector<std::string_view> path_of_last;
  for (const auto& k : keys) {
    // `*` takes the key's own word, mended if it should be a role, so that whole is compared with whole.
    auto star = compare(key.substr(0, key.rfind('.')), k.path).star;
    if (k.per_role() && !star.empty() && !role_number(star)) star = nearest(star, roles);
    const auto path = with_star(k.path, star);
    for (auto dot = path.find('.'); dot != std::string::npos; dot = path.find('.', dot + 1))
      paths.push_back(path.substr(0, dot));
    paths.push_back(path);
    last_names.emplace_back(k.path.substr(k.path.rfind('.') + 1));
    path_of_last.push_back(k.path);
  }
  auto near = nearest(key, paths);
  if (!near.empty()) return near;
  const auto last = nearest(key.substr(key.rfind('.') + 1), last_names);
  if (last.empty()) return {};
  const auto at = std::find(last_names.begin(), last_names.end(), last) - last_names.begin();
  return std::string(path_of_last[static_cast<std::size_t>(at)]);
}

} // namespace

std::optional<std::string> explain(std::string_view key, std::string& near, std::span<const field> table) {
  near.clear();
  const auto keys = all_keys(table);
  std::vector<std::pair<std::string, std::string_view>> section;
  for (const auto& k : keys) {
    const auto m = compare(key, k.path);
    // A star that names no role is as wrong as any other unknown key.
    if (k.per_role() && !m.star.empty() && m.star != "*" && !role_number(m.star)) continue;
    if (m.whole) return k.row ? page(*k.row, m.star) : page(*k.special, m.star);
    if (m.section && !key.empty()) section.emplace_back(with_star(k.path, m.star), k.doc);
  }
  if (!section.empty()) return list(section);
  near = suggestion(key, keys);
  return std::nullopt;
}

std::optional<std::string> explain(std::string_view key, std::string& near) {
  return explain(key, near, field_table());
}

} // namespace stepwell::scenario
