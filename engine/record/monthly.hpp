// The monthly table, in the columns and names of the official files, so that observed and simulated are one join. What
// no official file has, of the workforce and its cost, carries our measures' names and no measure id.
#pragma once

#include "record/people_waiting.hpp"
#include "record/replication.hpp"
#include "record/tally.hpp"
#include "stats/histogram.hpp"

#include <vector>

namespace stepwell::record {

struct month_counts {
  std::int32_t month; // months since the run's first
  tally counts;
  stats::histogram first_waits, finished_contacts;
  people_waiting waiting; // at the month's end
};

// Of another service in the same month.
void add_beside(month_counts&, const month_counts& other);

// Counts are of the month; turnover is a yearly rate.
std::vector<monthly_row> rows_of(const std::vector<month_counts>&);

} // namespace stepwell::record
