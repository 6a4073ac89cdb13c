// A scenario as Python holds it: read and checked once, shared by all that is derived from it.
#pragma once

#include "scenario/load.hpp"

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <vector>

namespace stepwell::python {

struct held_scenario {
  std::shared_ptr<const scenario::scenario_file> file; // as written
  std::vector<std::string> settings;
  std::shared_ptr<const scenario::scenario> value;
  std::vector<std::string> warnings;
};

void add_scenario(pybind11::module_&);

} // namespace stepwell::python
