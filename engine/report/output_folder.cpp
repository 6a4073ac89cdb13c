#include "report/output_folder.hpp"

#include <nlohmann/json.hpp>

#include <system_error>
#include <vector>

namespace stepwell::report {
namespace {

std::filesystem::path made(const std::filesystem::path& folder) {
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  if (trouble) throw output_error("cannot make the folder " + folder.string() + ": " + trouble.message());
  return folder;
}

} // namespace

output_folder::output_folder(const std::filesystem::path& folder, run_shape shape)
    : folder_(made(folder)), shape_(std::move(shape)),
      replications_(folder / "replications.csv", replication_columns()),
      monthly_(folder / "monthly.csv", monthly_columns()),
      practitioner_weeks_(folder / "practitioner_weeks.csv", practitioner_week_columns(shape_)),
      pathway_(folder / "pathway.csv", pathway_columns()),
      waiting_lists_(folder / "waiting_lists.csv", waiting_list_columns()),
      first_waits_(folder / "first_waits.csv", first_wait_columns()), provenance_(folder / "provenance.json") {
  if (!shape_.services.empty()) services_.emplace(folder / "services.csv", service_columns());
}

void output_folder::add(std::uint32_t replication, const record::replication_result& result) {
  write_tables({replications_, monthly_, practitioner_weeks_, pathway_, waiting_lists_, first_waits_,
                services_ ? &*services_ : nullptr},
               shape_, replication, result);
}

void output_folder::finish(const summary& summary, const provenance& provenance) {
  provenance_.write(
      provenance_json(summary, provenance).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
      "\n");

  std::optional<csv_file> parameters;
  std::vector<whole_file*> files{&replications_.file(), &monthly_.file(),       &practitioner_weeks_.file(),
                                 &pathway_.file(),      &waiting_lists_.file(), &first_waits_.file(),
                                 &provenance_};
  if (services_) files.insert(files.begin(), &services_->file());
  if (provenance.parameters) {
    parameters.emplace(folder_ / "parameters.csv", provenance.parameters->of);
    provenance.parameters->write(*parameters);
    files.insert(files.begin(), &parameters->file());
  }

  // Everything must be on the disk before anything changes under its final name, and the old provenance must not
  // stand beside new tables.
  for (whole_file* file : files) file->close();
  std::error_code none_before;
  std::filesystem::remove(folder_ / "provenance.json", none_before);
  if (!parameters) std::filesystem::remove(folder_ / "parameters.csv", none_before);
  if (!services_) std::filesystem::remove(folder_ / "services.csv", none_before);
  for (whole_file* file : files) file->commit();
}

} // namespace stepwell::report
