// What a key means, for `stepwell explain KEY`: documentation, unit, type, default, ranges and source from the table.
#pragma once

#include "scenario/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace stepwell::scenario {

// A key ("staff.pwp.caseload_cap", "staff.*.caseload_cap") gives its page; a section ("staff", "staff.pwp") lists what
// it holds; an unknown key gives nothing, and in `nearest` the key that may have been meant (empty when none is near).
std::optional<std::string> explain(std::string_view key, std::string& nearest);
std::optional<std::string> explain(std::string_view key, std::string& nearest, std::span<const field> table);

} // namespace stepwell::scenario
