// The tables of one run on disk (`--out DIR`):
//   replications.csv        one row a replication, one column a measure
//   monthly.csv             replication and the columns of the official monthly files
//   practitioner_weeks.csv  one row a practitioner's week in the measured window
//   pathway.csv             where people went in the measured window, a year
//   waiting_lists.csv       who came to each step and who waited for it
//   first_waits.csv         how many people had their first treatment after how many weeks
//   services.csv            of several services alone: one row a replication and service, one column a measure
//   parameters.csv          with --uncertainty alone: what was drawn, one row a draw (parameter_table.hpp)
//   provenance.json         what made them: version, commit, seed, scenario hash, the full resolved scenario
// Columns are those of run_tables.hpp. Rows are written as replications are folded, so memory does not grow with the
// run; files get their names only when all are complete, provenance.json last: a folder that has one belongs together.
// Trouble throws output_error.
#pragma once

#include "report/csv.hpp"
#include "report/provenance.hpp"
#include "report/run_tables.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace stepwell::report {

class output_folder {
 public:
  // Makes the folder if need be.
  output_folder(const std::filesystem::path& folder, run_shape);

  void add(std::uint32_t replication, const record::replication_result&);
  void finish(const summary&, const provenance&); // removes what an earlier run left that is not this one's

 private:
  std::filesystem::path folder_;
  run_shape shape_;
  csv_file replications_, monthly_, practitioner_weeks_, pathway_, waiting_lists_, first_waits_;
  std::optional<csv_file> services_;
  whole_file provenance_;
};

} // namespace stepwell::report
