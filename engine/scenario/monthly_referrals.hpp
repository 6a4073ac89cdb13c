// Monthly referrals, counted: `demand.monthly_referrals` names a CSV file with the columns month,referrals, one row a
// month (2022-04,1013), or one in the official columns (official_csv.hpp), or holds the
// same as a map {2022-04: 1013, …}. Lines that begin with # are remarks, for the
// source and its licence. A series with a gap or a doubtful figure is refused, never mended.
#pragma once

#include "scenario/document.hpp"
#include "scenario/run_section.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::scenario {

struct monthly_series {
  std::chrono::year_month first;
  std::vector<std::int32_t> referrals;
};

// Empty when there is no sound series; then faults tell why, in the CSV file's own lines.
monthly_series parse_monthly_csv(std::string_view text, const std::string& file, std::vector<fault>&);

// The document's series from the run's first month, no longer than the run; empty when it gives none. Months of warm-up
// before it repeat its first year.
std::vector<std::int32_t> read_monthly_referrals(const node& document, const run_settings&, std::vector<fault>&);

std::string month_name(std::chrono::year_month); // "2022-04"

} // namespace stepwell::scenario
