// Printing what the store of a finished sweep holds, for `stepwell sweep` and `stepwell merge` alike.
#pragma once

#include <string>

namespace stepwell::tools {

void print_sweep(const std::string& store, const std::string& format);

} // namespace stepwell::tools
