// Markdown pieces of a report: texts from a scenario made safe, tables, and what is left to the authors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report {

// A user's text on one line, in which nothing is taken for a mark.
std::string markdown_text(std::string_view);

// Cells are Markdown already; a first row of headings.
std::string markdown_table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows);

inline constexpr std::string_view for_the_authors = "**To be written by the authors:** ";

// What the program cannot know, as a paragraph.
inline std::string to_be_written(std::string_view hint) {
  return std::string(for_the_authors) + std::string(hint) + "\n\n";
}

} // namespace stepwell::report
