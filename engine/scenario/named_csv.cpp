#include "scenario/named_csv.hpp"
#include "scenario/overlay.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>

namespace stepwell::scenario {

node scalar_at(std::string_view text, const place& where) {
  node n;
  n.kind = node_kind::scalar;
  n.text = text;
  n.where = where;
  return n;
}

std::optional<text_source> read_named_file(const node& name, const std::string& path, std::vector<fault>& faults) {
  const auto words = read_text(name);
  if (!words.value) {
    report(faults, name.where, path, "expected the name of a CSV file, found " + found(name));
    return std::nullopt;
  }
  const auto file = beside(name.where, *words.value);
  std::vector<fault> of_file;
  auto text = read_text_file(file, of_file);
  for (auto& f : of_file) {
    if (f.line > 0)
      faults.push_back({f.file, f.line, f.column, path, f.message, {}});
    else
      report(faults, name.where, path, "`" + shown(file) + "`: " + f.message);
  }
  if (!text) return std::nullopt;
  return text_source(file, std::move(text));
}

std::optional<std::vector<pair_of_cells>> read_pairs(std::string_view text, const std::string& file,
                                                     std::string_view header, std::string_view what,
                                                     const std::string& path, std::vector<fault>& faults) {
  std::vector<pair_of_cells> rows;
  bool has_header = false;
  for (int line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    auto row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    const place where{file, line, 1};
    if (!has_header) {
      has_header = row == header;
      if (has_header) continue;
      report(faults, where, path, "expected the header `" + std::string(header) + "`, found `" + shown(row) + "`");
      return std::nullopt;
    }
    const auto comma = row.find(',');
    if (comma == std::string_view::npos || row.find(',', comma + 1) != std::string_view::npos) {
      report(faults, where, path, "expected " + std::string(what) + ", found `" + shown(row) + "`");
      return std::nullopt;
    }
    const place second{file, line, static_cast<int>(comma) + 2};
    rows.push_back({scalar_at(row.substr(0, comma), where), scalar_at(row.substr(comma + 1), second)});
  }
  if (has_header) return rows;
  report(faults, {file}, path, "the file is empty");
  return std::nullopt;
}

} // namespace stepwell::scenario
