// A summary as a table: a row a measure.
//   measure,mean,ci95_low,ci95_high,unit,nhs_measure, and under --uncertainty range95_low,range95_high,parameter_share,
//   parameter_1,rank_correlation_1 ... parameter_3,rank_correlation_3
#pragma once

#include "report/row_writer.hpp"
#include "report/summary.hpp"

#include <string>
#include <vector>

namespace stepwell::report {

table_columns summary_columns(bool uncertain);
void answer_cells(row_writer&, const summary&, const answer&); // a row, not ended

// What --uncertainty adds to a row.
void add_uncertain_columns(table_columns&);
void uncertain_cells(row_writer&, const study::uncertain_answer&, const std::vector<std::string>& names);

} // namespace stepwell::report
