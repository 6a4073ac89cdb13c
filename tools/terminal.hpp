// Whether standard output, and what is said on standard error, may be coloured: only on a terminal that can, and not
// where NO_COLOR (no-color.org) asks for plain text.
#pragma once

namespace stepwell::tools {

bool colour_wanted();
bool colour_wanted_on_stderr();

// Whether standard error is a screen on which a line can be written anew.
bool screen_on_stderr();

} // namespace stepwell::tools
