// Aligned columns of text for a terminal. Widths are counted in characters, not bytes, so that "£" and "–" align.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwell::report {

enum class align : std::uint8_t { left, right };
enum class paint : std::uint8_t { none, strong, good, bad, unsure };

struct text_cell {
  std::string text = {};
  paint colour = paint::none;
};

class text_grid {
 public:
  explicit text_grid(std::vector<align> columns) : columns_(std::move(columns)) {}

  void add(std::vector<text_cell> row); // fewer cells than columns: the rest are empty
  std::size_t rows() const { return rows_.size(); }

  // Rows [from, to), as wide as all rows need: parts of one grid align even with other text between them. Each row ends
  // with a newline and without trailing space.
  std::string text(bool colour, std::size_t from, std::size_t to) const;
  std::string text(bool colour) const { return text(colour, 0, rows()); }

 private:
  std::vector<align> columns_;
  std::vector<std::vector<text_cell>> rows_;
};

std::string painted(std::string_view, paint, bool colour);
std::size_t characters(std::string_view utf8);

// Breaks text at spaces into lines of at most `width` characters.
std::string wrapped(std::string_view text, std::size_t width);

inline constexpr std::size_t paragraph_width = 100; // of prose beneath tables

} // namespace stepwell::report
