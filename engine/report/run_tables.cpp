#include "report/run_tables.hpp"

#include "record/measure.hpp"
#include "report/date.hpp"
#include "scenario/monthly_referrals.hpp"
#include "service/workforce/role.hpp"

namespace stepwell::report {

using namespace std::chrono;

namespace {

table_columns with_measures(table_columns all) {
  for (const record::measure_info& measure : record::measures())
    all.push_back({std::string(measure.name), std::string(measure.unit)});
  return all;
}

} // namespace

table_columns replication_columns() { return with_measures({{"replication"}}); }

void write_replication(row_writer& rows, std::uint32_t replication, const record::replication_result& result) {
  rows.cell(std::int64_t{replication});
  for (const double value : result.values) rows.cell(value);
  rows.end_row();
}

table_columns monthly_columns() {
  return {{"replication"}, {"month"}, {"measure_id"}, {"measure"}, {"statistic"}, {"value"}};
}

void write_months(row_writer& rows, const run_shape& of, std::uint32_t replication,
                  const record::replication_result& result) {
  const year_month_day first{of.first_day};
  const year_month first_month = first.year() / first.month();
  for (const record::monthly_row& row : result.monthly) {
    rows.cell(std::int64_t{replication})
        .cell(scenario::month_name(first_month + months{row.month}))
        .cell(row.measure_id)
        .cell(row.measure);
    rows.cell(row.statistic).in_unit(row.statistic == "percentage" ? "%" : row.statistic);
    rows.cell(row.value).end_row();
  }
}

table_columns practitioner_week_columns(const run_shape& of) {
  table_columns all{{"replication"},
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
  if (!of.services.empty()) all.push_back({"service"});
  return all;
}

void write_practitioner_weeks(row_writer& rows, const run_shape& of, std::uint32_t replication,
                              const record::replication_result& result) {
  for (const record::practitioner_week_row& row : result.weeks) {
    rows.cell(std::int64_t{replication}).cell(std::int64_t{row.week}).cell(date_text(of.first_day + weeks{row.week}));
    rows.cell(std::int64_t{row.practitioner})
        .cell(std::int64_t{row.holder})
        .cell(service::role_name(row.role))
        .cell(row.contracted_hours);
    rows.cell(row.contact_hours).cell(row.telephone_hours).cell(row.overtime_hours).cell(row.notes_backlog_hours);
    rows.cell(row.case_supervision_hours).cell(row.clinical_supervision_hours).cell(std::int64_t{row.caseload});
    rows.cell(std::int64_t{row.longest_run_minutes}).cell(row.exhaustion).cell(row.disengagement);
    rows.cell(std::int64_t{row.burnt_out}).cell(std::int64_t{row.absent}).cell(row.months_in_service);
    if (!of.services.empty()) rows.cell(of.services[row.service].name);
    rows.end_row();
  }
}

table_columns service_columns() { return with_measures({{"replication"}, {"service"}, {"size", "times"}}); }

void write_services(row_writer& rows, const run_shape& of, std::uint32_t replication,
                    const record::replication_result& result) {
  for (std::size_t number = 0; number < result.services.size(); ++number) {
    rows.cell(std::int64_t{replication}).cell(of.services[number].name).cell(of.services[number].size);
    for (const double value : result.services[number]) rows.cell(value);
    rows.end_row();
  }
}

run_shape shape_of(const service::model& of) {
  run_shape shape{sys_days{of.calendar.date(0)}, {}, (of.days - of.measured_from) / kernel::days_per_year, of.services};
  for (const service::step& step : of.phases.front().values.pathway.steps) shape.steps.push_back(step.name);
  return shape;
}

table_columns pathway_columns() {
  return {{"replication"}, {"step"}, {"to"}, {"discharged", "1: yes"}, {"people_per_year", "per year"}};
}

void write_pathway(row_writer& rows, const run_shape& of, std::uint32_t replication,
                   const record::replication_result& result) {
  const record::pathway_counts& counts = result.pathway;
  const auto write = [&](std::size_t from, std::string_view to, bool discharged, std::int64_t people) {
    if (people == 0) return;
    rows.cell(std::int64_t{replication}).cell(of.steps[from]).cell(to).cell(std::int64_t{discharged});
    rows.cell(static_cast<double>(people) / of.measured_years).end_row();
  };
  for (std::size_t from = 0; from < counts.steps; ++from) {
    for (std::size_t to = 0; to < counts.steps; ++to) write(from, of.steps[to], false, counts.moved_between(from, to));
    for (std::size_t why = 0; why < service::exit_reason_count; ++why)
      write(from, service::exit_reason_names[why], true, counts.ended_from(from, why));
  }
}

table_columns waiting_list_columns() {
  return {{"replication"}, {"step"}, {"people_per_year", "per year"}, {"waiting", "people"}};
}

void write_waiting_lists(row_writer& rows, const run_shape& of, std::uint32_t replication,
                         const record::replication_result& result) {
  const record::pathway_counts& counts = result.pathway;
  for (std::size_t step = 0; step < counts.steps; ++step) {
    if (counts.entered[step] == 0 && counts.waiting[step] == 0) continue;
    rows.cell(std::int64_t{replication}).cell(of.steps[step]);
    rows.cell(static_cast<double>(counts.entered[step]) / of.measured_years).cell(counts.mean_waiting(step)).end_row();
  }
}

table_columns first_wait_columns() { return {{"replication"}, {"weeks", "weeks"}, {"people_per_year", "per year"}}; }

void write_first_waits(row_writer& rows, const run_shape& of, std::uint32_t replication,
                       const record::replication_result& result) {
  for (std::size_t week = 0; week < result.first_waits.size(); ++week) {
    if (result.first_waits[week] == 0) continue;
    rows.cell(std::int64_t{replication}).cell(static_cast<std::int64_t>(week));
    rows.cell(static_cast<double>(result.first_waits[week]) / of.measured_years).end_row();
  }
}

void write_tables(const run_rows& to, const run_shape& of, std::uint32_t replication,
                  const record::replication_result& result) {
  write_replication(to.replications, replication, result);
  write_months(to.monthly, of, replication, result);
  write_practitioner_weeks(to.practitioner_weeks, of, replication, result);
  write_pathway(to.pathway, of, replication, result);
  write_waiting_lists(to.waiting_lists, of, replication, result);
  write_first_waits(to.first_waits, of, replication, result);
  if (to.services) write_services(*to.services, of, replication, result);
}

} // namespace stepwell::report
