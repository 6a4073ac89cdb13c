// A drawing: one inline SVG picture with a title and a description for those who do not see it. Colours come from the
// page's style sheet by class, so that light, dark and print are one drawing. Coordinates are pixels at full width.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwell::report::page {

using point = std::pair<double, double>;

class drawing {
 public:
  // `id`: unique on the page, of letters, digits and hyphens.
  drawing(std::string id, double width, double height, std::string title, std::string description);

  void line(point from, point to, std::string_view css);
  void polyline(const std::vector<point>&, std::string_view css, std::string_view tip = {});
  void polygon(const std::vector<point>&, std::string_view css);
  void path(std::string_view commands, std::string_view css, double stroke_width = 0, std::string_view tip = {});
  void rectangle(point corner, double width, double height, std::string_view css, std::string_view tip = {},
                 double rounded = 0);
  void dot(point centre, double radius, std::string_view css, std::string_view tip = {});
  void diamond(point centre, double radius, std::string_view css, std::string_view tip = {});
  // anchor: "start", "middle" or "end".
  void text(point at, std::string_view words, std::string_view css, std::string_view anchor = "start");

  double width() const { return width_; }
  double height() const { return height_; }
  std::string svg() const;

 private:
  void shape(std::string_view beginning, std::string_view css, std::string_view tip);

  std::string id_, title_, description_, body_;
  double width_, height_;
};

std::string pixels(double); // one decimal at most

// A line's name at its end. Names that would overlap are moved down.
struct end_name {
  double x, y;
  std::string words, css;
};
void draw_end_names(drawing&, std::vector<end_name>);

// The picture with its caption, and beneath it the same figures as a table for whoever wants or needs numbers.
inline constexpr std::string_view wide = "wide"; // a picture that scrolls by itself on a narrow screen
std::string figure(const drawing&, std::string_view caption_html, std::string_view numbers_html = {},
                   std::string_view css = {});

} // namespace stepwell::report::page
