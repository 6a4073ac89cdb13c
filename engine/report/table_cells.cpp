#include "report/table_cells.hpp"

#include "report/number.hpp"
#include "scenario/scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stepwell::report {

bool of_workforce(const answer& answer) {
  return std::any_of(workforce_groups.begin(), workforce_groups.end(),
                     [&](const section& group) { return group.group == answer.measure->group; });
}

std::string title_of(const record::measure_info& measure) {
  for (const section& group : workforce_groups)
    if (group.group == measure.group) return std::string(group.heading) + ": " + std::string(measure.title);
  return std::string(measure.title);
}

std::string unit_for_people(std::string_view unit) {
  constexpr std::string_view pounds = "GBP";
  if (unit.substr(0, pounds.size()) != pounds) return std::string(unit);
  return "£" + std::string(unit.substr(pounds.size()));
}

std::string mean_text(const study::interval& interval) {
  if (interval.counted == 0) return "undefined";
  return grouped(interval.mean, decimals_worth_showing(interval)) + (interval.left_out > 0 ? "*" : "");
}

std::string range_text(double low, double high, int decimals) {
  return grouped(low, decimals) + " – " + grouped(high, decimals);
}

std::string interval_text(const study::interval& interval) {
  if (!std::isfinite(interval.low)) return "";
  return range_text(interval.low, interval.high, decimals_worth_showing(interval));
}

std::string with_half_width(const study::interval& i) {
  if (i.counted == 0) return "–";
  if (i.counted < 2) return mean_text(i);
  const int decimals = decimals_worth_showing(i);
  return grouped(i.mean, decimals) + " ± " + grouped(i.half_width(), decimals);
}

std::string value_text(const std::string& value) {
  constexpr int digits = 5;
  constexpr double largest = 1e5; // beyond, digits would be lost before the decimal point
  const std::optional<double> number = scenario::number_in(value);
  if (!number || std::abs(*number) >= largest) return value;
  std::array<char, 32> text;
  const auto written =
      std::to_chars(text.data(), text.data() + text.size(), *number, std::chars_format::general, digits);
  return {text.data(), written.ptr};
}

std::string probability_text(double probability) {
  constexpr double almost = 0.9995;
  if (probability >= almost) return "over 99.9 %";
  return grouped(100 * probability, probability >= 0.99 ? 1 : 0) + " %";
}

text_cell target_cell(const answer& answer) {
  if (answer.target == verdict::no_target) return {};
  const paint colour = answer.target == verdict::met      ? paint::good
                       : answer.target == verdict::missed ? paint::bad
                                                          : paint::unsure;
  return {"≥ " + shortest(answer.target_level) + ": " + std::string(to_string(answer.target)), colour};
}

} // namespace stepwell::report
