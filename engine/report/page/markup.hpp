// HTML as text: what is shown is escaped, and a table is a table with headers that a screen reader can read out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report::page {

std::string escaped(std::string_view);

// <tag>content</tag>; `content` is markup already.
std::string element(std::string_view tag, std::string_view content, std::string_view attributes = {});

// Figures as people write them: a true minus, and no break between a number and its unit.
std::string for_people(std::string text);

struct html_cell {
  std::string text = {}; // not escaped yet
  std::string css = {};  // classes: "number", "good", "bad", "unsure"
  std::string sort = {}; // what the column is sorted by, where that is not the text
};

struct html_table {
  std::string caption;
  std::vector<html_cell> head;
  std::vector<std::vector<html_cell>> rows; // the first cell of each is its header
  bool sortable = false;

  std::string html() const; // in a box that scrolls by itself on a narrow screen
};

// A box that scrolls by itself where the screen is too narrow, also by keyboard.
std::string scrolling(std::string_view name, std::string_view content);

// "details" that open on a click, also without scripts, and stand open on paper.
std::string folded(std::string_view summary, std::string_view content);

} // namespace stepwell::report::page
