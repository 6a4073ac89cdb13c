// The page's charts of measures that official statistics have too: the simulated months, and over them the published
// ones, where they are given.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace stepwell::report::page {

struct official_chart {
  std::string_view title, unit, statistic, id; // id: of the measure, as in the official files
  bool from_zero = true;
};

inline constexpr std::string_view six_weeks_id = "M053"; // its chart has a target

// In the order of the page.
inline constexpr std::array official_charts{
    official_chart{"Mean wait for a first treatment", "days", "mean", "M048"},
    official_chart{"Waiting for a first treatment at the month’s end", "people", "count", "M038"},
    official_chart{"Finished courses first treated within 6 weeks", "%", "percentage", six_weeks_id, false},
    official_chart{"Second treatment within 28 days of the first", "%", "percentage", "M123"},
    official_chart{"From assessment to high intensity", "days", "mean", "M347"},
    official_chart{"Referrals received", "people", "count", "M001"},
    official_chart{"Finished a course of treatment", "people", "count", "M076"},
    official_chart{"Recovery", "%", "percentage", "M192"}};

inline bool draws_official(std::string_view id, std::string_view statistic) {
  return std::any_of(official_charts.begin(), official_charts.end(),
                     [&](const official_chart& chart) { return chart.id == id && chart.statistic == statistic; });
}

// "M048 (mean), M038 (count), …"
inline std::string official_measures() {
  std::string all;
  for (const official_chart& chart : official_charts)
    all += (all.empty() ? "" : ", ") + std::string(chart.id) + " (" + std::string(chart.statistic) + ")";
  return all;
}

} // namespace stepwell::report::page
