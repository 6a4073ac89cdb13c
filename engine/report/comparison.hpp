// A comparison, ready to be printed: what alternatives make different from a base scenario on the same chance. Like a
// summary it holds nothing of time, machine or number of threads.
//
//   table  one row an alternative, one column a measure: the main measures, or all
//   json   everything for every measure; keys are fixed once published, what is undefined is null
//   csv    one row an alternative and measure
#pragma once

#include "report/row_writer.hpp"
#include "report/summary.hpp"
#include "study/comparison.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwell::report {

struct comparison {
  std::vector<asked> scenarios; // the base, then the alternatives
  study::comparison found;
  std::uint32_t replications = 0; // of each scenario
  bool interrupted = false;
  bool precision_reached = true;
  std::optional<uncertainty_of_parameters> uncertainty = {};
};

// `points`: replications of the base and of the alternatives, as many of each. `drawn`: the draws that pairs of them
// shared, null without --uncertainty.
comparison compare(std::vector<asked>, const std::vector<study::replications>& points,
                   const study::drawn_parameters* drawn = nullptr);

enum class shown : std::uint8_t { main_measures, all_measures };

std::string table(const comparison&, shown, bool colour);
std::string json(const comparison&); // ends with a newline
std::string csv(const comparison&);

// The csv's columns and rows.
table_columns difference_columns(const comparison&);
void write_differences(row_writer&, const comparison&);

} // namespace stepwell::report
