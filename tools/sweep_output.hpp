// Printing what a finished sweep's store holds, for `stepwell sweep` and `stepwell merge` alike.
#pragma once

#include "study/store.hpp"

#include <string>

namespace stepwell::tools {

void print_sweep(const study::store&, const std::string& file, const std::string& format);

} // namespace stepwell::tools
