// The sections of a STRESS-DES draft, one file each. Private to stress*.cpp.
#pragma once

#include "report/stress.hpp"

#include <string>

namespace stepwell::report {

std::string stress_logic(const scenario::scenario&); // 2
std::string stress_data(const scenario::scenario&);  // 3

// Of the field table: how many values differ from their defaults, and how many there are.
struct values_counted {
  std::size_t set, all;
};
values_counted values_that_differ(const scenario::scenario&);

} // namespace stepwell::report
