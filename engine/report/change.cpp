#include "report/change.hpp"

#include "report/number.hpp"

#include <algorithm>
#include <cmath>

namespace stepwell::report {

shown_range range_of(const study::paired_difference& found) {
  if (found.uncertain && std::isfinite(found.uncertain->range_low))
    return {std::min(found.difference.low, found.uncertain->range_low),
            std::max(found.difference.high, found.uncertain->range_high)};
  return {found.difference.low, found.difference.high};
}

change change_of(const study::paired_difference& found, record::better_side better) {
  if (found.difference.counted == 0 || found.none()) return change::none;
  const shown_range range = range_of(found);
  if (!(range.low > 0 || range.high < 0)) return change::unclear;
  if (better == record::better_side::neither) return change::different;
  return (range.low > 0) == (better == record::better_side::more) ? change::better : change::worse;
}

std::string with_sign(double value, int decimals) {
  const std::string text = grouped(value, decimals);
  return (value > 0 && text.find_first_of("123456789") != std::string::npos ? "+" : "") + text;
}

} // namespace stepwell::report
