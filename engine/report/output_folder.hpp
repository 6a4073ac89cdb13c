// The tables of one run on disk (`--out DIR`):
//   replications.csv        one row a replication, one column a measure
//   monthly.csv             replication and the columns of the official monthly files
//   practitioner_weeks.csv  one row a practitioner's week in the measured window
//   parameters.csv          with --uncertainty alone: what was drawn, one row a draw (parameter_table.hpp)
//   provenance.json         what made them: version, commit, seed, scenario hash, the full resolved scenario
// Rows are written as replications are folded, so memory does not grow with the run; files get their names only when
// all are complete, provenance.json last: a folder that has one belongs together. Trouble throws output_error.
#pragma once

#include "record/replication.hpp"
#include "report/summary.hpp"
#include "report/whole_file.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::report {

struct provenance { // beside what the summary knows
  std::string scenario_file;
  std::vector<std::string> settings; // of --set, in their order
  nlohmann::ordered_json resolved;   // the scenario with every field filled in
  // Writes parameters.csv; empty without --uncertainty.
  std::function<void(whole_file&)> write_parameters = {};
};

class output_folder {
 public:
  // Makes the folder if need be. `first_day` is the run's first day, a Monday.
  output_folder(const std::filesystem::path& folder, std::chrono::sys_days first_day);

  static constexpr record::wanted wanted{.monthly = true, .practitioner_weeks = true};

  void add(std::uint32_t replication, const record::replication_result&);
  void finish(const summary&, const provenance&); // removes a parameters.csv of an earlier run that is not this one's

 private:
  std::filesystem::path folder_;
  std::chrono::sys_days first_day_;
  whole_file replications_, monthly_, practitioner_weeks_, provenance_;
};

} // namespace stepwell::report
