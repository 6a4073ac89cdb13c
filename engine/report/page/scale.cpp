#include "report/page/scale.hpp"

#include "report/number.hpp"
#include "report/page/markup.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report::page {
namespace {

double step_of(double width, int wanted) {
  const double rough = width / std::max(wanted, 1);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (rough <= factor * power) return factor * power;
  return 10 * power;
}

int decimals_of(double step) { return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9)); }

} // namespace

ticks ticks_between(double low, double high, int wanted) {
  if (!(high > low)) return {{low}, 0};
  const double step = step_of(high - low, wanted);
  ticks found{{}, decimals_of(step)};
  const double slack = step * 1e-9; // of rounding
  for (double number = std::ceil((low - slack) / step); number * step <= high + slack; ++number)
    found.at.push_back(number == 0 ? 0 : number * step);
  return found;
}

value_range rounded_range(double low, double high, bool from_zero, int wanted_ticks) {
  if (!std::isfinite(low) || !std::isfinite(high)) return {0, 1};
  if (from_zero) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
  }
  if (high - low <= std::abs(high) * 1e-9) { // a point
    const double room = high == 0 ? 1 : std::abs(high) / 10;
    if (!from_zero || low != 0) low -= room;
    high += room;
  }
  const double step = step_of(high - low, wanted_ticks);
  return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

std::string tick_text(double value, int decimals) { return for_people(grouped(value, decimals)); }

} // namespace stepwell::report::page
