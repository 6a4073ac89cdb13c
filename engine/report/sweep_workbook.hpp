// `stepwell sweep --workbook FILE`: the points' means, what moves what, and every replication, as sheets of one
// workbook.
#pragma once

#include "report/sweep_answer.hpp"
#include "report/workbook.hpp"

#include <string>

namespace stepwell::report {

// From a finished store. Commits the workbook.
void write_sweep(workbook&, const study::store&, const std::string& command);

} // namespace stepwell::report
