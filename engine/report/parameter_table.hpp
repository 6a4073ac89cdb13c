// parameters.csv: what --uncertainty drew, one row a draw and one column a value (a row repeated over roles or steps
// has a column for each). Replications 2 k and 2 k + 1 are those of draw k, so with replications.csv anyone can redo
// the analysis. Values are those of the run's start; a dated change's value has the same quantile.
#pragma once

#include "report/whole_file.hpp"
#include "scenario/uncertainty.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace stepwell::report {

struct drawn_values {
  std::vector<std::string> names; // of the columns, without the draw's number
  std::uint32_t draws = 0;
  std::vector<double> values; // a row a draw
};
drawn_values values_of_draws(const service::model&, std::span<const scenario::field* const> parameters,
                             std::uint64_t seed, std::uint32_t draws);

void write_parameters(whole_file&, const service::model&, std::span<const scenario::field* const> parameters,
                      std::uint64_t seed, std::uint32_t draws);

} // namespace stepwell::report
