// The tables of a run's single replications, on disk (output_folder.hpp) and in a workbook (run_workbook.hpp).
#pragma once

#include "record/replication.hpp"
#include "report/row_writer.hpp"

#include <chrono>
#include <cstdint>

namespace stepwell::report {

// What a replication must keep for them.
inline constexpr record::wanted kept_for_tables{.monthly = true, .practitioner_weeks = true};

// A row a replication, a column a measure.
table_columns replication_columns();
void write_replication(row_writer&, std::uint32_t replication, const record::replication_result&);

// Replication and the columns of the official monthly files. `first_day`: the run's, a Monday.
table_columns monthly_columns();
void write_months(row_writer&, std::chrono::sys_days first_day, std::uint32_t replication,
                  const record::replication_result&);

// A row a practitioner's week in the measured window.
table_columns practitioner_week_columns();
void write_practitioner_weeks(row_writer&, std::chrono::sys_days first_day, std::uint32_t replication,
                              const record::replication_result&);

} // namespace stepwell::report
