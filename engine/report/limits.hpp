// What must be said wherever wellbeing results are shown to people (EVIDENCE, section F). One text for tables, reports
// and workbooks, so that it cannot be watered down in one of them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace stepwell::report {

inline constexpr std::string_view wellbeing_limits =
    "Limits of the wellbeing and turnover figures: they rest on small, self-selected, cross-sectional and mostly "
    "pre-2020 samples, which give signs rather than sizes; that burnout leads to leaving is not established in this "
    "workforce; turnover counts do not separate leaving from promotion. The figures compare policies for groups and "
    "say nothing about a named person.";

// Whether a measure's name, or an expression of names, is about a staff group, and the limits go with it.
inline bool is_about_staff(std::string_view measure) {
  constexpr std::array<std::string_view, 3> groups{"pwp.", "hit.", "all."};
  return std::any_of(groups.begin(), groups.end(),
                     [measure](std::string_view group) { return measure.find(group) != std::string_view::npos; });
}

} // namespace stepwell::report
