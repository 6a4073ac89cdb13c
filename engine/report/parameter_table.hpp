// parameters.csv: what --uncertainty drew, one row a draw and one column a value (a row repeated over roles or steps
// has a column for each). Replications 2 k and 2 k + 1 are those of draw k, so with replications.csv anyone can redo
// the analysis. Values are those of the run's start; a dated change's value has the same quantile.
#pragma once

#include "report/row_writer.hpp"
#include "scenario/uncertainty.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace stepwell::report {

struct drawn_values {
  table_columns of = {}; // a column a value
  std::uint32_t draws = 0;
  std::vector<double> values = {}; // a row a draw
};
drawn_values values_of_draws(const service::model&, std::span<const scenario::field* const> parameters,
                             std::uint64_t seed, std::uint32_t draws);

struct parameter_table {
  table_columns of; // the draw's number, then the values
  std::function<void(row_writer&)> write;
};
parameter_table parameters_drawn(const service::model&, std::span<const scenario::field* const> parameters,
                                 std::uint64_t seed, std::uint32_t draws);

} // namespace stepwell::report
