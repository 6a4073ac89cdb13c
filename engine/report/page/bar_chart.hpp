// Bars: how much of what, side by side for one or two groups, each with the interval of its mean; or a distribution
// over classes of equal width.
#pragma once

#include "report/page/drawing.hpp"
#include "study/interval.hpp"

#include <string>
#include <vector>

namespace stepwell::report::page {

struct bar_row {
  std::string name;
  std::vector<study::interval> values; // by group
};

struct bar_chart {
  std::string id, title, unit;
  std::vector<std::string> groups; // names; empty: one group without a name
  std::vector<bar_row> rows;
};
std::string bar_figure(const bar_chart&);

struct distribution_mark {
  double at;
  std::string name;
};
struct distribution_chart {
  std::string id, title, unit, classes; // unit of a bar's height; what a class is ("weeks waited")
  std::vector<double> heights;          // class k holds values from k up to k + 1; the last all from there on
  std::vector<distribution_mark> marks;
};
std::string distribution_figure(const distribution_chart&);

} // namespace stepwell::report::page
