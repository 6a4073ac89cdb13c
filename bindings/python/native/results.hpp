// Replications' values as numpy gets them: a row a replication, a column a measure.
#pragma once

#include "bindings/python/native/columns.hpp"
#include "study/replicate.hpp"

namespace stepwell::python {

inline py::array_t<double> values_of(study::replications& made) {
  const auto rows = static_cast<py::ssize_t>(made.count);
  const auto columns = static_cast<py::ssize_t>(made.columns);
  return moved_to_numpy(std::move(made.values), {rows, columns});
}

} // namespace stepwell::python
