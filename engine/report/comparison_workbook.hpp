// `stepwell compare --workbook FILE`: what the alternatives make different, every scenario's own measures, and every
// replication, as sheets of one workbook.
#pragma once

#include "report/comparison.hpp"
#include "report/workbook.hpp"

#include <string>
#include <vector>

namespace stepwell::report {

// `points` and `drawn` as for compare(); `files`: of the scenarios. Commits the workbook.
void write_comparison(workbook&, const comparison&, const std::vector<study::replications>& points,
                      const study::drawn_parameters* drawn, const std::vector<std::string>& files,
                      const std::string& command);

} // namespace stepwell::report
