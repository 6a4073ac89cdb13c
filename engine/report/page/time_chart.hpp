// A measure over the months of the measured window: its mean as a line, and as a band what nine of ten simulated
// replications lie within; official figures of the same months as dots.
#pragma once

#include "report/page/drawing.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::report::page {

struct band_point { // NaN where nothing was measured
  double low, mean, high;
};

struct band_line {
  std::string name;               // "PWPs"; empty when there is one line alone
  std::vector<band_point> points; // by month
};

struct chart_level { // a target
  double value;
  std::string name;
};

struct time_chart {
  std::string id, title, unit;
  std::vector<std::chrono::year_month> months;
  std::vector<band_line> lines;      // three at most: as many colours are told apart by everybody
  std::vector<double> observed = {}; // by month, NaN where not published; empty: none
  std::optional<chart_level> level = {};
  bool from_zero = true;
};

inline constexpr double band_share = 0.9; // of the replications

std::string month_text(std::chrono::year_month); // "Apr 2024"

bool anything_to_draw(const time_chart&);
std::string time_figure(const time_chart&);

} // namespace stepwell::report::page
