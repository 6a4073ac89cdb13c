// How a user writes a relative precision: "2%", "2.5 %" or "0.02".
#pragma once

#include <optional>
#include <string_view>

namespace stepwell::tools {

// As a share, above 0 and below 1; nothing when the text is neither form.
std::optional<double> relative_precision(std::string_view);

} // namespace stepwell::tools
