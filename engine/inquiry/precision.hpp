// How a user writes a precision: a share such as "2%", "2.5 %" or "0.02", or amounts in the measures' own units,
// "pwp.burnout_pct=0.5,wait_first_treatment_mean_days=0.2".
#pragma once

#include "inquiry/complaints.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::inquiry {

// As a share, above 0 and below 1; nothing when the text is neither form.
std::optional<double> relative_precision(std::string_view);

// Columns of the named measures; of study::default_precision_measures() when none is named. Every unknown name is
// refused, as of `option`.
std::optional<std::vector<std::size_t>> columns_of(const std::vector<std::string>& names, std::string_view option,
                                                   complaints&);

struct wanted_precision {
  std::size_t column;
  double half_width;
  bool of_mean; // as a share of a mean; otherwise in the measure's unit
};

// `measures`: named beside a share.
std::optional<std::vector<wanted_precision>> wanted_precisions(const std::string& precision,
                                                               const std::vector<std::string>& measures, complaints&);

} // namespace stepwell::inquiry
