// An event log on disk (`--events FILE`), with the columns of the reader (record/event_log.hpp):
//   entity_id,event_type,event,time,pathway,run_number,resource_id
// `time` is minutes since the run's first day, 00:00; `run_number` the replication, from 0; `resource_id` the post's
// number and one, because the reader places resources from 1, and empty but for contacts. Trouble throws output_error.
#pragma once

#include "record/event_log.hpp"
#include "report/csv.hpp"
#include "report/whole_file.hpp"

#include <cstdint>
#include <filesystem>

namespace stepwell::report {

class event_log {
 public:
  explicit event_log(const std::filesystem::path&); // opened at once, so that trouble shows early

  void add(std::uint32_t replication, const record::event_row&);
  void commit();

 private:
  whole_file file_;
  csv_rows rows_;
};

} // namespace stepwell::report
