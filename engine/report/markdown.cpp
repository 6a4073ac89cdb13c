#include "report/markdown.hpp"

namespace stepwell::report {

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>|#";
  std::string safe;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < ' ') {
      safe += ' ';
      continue;
    }
    if (marks.find(c) != std::string_view::npos) safe += '\\';
    safe += c;
  }
  return safe;
}

std::string markdown_table(const std::vector<std::string>& headings,
                           const std::vector<std::vector<std::string>>& rows) {
  std::string text, rule;
  for (const std::string& heading : headings) {
    text += "| " + heading + " ";
    rule += "|---";
  }
  text += "|\n" + rule + "|\n";
  for (const std::vector<std::string>& row : rows) {
    for (const std::string& cell : row) text += "| " + cell + " ";
    text += "|\n";
  }
  return text + "\n";
}

} // namespace stepwell::report
