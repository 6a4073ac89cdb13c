// Points in a plane of two quantities: response curves of a sweep and the trade-off of a tuning.
#pragma once

#include "report/page/drawing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::report::page {

struct plotted_point {
  double x, y;
  double low = 0, high = 0; // of y; equal: no interval is drawn
  std::string tip = {};
  std::string css = "one";
  bool diamond = false;
};

struct plotted_line {
  std::string name, css;
  std::vector<point> through; // in the quantities' units
};

struct scatter {
  std::string id, title, description, x_name, y_name;
  std::vector<plotted_point> points;
  std::vector<plotted_line> lines = {};
  std::vector<std::string> x_words = {}; // of a factor whose settings are words: x is a position among them
  std::optional<double> x_limit = {};    // a constraint
  std::string x_limit_name = {};
};

// `numbers_html`: the same as a table.
std::string scatter_figure(const scatter&, std::string_view numbers_html = {});

} // namespace stepwell::report::page
