#include "report/run_tables.hpp"

#include "record/measure.hpp"
#include "report/date.hpp"
#include "service/workforce/role.hpp"

#include <array>
#include <cstdio>

namespace stepwell::report {
namespace {

using namespace std::chrono;

std::string month_text(sys_days first_day, std::int32_t months_later) {
  const year_month_day first{first_day};
  const year_month month = year_month{first.year(), first.month()} + months{months_later};
  std::array<char, 16> text;
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u", static_cast<int>(month.year()),
                                   static_cast<unsigned>(month.month()));
  return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

table_columns replication_columns() {
  table_columns all{{"replication"}};
  for (const record::measure_info& measure : record::measures())
    all.push_back({std::string(measure.name), std::string(measure.unit)});
  return all;
}

void write_replication(row_writer& rows, std::uint32_t replication, const record::replication_result& result) {
  rows.cell(std::int64_t{replication});
  for (const double value : result.values) rows.cell(value);
  rows.end_row();
}

table_columns monthly_columns() {
  return {{"replication"}, {"month"}, {"measure_id"}, {"measure"}, {"statistic"}, {"value"}};
}

void write_months(row_writer& rows, sys_days first_day, std::uint32_t replication,
                  const record::replication_result& result) {
  for (const record::monthly_row& row : result.monthly) {
    rows.cell(std::int64_t{replication}).cell(month_text(first_day, row.month)).cell(row.measure_id).cell(row.measure);
    rows.cell(row.statistic).in_unit(row.statistic == "percentage" ? "%" : row.statistic);
    rows.cell(row.value).end_row();
  }
}

table_columns practitioner_week_columns() {
  return {{"replication"},
          {"week", "from 0"},
          {"week_starting", "Monday"},
          {"post", "from 0"},
          {"holder", "from 0"},
          {"role"},
          {"contracted_hours", "h/week"},
          {"contact_hours", "h/week"},
          {"telephone_hours", "h/week"},
          {"overtime_hours", "h/week"},
          {"notes_backlog_hours", "h"},
          {"case_supervision_hours", "h/week"},
          {"clinical_supervision_hours", "h/week"},
          {"caseload", "cases"},
          {"longest_run_minutes", "min"},
          {"exhaustion", "OLBI 1-4"},
          {"disengagement", "OLBI 1-4"},
          {"burnt_out", "1: yes"},
          {"absent", "1: yes"},
          {"months_in_service", "months"}};
}

void write_practitioner_weeks(row_writer& rows, sys_days first_day, std::uint32_t replication,
                              const record::replication_result& result) {
  for (const record::practitioner_week_row& row : result.weeks) {
    rows.cell(std::int64_t{replication}).cell(std::int64_t{row.week}).cell(date_text(first_day + weeks{row.week}));
    rows.cell(std::int64_t{row.practitioner})
        .cell(std::int64_t{row.holder})
        .cell(service::role_name(row.role))
        .cell(row.contracted_hours);
    rows.cell(row.contact_hours).cell(row.telephone_hours).cell(row.overtime_hours).cell(row.notes_backlog_hours);
    rows.cell(row.case_supervision_hours).cell(row.clinical_supervision_hours).cell(std::int64_t{row.caseload});
    rows.cell(std::int64_t{row.longest_run_minutes}).cell(row.exhaustion).cell(row.disengagement);
    rows.cell(std::int64_t{row.burnt_out}).cell(std::int64_t{row.absent}).cell(row.months_in_service);
    rows.end_row();
  }
}

} // namespace stepwell::report
