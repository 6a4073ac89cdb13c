#include "report/event_log.hpp"

#include <cstddef>

namespace stepwell::report {

event_log::event_log(const std::filesystem::path& path) : file_(path) {
  file_.write("entity_id,event_type,event,time,pathway,run_number,resource_id\n");
}

void event_log::add(std::uint32_t replication, const record::event_row& row) {
  rows_.cell(row.referral).cell(record::logged_names[static_cast<std::size_t>(row.type)]).cell(row.event);
  rows_.cell(row.minute).cell(row.pathway).cell(std::int64_t{replication});
  if (row.post == kernel::no_row)
    rows_.cell("");
  else
    rows_.cell(std::int64_t{row.post} + 1);
  rows_.end_row();
  file_.write(rows_.text());
  rows_.clear();
}

void event_log::commit() { file_.commit(); }

} // namespace stepwell::report
