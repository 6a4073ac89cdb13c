// `stepwell tune --workbook FILE`: the choice, all candidates and the choice seen again, as sheets of one workbook.
#pragma once

#include "report/tuning.hpp"
#include "report/workbook.hpp"

#include <string>

namespace stepwell::report {

void write_tuning(workbook&, const tuning_answer&, const std::string& command); // commits the workbook

} // namespace stepwell::report
