#include "report/page/drawing.hpp"

#include "report/page/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stepwell::report::page {
namespace {

std::string points_text(const std::vector<point>& points) {
  std::string all;
  for (const auto& [x, y] : points) all += (all.empty() ? "" : " ") + pixels(x) + "," + pixels(y);
  return all;
}

std::string set(std::string_view name, double value) { return " " + std::string(name) + "=\"" + pixels(value) + "\""; }

} // namespace

std::string pixels(double value) {
  const double rounded = std::round(value * 10) / 10;
  std::array<char, 32> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), rounded == 0 ? 0 : rounded).ptr;
  return {text.data(), end};
}

drawing::drawing(std::string id, double width, double height, std::string title, std::string description)
    : id_(std::move(id)), title_(std::move(title)), description_(std::move(description)), width_(width),
      height_(height) {}

// A tip shows when the pointer rests on the shape, in every browser and without scripts.
void drawing::shape(std::string_view beginning, std::string_view css, std::string_view tip) {
  body_ += "<" + std::string(beginning) + " class=\"" + std::string(css) + "\"";
  const std::string_view name = beginning.substr(0, beginning.find(' '));
  if (tip.empty())
    body_ += "/>\n";
  else
    body_ += "><title>" + escaped(for_people(std::string(tip))) + "</title></" + std::string(name) + ">\n";
}

void drawing::line(point from, point to, std::string_view css) {
  shape("line" + set("x1", from.first) + set("y1", from.second) + set("x2", to.first) + set("y2", to.second), css, {});
}

void drawing::polyline(const std::vector<point>& points, std::string_view css, std::string_view tip) {
  shape("polyline points=\"" + points_text(points) + "\"", css, tip);
}

void drawing::polygon(const std::vector<point>& points, std::string_view css) {
  shape("polygon points=\"" + points_text(points) + "\"", css, {});
}

void drawing::path(std::string_view commands, std::string_view css, double stroke_width, std::string_view tip) {
  shape("path d=\"" + std::string(commands) + "\"" + (stroke_width > 0 ? set("stroke-width", stroke_width) : ""), css,
        tip);
}

void drawing::rectangle(point corner, double width, double height, std::string_view css, std::string_view tip,
                        double rounded) {
  shape("rect" + set("x", corner.first) + set("y", corner.second) + set("width", width) + set("height", height) +
            (rounded > 0 ? set("rx", rounded) : ""),
        css, tip);
}

void drawing::dot(point centre, double radius, std::string_view css, std::string_view tip) {
  shape("circle" + set("cx", centre.first) + set("cy", centre.second) + set("r", radius), css, tip);
}

void drawing::diamond(point centre, double radius, std::string_view css, std::string_view tip) {
  const auto [x, y] = centre;
  shape("polygon points=\"" + points_text({{x, y - radius}, {x + radius, y}, {x, y + radius}, {x - radius, y}}) + "\"",
        css, tip);
}

void drawing::text(point at, std::string_view words, std::string_view css, std::string_view anchor) {
  body_ += "<text" + set("x", at.first) + set("y", at.second) + " class=\"" + std::string(css) + "\" text-anchor=\"" +
           std::string(anchor) + "\">" + escaped(for_people(std::string(words))) + "</text>\n";
}

std::string drawing::svg() const {
  return "<svg viewBox=\"0 0 " + pixels(width_) + " " + pixels(height_) + "\" role=\"img\" aria-labelledby=\"" + id_ +
         "-title " + id_ + "-description\" id=\"" + id_ + "\">\n<title id=\"" + id_ + "-title\">" +
         escaped(for_people(title_)) + "</title>\n<desc id=\"" + id_ + "-description\">" +
         escaped(for_people(description_)) + "</desc>\n" + body_ + "</svg>\n";
}

void draw_end_names(drawing& d, std::vector<end_name> names) {
  constexpr double line_of_text = 13;
  std::sort(names.begin(), names.end(), [](const end_name& a, const end_name& b) { return a.y < b.y; });
  for (std::size_t i = 1; i < names.size(); ++i) names[i].y = std::max(names[i].y, names[i - 1].y + line_of_text);
  for (const end_name& one : names) d.text({one.x, one.y}, one.words, one.css);
}

std::string figure(const drawing& drawn, std::string_view caption_html, std::string_view numbers_html,
                   std::string_view css) {
  std::string inside = "<figcaption>" + std::string(caption_html) + "</figcaption>\n";
  inside += css == wide ? scrolling("the picture", drawn.svg()) : drawn.svg();
  if (!numbers_html.empty()) inside += folded("The numbers", numbers_html);
  return element("figure", inside, css.empty() ? "" : "class=\"" + std::string(css) + "\"");
}

} // namespace stepwell::report::page
