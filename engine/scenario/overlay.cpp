#include "scenario/overlay.hpp"
#include "scenario/limits.hpp"
#include "scenario/scalar.hpp"
#include "scenario/text_file.hpp"

#include <algorithm>
#include <filesystem>

namespace stepwell::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepest_path = limits::nesting; // segments of a dotted key, as deep as a document may be

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> parts;
  while (parts.size() <= deepest_path) {
    const auto dot = path.find('.');
    parts.push_back(path.substr(0, dot));
    if (dot == std::string_view::npos) break;
    path.remove_prefix(dot + 1);
  }
  return parts;
}

bool is_step(std::string_view path) {
  const auto parts = segments(path);
  return parts.size() == 3 && parts[0] == "pathway" && parts[1] == "steps";
}

bool replaced_whole(std::string_view path) {
  const auto parts = segments(path);
  const bool shares = parts.size() == 4 && parts[0] == "pathway" && parts[1] == "steps" && parts[3] == "next";
  return shares || path == "demand.monthly_referrals";
}

std::string canonical(const std::string& file) {
  std::error_code error;
  const auto path = fs::weakly_canonical(file, error);
  return error ? file : path.string();
}

void erase(node& map, std::string_view key) {
  std::erase_if(map.entries, [&](const entry& e) { return e.key == key; });
}

void place_everywhere(node& n, const place& where) {
  n.where = where;
  for (auto& item : n.items) place_everywhere(item, where);
  for (auto& e : n.entries) {
    e.key_place = where;
    place_everywhere(e.value, where);
  }
}

// Reads the source and everything below it. `asked` is where the file was named: nowhere for the first of the chain.
layers read_chain(const text_source& source, const place& asked, std::vector<std::string>& chain,
                  std::vector<fault>& faults) {
  chain.push_back(canonical(source.file));
  const auto text = read_text_of(source, faults);
  auto document = text ? parse_document(*text, source.file, faults) : std::nullopt;
  if (document && document->kind != node_kind::map) {
    report(faults, document->where, "", "expected keys and values, found " + found(*document));
    document.reset();
  }
  if (!document) return {{node_kind::map, asked, {}, false, {}, {}}, false};

  const auto* extends = find(*document, "extends");
  if (!extends) return {std::move(*document), true};
  const auto value = extends->value;
  erase(*document, "extends");

  const auto refuse = [&](std::string message) {
    report(faults, value.where, "extends", std::move(message));
    return layers{std::move(*document), false};
  };
  const auto name = read_text(value);
  if (!name.value) return refuse("expected the name of a scenario file, found " + found(value));
  const auto base_file = beside(value.where, *name.value);
  if (std::find(chain.begin(), chain.end(), canonical(base_file)) != chain.end())
    return refuse("`" + shown(*name.value) + "` extends this file in turn; a scenario cannot extend itself");
  if (chain.size() == limits::files_extended)
    return refuse("more than " + std::to_string(limits::files_extended) + " files extend one another");
  std::error_code error;
  if (!fs::exists(base_file, error)) return refuse("there is no file `" + shown(base_file) + "`");

  auto base = read_chain(base_file, value.where, chain, faults);
  erase(base.root, "scenario");
  merge(base.root, std::move(*document));
  return base;
}

} // namespace

layers read_layers(const text_source& source, std::vector<fault>& faults) {
  std::vector<std::string> chain;
  return read_chain(source, {source.file}, chain, faults);
}

void merge(node& base, node&& over, std::string_view path) {
  if (base.kind != node_kind::map || over.kind != node_kind::map || replaced_whole(path)) {
    base = std::move(over);
    return;
  }
  for (auto& e : over.entries) {
    const auto below = join(path, e.key);
    auto* mine = find(base, e.key);
    if (!mine) {
      base.entries.push_back(std::move(e));
    } else if (e.value.kind == node_kind::nothing && is_step(below)) {
      erase(base, e.key);
    } else {
      merge(mine->value, std::move(e.value), below);
      mine->key_place = std::move(e.key_place);
    }
  }
}

std::optional<node> nested(std::string_view dotted, const place& where, node&& value) {
  const auto parts = segments(dotted);
  if (parts.size() > deepest_path) return std::nullopt;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    if (part->empty()) return std::nullopt;
    node map;
    map.kind = node_kind::map;
    map.where = where;
    map.entries.push_back({std::string(*part), where, std::move(value)});
    value = std::move(map);
  }
  return std::move(value);
}

void apply_setting(node& root, const std::string& setting, std::vector<fault>& faults) {
  const place where{"--set " + shown(setting)};
  if (auto wrong = not_plain_text(setting, where.file)) return report(faults, where, "", std::move(wrong->message));
  const auto equals = setting.find('=');
  const auto key = setting.substr(0, equals);
  if (equals == std::string::npos || key.empty()) return report(faults, where, "", "expected key.path=value");
  if (key == "extends") return report(faults, where, key, "only a file can say what it extends");

  std::vector<fault> of_value;
  auto value = parse_document(std::string_view(setting).substr(equals + 1), where.file, of_value);
  if (!value && of_value.size() == 1 && of_value.front().line == 0) { // empty: let the reader of the key complain
    value.emplace();
    of_value.clear();
  }
  for (auto& f : of_value) report(faults, where, shown(key), std::move(f.message));
  if (!value) return;
  place_everywhere(*value, where);
  auto tree = nested(key, where, std::move(*value));
  if (!tree) return report(faults, where, "", "`" + shown(key) + "` is not a key path such as staff.pwp.posts");
  merge(root, std::move(*tree));
}

std::string beside(const place& where, const std::string& file) {
  // A `--set` stands in no folder: its paths start from the current one, as the shell completes them.
  if (where.line == 0) return file;
  return (fs::path(where.file).parent_path() / file).lexically_normal().string();
}

place place_of(const node& root, std::string_view path) {
  const node* at = &root;
  place where = root.where;
  for (const auto part : segments(path)) {
    const auto* e = find(*at, part);
    if (!e) break;
    where = e->key_place;
    at = &e->value;
  }
  return where;
}

} // namespace stepwell::scenario
