// A tuning as tables.
#pragma once

#include "report/row_writer.hpp"
#include "report/tuning.hpp"

namespace stepwell::report {

// A row a candidate: setting, state, and of each goal and constraint the mean with its 95 % interval.
table_columns candidate_columns(const tuning_answer&);
void write_candidates(row_writer&, const tuning_answer&);

// The scenario as it stands; then what was chosen, or the settings of the trade-off, or the nearest miss.
table_columns choice_columns(const tuning_answer&);
void write_choice(row_writer&, const tuning_answer&);

// A row a measure, on chance that the choice has not seen. There must be a confirmation.
table_columns confirmation_columns();
void write_confirmation(row_writer&, const tuning_answer&);

} // namespace stepwell::report
