#include "report/target.hpp"

#include <cmath>
#include <limits>

namespace stepwell::report {

double level_of(record::target_kind kind, const target_levels& levels) {
  switch (kind) {
  case record::target_kind::within_6_weeks:
    return levels.within_6_weeks;
  case record::target_kind::within_18_weeks:
    return levels.within_18_weeks;
  case record::target_kind::recovery:
    return levels.recovery;
  case record::target_kind::none:
    break;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

verdict judge(const study::interval& interval, double level) {
  if (std::isnan(level)) return verdict::no_target;
  if (interval.low >= level) return verdict::met;
  if (interval.high < level) return verdict::missed;
  return verdict::not_clear; // the interval straddles the level, or there is none
}

std::string_view to_string(verdict verdict) {
  switch (verdict) {
  case verdict::met:
    return "met";
  case verdict::missed:
    return "missed";
  case verdict::not_clear:
    return "not clear";
  case verdict::no_target:
    break;
  }
  return "";
}

} // namespace stepwell::report
