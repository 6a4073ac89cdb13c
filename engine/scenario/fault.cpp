#include "scenario/fault.hpp"
#include "scenario/text_file.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace stepwell::scenario {
namespace {

constexpr std::size_t longest_shown = 60; // enough to recognise a value; a hostile file may hold a megabyte of one

} // namespace

std::string to_string(const fault& f) {
  std::string text = f.file;
  if (f.line > 0) text += ":" + std::to_string(f.line) + ":" + std::to_string(f.column);
  text += ": ";
  if (!f.path.empty()) text += f.path + ": ";
  text += f.message;
  if (!f.nearest.empty()) text += " (did you mean `" + f.nearest + "`?)";
  return text;
}

void report(std::vector<fault>& faults, const place& where, std::string path, std::string message,
            std::string nearest) {
  faults.push_back({where.file, where.line, where.column, std::move(path), std::move(message), std::move(nearest)});
}

void sort_by_place(std::vector<fault>& faults) {
  std::map<std::string, std::size_t, std::less<>> rank;
  for (const auto& f : faults) rank.try_emplace(f.file, rank.size());
  std::stable_sort(faults.begin(), faults.end(), [&](const fault& a, const fault& b) {
    const std::array left{rank.at(a.file), static_cast<std::size_t>(a.line), static_cast<std::size_t>(a.column)};
    const std::array right{rank.at(b.file), static_cast<std::size_t>(b.line), static_cast<std::size_t>(b.column)};
    return left < right;
  });
}

std::string shown(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size();) {
    if (i >= longest_shown) return safe + "…";
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto length = character_length(text.substr(i));
    // U+0080 to U+009F are controls too: a terminal may obey them as it obeys ESC.
    const bool high_control = length == 2 && byte == 0xC2U && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
    if (length > 0 && byte >= 0x20U && byte != 0x7FU && !high_control) {
      safe.append(text, i, length);
      i += length;
      continue;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\x%02X",
                  high_control ? static_cast<unsigned char>(text[i + 1]) : byte);
    safe += escape.data();
    i += high_control ? length : 1;
  }
  return safe;
}

} // namespace stepwell::scenario
