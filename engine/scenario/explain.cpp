#include "scenario/explain.hpp"
#include "scenario/field_value.hpp"
#include "scenario/nearest.hpp"
#include "scenario/special_key.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

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

// A star that names no role is as wrong as any other unknown key.
bool names_something(const match& m, repeats repeated) {
  return repeated != repeats::per_role || m.star.empty() || m.star == "*" || role_number(m.star);
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

} // namespace

std::optional<std::string> explain(std::string_view key, std::string& near, std::span<const field> table) {
  near.clear();
  struct row {
    std::string path, doc;
  };
  std::vector<row> section;
  std::vector<std::string> paths; // each with the key's own words for `*`, to compare whole with whole
  const auto star_of = [](std::string_view asked, std::string_view path) { return compare(asked, path).star; };

  for (const auto& f : table) {
    const auto m = compare(key, f.path);
    if (m.whole && names_something(m, f.repeated)) return page(f, m.star);
    if (m.section && names_something(m, f.repeated)) section.push_back({with_star(f.path, m.star), std::string(f.doc)});
    paths.push_back(with_star(f.path, star_of(key.substr(0, key.rfind('.')), f.path)));
  }
  for (const auto& s : special_keys()) {
    const auto m = compare(key, s.path);
    if (m.whole) return page(s, m.star);
    if (m.section) section.push_back({with_star(s.path, m.star), std::string(s.doc)});
    paths.push_back(with_star(s.path, star_of(key.substr(0, key.rfind('.')), s.path)));
  }
  if (section.empty() || key.empty()) {
    near = nearest(key, paths);
    return std::nullopt;
  }
  std::size_t width = 0;
  for (const auto& r : section) width = std::max(width, r.path.size());
  std::ostringstream out;
  for (const auto& r : section)
    out << r.path << std::string(width - r.path.size() + 2, ' ') << r.doc.substr(0, r.doc.find(". ")) << '\n';
  return out.str();
}

std::optional<std::string> explain(std::string_view key, std::string& near) {
  return explain(key, near, field_table());
}

} // namespace stepwell::scenario
