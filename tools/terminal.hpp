// Whether standard output may be coloured: only on a terminal that can, and not where NO_COLOR (no-color.org) asks for
// plain text.
#pragma once

namespace stepwell::tools {

bool colour_wanted();

} // namespace stepwell::tools
