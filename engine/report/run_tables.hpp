// The tables of a run's single replications, on disk (output_folder.hpp) and in a workbook (run_workbook.hpp).
#pragma once

#include "record/replication.hpp"
#include "report/row_writer.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report {

// What a replication must keep for them.
inline constexpr record::wanted kept_for_tables{
    .monthly = true, .practitioner_weeks = true, .pathway = true, .services = true};

// What of the scenario the tables speak in.
struct run_shape {
  std::chrono::sys_days first_day; // of the run, a Monday
  std::vector<std::string> steps = {};
  double measured_years = 1;
  std::vector<service::sized_service> services = {}; // none: one service
};
run_shape shape_of(const service::model&);

// A row a replication, a column a measure.
table_columns replication_columns();
void write_replication(row_writer&, std::uint32_t replication, const record::replication_result&);

// Replication and the columns of the official monthly files.
table_columns monthly_columns();
void write_months(row_writer&, const run_shape&, std::uint32_t replication, const record::replication_result&);

// A row a practitioner's week in the measured window. Of several services the last column says whose it is; posts are
// numbered in each.
table_columns practitioner_week_columns(const run_shape&);
void write_practitioner_weeks(row_writer&, const run_shape&, std::uint32_t replication,
                              const record::replication_result&);

// Of several services: a row a service, a column a measure.
table_columns service_columns();
void write_services(row_writer&, const run_shape&, std::uint32_t replication, const record::replication_result&);

// Where people went in the measured window: a row each step left and step come to, or reason of discharge, by which
// anybody went.
table_columns pathway_columns();
void write_pathway(row_writer&, const run_shape&, std::uint32_t replication, const record::replication_result&);

// A row a step: who came to it, and who was on its list of an evening, in the mean.
table_columns waiting_list_columns();
void write_waiting_lists(row_writer&, const run_shape&, std::uint32_t replication, const record::replication_result&);

// A row each whole week of waiting for a first treatment after which anybody had it.
table_columns first_wait_columns();
void write_first_waits(row_writer&, const run_shape&, std::uint32_t replication, const record::replication_result&);

// All of them, wherever each goes.
struct run_rows {
  row_writer &replications, &monthly, &practitioner_weeks, &pathway, &waiting_lists, &first_waits;
  row_writer* services; // null: one service
};
void write_tables(const run_rows&, const run_shape&, std::uint32_t replication, const record::replication_result&);

} // namespace stepwell::report
