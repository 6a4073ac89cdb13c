#include "report/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stepwell::report {
namespace {

template <typename number, typename... format>
std::string to_text(number value, format... how) {
  std::array<char, 400> text; // a double in fixed notation has at most 309 digits before the point
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, how...).ptr;
  return {text.data(), end};
}

} // namespace

std::string shortest(double value) { return std::isfinite(value) ? to_text(value) : std::string{}; }
std::string shortest(float value) { return std::isfinite(value) ? to_text(value) : std::string{}; }

std::string grouped(double value, int decimals) {
  std::string text = to_text(value, std::chars_format::fixed, decimals);
  if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1); // "-0.0"
  const std::size_t first_digit = text.front() == '-' ? 1 : 0;
  std::size_t point = std::min(text.find('.'), text.size());
  while (point > first_digit + 3) text.insert(point -= 3, ",");
  return text;
}

int decimals_worth_showing(const study::interval& interval) {
  constexpr int most = 2;
  const double half = interval.half_width();
  const int least = std::abs(interval.mean) < 100 ? 1 : 0;
  if (!(half > 0)) return least; // a point, or no interval at all
  return std::clamp(static_cast<int>(-std::floor(std::log10(half))), least, most);
}

} // namespace stepwell::report
