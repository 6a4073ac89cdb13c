// Python's side of the questions (engine/inquiry): one function each, which waits, answers with JSON and tables, or
// throws `refused`.
#pragma once

#include <pybind11/pybind11.h>

namespace stepwell::python {

void add_run(pybind11::module_&);
void add_compare(pybind11::module_&);
void add_studies(pybind11::module_&); // sweep, merge, tune

} // namespace stepwell::python
