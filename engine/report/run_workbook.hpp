// `stepwell run --workbook FILE`: the answer and the tables of `--out` as sheets of one workbook.
#pragma once

#include "record/replication.hpp"
#include "report/provenance.hpp"
#include "report/run_tables.hpp"
#include "report/workbook.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace stepwell::report {

class run_workbook {
 public:
  run_workbook(const std::filesystem::path&, run_shape, bool uncertain, std::uint32_t sheet_rows = longest_sheet);

  void add(std::uint32_t replication, const record::replication_result&);
  void finish(const summary&, const provenance&, const std::string& command);

 private:
  workbook book_;
  run_shape shape_;
  row_writer &measures_, &replications_, &monthly_, &practitioner_weeks_, &pathway_, &waiting_lists_, &first_waits_;
  row_writer* services_ = nullptr; // of several services
};

} // namespace stepwell::report
