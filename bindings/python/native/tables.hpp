// The tables of a run while it goes on, and as columns for numpy once it has ended. Rows are kept as the recorder made
// them; columns are made on demand, and the rows dropped.
#pragma once

#include "record/replication.hpp"

#include <pybind11/pybind11.h>

#include <chrono>
#include <cstdint>
#include <vector>

namespace stepwell::python {

class kept_tables {
 public:
  explicit kept_tables(const service::model& of) : first_day_(of.calendar.date(0)), services_(of.services) {}

  // By one thread at a time, in the order of replications, without the interpreter lock.
  void add(std::uint32_t replication, const record::replication_result&);

  // Column name -> array, in the order of the CSV; texts as (codes, words). Once each: what is given away is dropped.
  pybind11::dict take_monthly();
  pybind11::dict take_practitioner_weeks();

 private:
  template <typename Row>
  struct rows_of_replication {
    std::uint32_t replication;
    std::vector<Row> rows;
  };

  std::chrono::sys_days first_day_;
  std::vector<service::sized_service> services_; // none: one service
  std::vector<rows_of_replication<record::monthly_row>> monthly_;
  std::vector<rows_of_replication<record::practitioner_week_row>> weeks_;
};

} // namespace stepwell::python
