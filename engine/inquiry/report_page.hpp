// Makes the report's page of what a study has left behind: a run's folder, or the store of a sweep or a tuning.
#pragma once

#include "inquiry/read_scenario.hpp"

#include <string>

namespace stepwell::inquiry {

// Throws report::input_error or study::store_error, whose message says what is missing.
std::string page_of_store(const std::string& file);
// `observed`: official monthly figures to be drawn over the simulated ones; empty: none.
std::string page_of_folder(const std::string& folder, const std::string& observed, remarks&);

} // namespace stepwell::inquiry
