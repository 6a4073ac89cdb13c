#include "report/stored_rows.hpp"

#include "record/measure.hpp"

#include <span>

namespace stepwell::report {

table_columns stored_columns(const study::store& from) {
  table_columns all{{"point"}, {"replication"}};
  for (const std::string& factor : from.contents().factors) all.push_back({factor});
  for (const std::string& measure : from.contents().measures) {
    const std::ptrdiff_t known = record::find_measure(measure);
    all.push_back({measure, known < 0 ? "" : std::string(record::measures()[static_cast<std::size_t>(known)].unit)});
  }
  return all;
}

void write_stored(row_writer& rows, const study::store& from) {
  const auto points = from.points();
  from.each([&](study::task which, std::span<const double> values) {
    rows.cell(std::int64_t{which.point}).cell(std::int64_t{which.replication});
    for (const std::string& value : points.at(which.point)) rows.setting(value);
    for (const double value : values) rows.cell(value);
    rows.end_row();
  });
}

} // namespace stepwell::report
