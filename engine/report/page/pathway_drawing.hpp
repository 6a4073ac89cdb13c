// The pathway as it was walked: a box for each step with who waits there, and between them bands as wide as the people
// who went that way. Columns follow care: screening, assessment, low intensity, high intensity, what comes after.
#pragma once

#include "report/gathered.hpp"
#include "report/summary.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace stepwell::report::page {

// `resolved`: the scenario with every field, for the steps' kinds and who gives them.
std::string pathway_figure(const pathway_flows&, const nlohmann::ordered_json& resolved, const summary&);

// "step_3_assessment" as people write it: "step 3 assessment", with the names that are abbreviations in capitals.
std::string step_title(std::string_view name);

} // namespace stepwell::report::page
