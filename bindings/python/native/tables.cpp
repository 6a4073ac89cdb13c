#include "bindings/python/native/tables.hpp"

#include "bindings/python/native/columns.hpp"
#include "service/workforce/role.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>

namespace stepwell::python {
namespace {

using namespace std::chrono;

// One column: a value of each row of each replication, made without the interpreter lock.
template <typename Replications, typename Value>
auto column(const Replications& all, Value&& value) {
  using row = typename std::remove_cvref_t<decltype(all.front().rows)>::value_type;
  using made = std::invoke_result_t<Value, std::uint32_t, const row&>;
  std::vector<made> values;
  {
    const py::gil_scoped_release free;
    std::size_t rows = 0;
    for (const auto& one : all) rows += one.rows.size();
    values.reserve(rows);
    for (const auto& one : all)
      for (const row& r : one.rows) values.push_back(value(one.replication, r));
  }
  return moved_to_numpy(std::move(values));
}

template <typename Replications, typename Field>
auto field_column(const Replications& all, Field field) {
  return column(all, [field](std::uint32_t, const auto& row) { return row.*field; });
}

// vector<bool> holds no bools: numpy's are bytes.
template <typename Replications>
py::object flags(const Replications& all, bool record::practitioner_week_row::*field) {
  const auto bytes =
      column(all, [field](std::uint32_t, const auto& row) { return static_cast<std::uint8_t>(row.*field); });
  return bytes.attr("view")("bool");
}

// A text column as its words and, for each row, the number of its word: in the order of first appearance.
template <typename Replications>
py::tuple words(const Replications& all, std::string_view record::monthly_row::*field) {
  std::vector<std::string_view> known;
  auto codes = column(all, [&](std::uint32_t, const record::monthly_row& row) {
    const auto code = static_cast<std::size_t>(std::find(known.begin(), known.end(), row.*field) - known.begin());
    if (code == known.size()) known.push_back(row.*field);
    return static_cast<std::int16_t>(code);
  });
  py::list all_words;
  for (const std::string_view word : known) all_words.append(py::str(word.data(), word.size()));
  return py::make_tuple(codes, all_words);
}

// "2027-04" for every month up to the last.
py::list month_words(sys_days first_day, std::int16_t months) {
  const year_month_day first{first_day};
  py::list all;
  for (std::int16_t later = 0; later < months; ++later) {
    const year_month m = year_month{first.year(), first.month()} + std::chrono::months{later};
    const auto number = static_cast<unsigned>(m.month());
    all.append(
        py::str(std::to_string(static_cast<int>(m.year())) + (number < 10 ? "-0" : "-") + std::to_string(number)));
  }
  return all;
}

} // namespace

void kept_tables::add(std::uint32_t replication, const record::replication_result& result) {
  if (!result.monthly.empty()) monthly_.push_back({replication, result.monthly});
  if (!result.weeks.empty()) weeks_.push_back({replication, result.weeks});
}

py::dict kept_tables::take_monthly() {
  const auto rows = std::move(monthly_);
  std::int16_t months = 0;
  for (const auto& one : rows)
    for (const record::monthly_row& row : one.rows) months = std::max(months, static_cast<std::int16_t>(row.month + 1));
  py::dict all;
  all["replication"] = column(rows, [](std::uint32_t replication, const auto&) { return replication; });
  all["month"] =
      py::make_tuple(column(rows, [](std::uint32_t, const auto& row) { return static_cast<std::int16_t>(row.month); }),
                     month_words(first_day_, months));
  all["measure_id"] = words(rows, &record::monthly_row::measure_id);
  all["measure"] = words(rows, &record::monthly_row::measure);
  all["statistic"] = words(rows, &record::monthly_row::statistic);
  all["value"] = field_column(rows, &record::monthly_row::value);
  return all;
}

py::dict kept_tables::take_practitioner_weeks() {
  using row = record::practitioner_week_row;
  const auto rows = std::move(weeks_);
  const std::int64_t first_day = duration_cast<nanoseconds>(first_day_.time_since_epoch()).count();
  const std::int64_t week = duration_cast<nanoseconds>(weeks{1}).count();
  py::list roles;
  for (const std::string_view role : service::role_names) roles.append(py::str(role.data(), role.size()));
  py::dict all;
  all["replication"] = column(rows, [](std::uint32_t replication, const row&) { return replication; });
  all["week"] = field_column(rows, &row::week);
  all["week_starting"] = column(rows, [&](std::uint32_t, const row& r) {
                           return first_day + r.week * week;
                         }).attr("view")("datetime64[ns]");
  all["post"] = field_column(rows, &row::practitioner);
  all["holder"] = field_column(rows, &row::holder);
  all["role"] =
      py::make_tuple(column(rows, [](std::uint32_t, const row& r) { return static_cast<std::int8_t>(r.role); }), roles);
  all["contracted_hours"] = field_column(rows, &row::contracted_hours);
  all["contact_hours"] = field_column(rows, &row::contact_hours);
  all["telephone_hours"] = field_column(rows, &row::telephone_hours);
  all["overtime_hours"] = field_column(rows, &row::overtime_hours);
  all["notes_backlog_hours"] = field_column(rows, &row::notes_backlog_hours);
  all["case_supervision_hours"] = field_column(rows, &row::case_supervision_hours);
  all["clinical_supervision_hours"] = field_column(rows, &row::clinical_supervision_hours);
  all["caseload"] = field_column(rows, &row::caseload);
  all["longest_run_minutes"] = field_column(rows, &row::longest_run_minutes);
  all["exhaustion"] = field_column(rows, &row::exhaustion);
  all["disengagement"] = field_column(rows, &row::disengagement);
  all["burnt_out"] = flags(rows, &row::burnt_out);
  all["absent"] = flags(rows, &row::absent);
  all["months_in_service"] = field_column(rows, &row::months_in_service);
  if (services_.empty()) return all;
  py::list services;
  for (const service::sized_service& s : services_) services.append(py::str(s.name));
  all["service"] = py::make_tuple(
      column(rows, [](std::uint32_t, const row& r) { return static_cast<std::int16_t>(r.service); }), services);
  return all;
}

} // namespace stepwell::python
