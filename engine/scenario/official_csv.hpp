// Official monthly statistics, as NHS England publishes them: month,measure_id,measure,statistic,value, with
// provider_code,provider_name before them when the file holds providers. Lines that begin with # are remarks. What is
// doubtful is refused with its place, never mended: text in a value, what no count, wait or percentage can be, a row
// given twice, months out of order, rows of two providers. Small figures are suppressed by leaving their month out, so
// a gap is left for the reader of a measure to judge; it is never a zero.
#pragma once

#include "scenario/fault.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwell::scenario {

using official_series = std::map<std::chrono::year_month, double>;
// By measure id and statistic: {"M001", "count"}.
using official_statistics = std::map<std::pair<std::string, std::string>, official_series>;

bool is_official_header(std::string_view line);

// Empty when there is any fault.
official_statistics parse_official_csv(std::string_view text, const std::string& file, std::vector<fault>&);
official_statistics read_official_csv(const std::string& file, std::vector<fault>&);

} // namespace stepwell::scenario
