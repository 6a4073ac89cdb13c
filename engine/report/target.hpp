// Whether a target is met, said no more firmly than the interval allows. All three targets are floors (EVIDENCE E-B01).
#pragma once

#include "record/measure.hpp"
#include "study/interval.hpp"

#include <string_view>

namespace stepwell::report {

struct target_levels { // [%], from the scenario
  double within_6_weeks, within_18_weeks, recovery;
};

enum class verdict : std::uint8_t { no_target, met, missed, not_clear };

// The level that belongs to a kind of target; NaN for none.
double level_of(record::target_kind, const target_levels&);

// Met or missed when the whole interval lies on one side of the level, otherwise not clear.
verdict judge(const study::interval&, double level);

std::string_view to_string(verdict);

} // namespace stepwell::report
