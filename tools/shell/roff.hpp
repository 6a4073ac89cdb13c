// Text as roff: what a manual page may hold so that any text comes out as it is (groff_char(7)).
#pragma once

#include <string>
#include <string_view>

namespace stepwell::tools {

// `code` becomes bold when it is prose.
std::string roff_prose(std::string_view text);
std::string roff_literal(std::string_view text); // hyphens that can be copied, nothing bold

} // namespace stepwell::tools
