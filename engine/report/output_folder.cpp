#include "report/output_folder.hpp"

#include "report/csv.hpp"
#include "report/date.hpp"
#include "report/version.hpp"
#include "service/workforce/role.hpp"

#include <array>
#include <cstdio>
#include <system_error>

namespace stepwell::report {
namespace {

using namespace std::chrono;

// New columns come last: readers may count.
constexpr std::string_view practitioner_week_columns =
    "replication,week,week_starting,post,holder,role,contracted_hours,contact_hours,telephone_hours,overtime_hours,"
    "notes_backlog_hours,case_supervision_hours,clinical_supervision_hours,caseload,longest_run_minutes,exhaustion,"
    "disengagement,burnt_out,absent,months_in_service\n";

std::filesystem::path made(const std::filesystem::path& folder) {
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  if (trouble) throw output_error("cannot make the folder " + folder.string() + ": " + trouble.message());
  return folder;
}

std::string month_text(sys_days first_day, std::int32_t months_later) {
  const year_month_day first{first_day};
  const year_month month = year_month{first.year(), first.month()} + months{months_later};
  std::array<char, 16> text;
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u", static_cast<int>(month.year()),
                                   static_cast<unsigned>(month.month()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string heading(std::initializer_list<std::string_view> names) {
  csv_rows row;
  for (const std::string_view name : names) row.cell(name);
  row.end_row();
  return row.text();
}

} // namespace

output_folder::output_folder(const std::filesystem::path& folder, sys_days first_day)
    : folder_(made(folder)), first_day_(first_day), replications_(folder / "replications.csv"),
      monthly_(folder / "monthly.csv"), practitioner_weeks_(folder / "practitioner_weeks.csv"),
      provenance_(folder / "provenance.json") {
  csv_rows names;
  names.cell("replication");
  for (const record::measure_info& measure : record::measures()) names.cell(measure.name);
  names.end_row();
  replications_.write(names.text());
  monthly_.write(heading({"replication", "month", "measure_id", "measure", "statistic", "value"}));
  practitioner_weeks_.write(std::string(practitioner_week_columns));
}

void output_folder::add(std::uint32_t replication, const record::replication_result& result) {
  const std::int64_t number = replication;
  csv_rows rows;
  rows.cell(number);
  for (const double value : result.values) rows.cell(value);
  rows.end_row();
  replications_.write(rows.text());

  rows.clear();
  for (const record::monthly_row& row : result.monthly) {
    rows.cell(number).cell(month_text(first_day_, row.month)).cell(row.measure_id).cell(row.measure);
    rows.cell(row.statistic).cell(row.value).end_row();
  }
  monthly_.write(rows.text());

  rows.clear();
  for (const record::practitioner_week_row& row : result.weeks) {
    rows.cell(number).cell(std::int64_t{row.week}).cell(date_text(first_day_ + weeks{row.week}));
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
  practitioner_weeks_.write(rows.text());
}

void output_folder::finish(const summary& summary, const provenance& provenance) {
  nlohmann::ordered_json document;
  document["version"] = version();
  document["commit"] = commit();
  document["scenario"] = summary.question.scenario;
  document["scenario_file"] = provenance.scenario_file;
  document["scenario_hash"] = summary.question.scenario_hash;
  document["settings"] = provenance.settings;
  document["seed"] = summary.question.seed;
  document["replications"] = summary.replications;
  document["simulated_years"] = summary.question.simulated_years;
  document["uncertainty"] = summary.uncertainty.has_value();
  document["interrupted"] = summary.interrupted;
  document["resolved_scenario"] = provenance.resolved;
  provenance_.write(document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");

  std::optional<whole_file> parameters;
  std::vector<whole_file*> files{&replications_, &monthly_, &practitioner_weeks_, &provenance_};
  if (provenance.write_parameters) {
    parameters.emplace(folder_ / "parameters.csv");
    provenance.write_parameters(*parameters);
    files.insert(files.begin(), &*parameters);
  }

  // Everything must be on the disk before anything changes under its final name, and the old provenance must not
  // stand beside new tables.
  for (whole_file* file : files) file->close();
  std::error_code none_before;
  std::filesystem::remove(folder_ / "provenance.json", none_before);
  if (!parameters) std::filesystem::remove(folder_ / "parameters.csv", none_before);
  for (whole_file* file : files) file->commit();
}

} // namespace stepwell::report
