// `stepwell run --workbook FILE`: the answer and the tables of `--out` as sheets of one workbook.
#pragma once

#include "record/replication.hpp"
#include "report/provenance.hpp"
#include "report/workbook.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace stepwell::report {

class run_workbook {
 public:
  // `first_day` is the run's first day, a Monday.
  run_workbook(const std::filesystem::path&, std::chrono::sys_days first_day, bool uncertain,
               std::uint32_t sheet_rows = longest_sheet);

  void add(std::uint32_t replication, const record::replication_result&);
  void finish(const summary&, const provenance&, const std::string& command);

 private:
  workbook book_;
  std::chrono::sys_days first_day_;
  row_writer &measures_, &replications_, &monthly_, &practitioner_weeks_;
};

} // namespace stepwell::report
