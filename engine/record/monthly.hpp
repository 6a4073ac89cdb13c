// The monthly table, in the columns and names of the official files, so that observed and simulated are one join. What
// no official file has, of the workforce and its cost, carries our measures' names and no measure id.
#pragma once

#include "record/people_waiting.hpp"
#include "record/replication.hpp"
#include "record/tally.hpp"
#include "stats/histogram.hpp"

#include <vector>

namespace stepwell::record {

// Appends one month's rows. `waiting`: at the month's end.
void append_official_rows(std::vector<monthly_row>&, std::int32_t month, const tally&,
                          const stats::histogram& first_waits, const stats::histogram& finished_contacts,
                          const people_waiting& waiting);

// Counts are of the month; turnover is a yearly rate.
void append_workforce_rows(std::vector<monthly_row>&, std::int32_t month, const tally&);

} // namespace stepwell::record
