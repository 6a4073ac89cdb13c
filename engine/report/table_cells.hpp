// The cells that tables of a summary have in common, and who the columns of the workforce are.
#pragma once

#include "report/summary.hpp"
#include "report/text_grid.hpp"

#include <array>
#include <string>
#include <string_view>

namespace stepwell::report {

struct section {
  record::measure_group group;
  std::string_view heading;
};
inline constexpr std::array<section, 3> before_workforce{{{record::measure_group::waits, "Waits"},
                                                          {record::measure_group::activity, "Activity"},
                                                          {record::measure_group::outcomes, "Outcomes"}}};
// The workforce's groups. Its measures are named <prefix>.<what>.
inline constexpr std::array<section, 3> workforce_groups{{{record::measure_group::workforce_pwp, "PWP"},
                                                          {record::measure_group::workforce_hit, "HIT"},
                                                          {record::measure_group::workforce_all, "all"}}};
inline constexpr section after_workforce{record::measure_group::money, "Money"};

bool of_workforce(const answer&);
std::string title_of(const record::measure_info&); // with its group: "PWP: burnt out"

std::string unit_for_people(std::string_view unit);
// A measure undefined in some replications is marked, and a note beneath the table says in how many.
std::string mean_text(const study::interval&);
std::string interval_text(const study::interval&); // empty when there is none
std::string range_text(double low, double high, int decimals);
// "34.2 ± 1.3": half the 95 % interval; the mean alone of a single replication, "–" where nothing was measured.
std::string with_half_width(const study::interval&);
// A setting's value with as many digits as tell settings apart; stores, JSON and CSV have all.
std::string value_text(const std::string& value);
std::string probability_text(double); // "94 %", "99.2 %", "over 99.9 %"
text_cell target_cell(const answer&);

} // namespace stepwell::report
