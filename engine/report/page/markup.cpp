#include "report/page/markup.hpp"

namespace stepwell::report::page {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? "" : " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string cell_html(const html_cell& cell, std::string_view tag, std::string_view scope) {
  const std::string attributes =
      attribute("scope", scope) + attribute("class", cell.css) + attribute("data-sort", cell.sort);
  return "<" + std::string(tag) + attributes + ">" + escaped(for_people(cell.text)) + "</" + std::string(tag) + ">";
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    switch (c) {
    case '&':
      safe += "&amp;";
      break;
    case '<':
      safe += "&lt;";
      break;
    case '>':
      safe += "&gt;";
      break;
    case '"':
      safe += "&quot;";
      break;
    default:
      safe += c;
    }
  }
  return safe;
}

std::string element(std::string_view tag, std::string_view content, std::string_view attributes) {
  std::string all = "<" + std::string(tag);
  if (!attributes.empty()) all += " " + std::string(attributes);
  return all + ">" + std::string(content) + "</" + std::string(tag) + ">\n";
}

std::string for_people(std::string text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
    if (begins && text[i] == '-' && is_digit(text[i + 1])) text.replace(i, 1, "\u2212");
  }
  for (const std::string_view unit : {"%", "days", "people", "h/week", "cases"})
    for (char digit = '0'; digit <= '9'; ++digit)
      replace_all(text, digit + (" " + std::string(unit)), digit + ("\u00a0" + std::string(unit)));
  return text;
}

std::string html_table::html() const {
  std::string all = "<table";
  all += sortable ? " class=\"sortable\">" : ">";
  all += element("caption", escaped(caption));
  all += "<thead><tr>";
  for (const html_cell& cell : head) all += cell_html(cell, "th", "col");
  all += "</tr></thead>\n<tbody>\n";
  for (const std::vector<html_cell>& row : rows) {
    all += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i)
      all += i == 0 ? cell_html(row[i], "th", "row") : cell_html(row[i], "td", "");
    all += "</tr>\n";
  }
  return scrolling(caption, all + "</tbody></table>");
}

std::string scrolling(std::string_view name, std::string_view content) {
  return element("div", content, "class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + escaped(name) + "\"");
}

std::string folded(std::string_view summary, std::string_view content) {
  return "<details><summary>" + escaped(summary) + "</summary>\n" + std::string(content) + "</details>\n";
}

} // namespace stepwell::report::page
