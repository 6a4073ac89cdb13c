// The page that every report shares: one self-contained HTML file, complete without scripts, its sections in the order
// given, with a way to jump between them. Nothing of time or machine: the same question gives the same bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stepwell::report::page {

struct section {
  std::string id, heading, content; // content is markup; an empty one is left out
};

struct frame {
  std::string title, subtitle;
  std::string answer; // the first thing read: markup of a paragraph or two
  std::vector<section> sections;

  std::string html() const;
};

extern const std::string_view style_sheet, script; // page.css, page.js

} // namespace stepwell::report::page
