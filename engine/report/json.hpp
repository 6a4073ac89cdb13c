// A summary for programs: the JSON of `stepwell run --format json`. Keys are fixed once published. Numbers are the
// shortest that read back as the same double; what is undefined is null. Under --uncertainty each measure also has
// "uncertainty": {"range95", "parameter_share", "largest"}; "largest" is empty where nothing can be told from chance.
#pragma once

#include "report/summary.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace stepwell::report {

// One measure's mean and interval, with its unit and NHS measure.
nlohmann::ordered_json measure_json(const record::measure_info&, const study::interval&);
// What --uncertainty adds to an answer, and to each measure.
nlohmann::ordered_json uncertainty_json(const uncertainty_of_parameters&);
nlohmann::ordered_json uncertainty_json(const study::uncertain_answer&, const std::vector<std::string>& names);

std::string json(const summary&); // ends with a newline

} // namespace stepwell::report
