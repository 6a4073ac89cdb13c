#include "report/text_grid.hpp"

#include <algorithm>

namespace stepwell::report {
namespace {

constexpr std::string_view between_columns = "  ";

// ECMA-48 select graphic rendition; colours everyone's terminal theme knows.
std::string_view escape_of(paint colour) {
  switch (colour) {
  case paint::strong:
    return "\x1b[1m";
  case paint::good:
    return "\x1b[32m";
  case paint::bad:
    return "\x1b[31m";
  case paint::unsure:
    return "\x1b[33m";
  case paint::none:
    break;
  }
  return "";
}

} // namespace

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::string painted(std::string_view text, paint colour, bool use_colour) {
  if (!use_colour || colour == paint::none || text.empty()) return std::string(text);
  return std::string(escape_of(colour)).append(text).append("\x1b[0m");
}

void text_grid::add(std::vector<text_cell> row) { rows_.push_back(std::move(row)); }

std::string text_grid::text(bool colour, std::size_t from, std::size_t to) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_)
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], characters(row[column].text));

  std::string all;
  for (std::size_t number = from; number < to; ++number) {
    const auto& row = rows_[number];
    std::size_t blanks = 0; // held back until something follows them
    for (std::size_t column = 0; column < row.size(); ++column) {
      const text_cell& cell = row[column];
      const std::size_t padding = widths[column] - characters(cell.text);
      if (columns_[column] == align::right) blanks += padding;
      if (!cell.text.empty()) {
        all.append(blanks, ' ').append(painted(cell.text, cell.colour, colour));
        blanks = 0;
      }
      if (columns_[column] == align::left) blanks += padding;
      blanks += between_columns.size();
    }
    all += '\n';
  }
  return all;
}

std::string wrapped(std::string_view text, std::size_t width) {
  std::string all;
  std::size_t line = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line != 0 && line + 1 + characters(word) > width) {
      all += '\n';
      line = 0;
    } else if (line != 0) {
      all += ' ';
      ++line;
    }
    all += word;
    line += characters(word);
  }
  return all += '\n';
}

} // namespace stepwell::report
