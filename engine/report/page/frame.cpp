#include "report/page/frame.hpp"

#include "report/page/markup.hpp"

namespace stepwell::report::page {

std::string frame::html() const {
  std::string links, all;
  for (const section& one : sections) {
    if (one.content.empty()) continue;
    links += "<li><a href=\"#" + one.id + "\">" + escaped(one.heading) + "</a></li>\n";
    all += "<section id=\"" + one.id + "\" aria-labelledby=\"" + one.id + "-heading\">\n<h2 id=\"" + one.id +
           "-heading\">" + escaped(one.heading) + "</h2>\n" + one.content + "</section>\n";
  }
  return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Stepwell\">\n" +
         element("title", escaped(title) + " – Stepwell") + "<style>\n" + std::string(style_sheet) +
         "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#answer\">Skip to the answer</a>\n<header>\n" +
         element("p", "Stepwell report", "class=\"kind\"") + element("h1", escaped(title)) +
         element("p", escaped(for_people(subtitle)), "class=\"subtitle\"") +
         "</header>\n<nav aria-label=\"Sections\"><ul>\n" + links + "</ul></nav>\n<main>\n" +
         "<section id=\"answer\" aria-labelledby=\"answer-heading\">\n<h2 id=\"answer-heading\">The answer</h2>\n" +
         answer + "</section>\n" + all + "</main>\n<script>\n" + std::string(script) + "</script>\n</body>\n</html>\n";
}

} // namespace stepwell::report::page
