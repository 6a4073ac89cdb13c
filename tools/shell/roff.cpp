#include "tools/shell/roff.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

namespace stepwell::tools {
namespace {

// The code point that begins at text[at] (UTF-8, sound: all texts are ours), and moves `at` behind it.
std::uint32_t code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  std::uint32_t code = first & (0x3FU >> more);
  for (int i = 0; i < more && at < text.size(); ++i) code = (code << 6) | (byte(at++) & 0x3FU);
  return code;
}

std::string escaped(std::string_view text, bool bold_code) {
  std::string out;
  bool bold = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool line_begins = at == 0 || text[at - 1] == '\n';
    const std::uint32_t code = code_point(text, at);
    if (line_begins && (code == '.' || code == '\'')) out += "\\&";
    if (code == '`' && bold_code) {
      bold = !bold;
      out += bold ? "\\fB" : "\\fR";
    } else if (code == '\\') {
      out += "\\e";
    } else if (code == '-') {
      out += "\\-";
    } else if (code == '\'') {
      out += "\\(aq";
    } else if (code == '~') {
      out += "\\(ti";
    } else if (code == '^') {
      out += "\\(ha";
    } else if (code == '`') {
      out += "\\(ga";
    } else if (code < 0x80) {
      out += static_cast<char>(code);
    } else {
      std::array<char, 16> name{};
      std::snprintf(name.data(), name.size(), "\\[u%04X]", code);
      out += name.data();
    }
  }
  return out;
}

} // namespace

std::string roff_prose(std::string_view text) { return escaped(text, true); }
std::string roff_literal(std::string_view text) { return escaped(text, false); }

} // namespace stepwell::tools
