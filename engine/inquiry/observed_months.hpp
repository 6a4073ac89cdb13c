// The official months that a run's page draws over the simulated ones (`stepwell report --observed`).
#pragma once

#include "inquiry/read_scenario.hpp"
#include "scenario/official_csv.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace stepwell::inquiry {

// What `file` says. Throws report::input_error when it is wrong, or when none of it is of a measure that the page draws
// in one of these months; that only some of it is, is a note.
scenario::official_statistics observed_months(const std::string& file, const std::vector<std::chrono::year_month>&,
                                              remarks&);

// "mind in bexley" of mind_in_bexley_observed.csv.
std::string provider_of(const std::string& file);

} // namespace stepwell::inquiry
