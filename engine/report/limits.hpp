// What must be said wherever wellbeing results are shown to people (EVIDENCE, section F). One text for tables, reports
// and workbooks, so that it cannot be watered down in one of them.
#pragma once

#include <string_view>

namespace stepwell::report {

inline constexpr std::string_view wellbeing_limits =
    "Limits of the wellbeing and turnover figures: they rest on small, self-selected, cross-sectional and mostly "
    "pre-2020 samples, which give signs rather than sizes; that burnout leads to leaving is not established in this "
    "workforce; turnover counts do not separate leaving from promotion. The figures compare policies for groups and "
    "say nothing about a named person.";

} // namespace stepwell::report
