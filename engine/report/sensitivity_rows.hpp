// What each measure of a sweep is sensitive to, as a table: a row a measure and factor; columns are the design's.
#pragma once

#include "report/row_writer.hpp"
#include "report/sweep_answer.hpp"

namespace stepwell::report {

table_columns sensitivity_columns(scenario::design_kind); // none of a grid, which does not tell
void write_sensitivity(row_writer&, const sweep_answer&);

} // namespace stepwell::report
