// Puts the parts of a study together, as if one run had made it.
#pragma once

#include "inquiry/complaints.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stepwell::inquiry {

// `files`: the parts' stores, one at least. `into`: the whole study's file; empty: its name with .sqlite, here. Returns
// that file; nothing when there are complaints. Throws study::store_error.
std::optional<std::string> merge(const std::vector<std::string>& files, const std::string& into, complaints&);

} // namespace stepwell::inquiry
