// Which Stepwell this is. The texts are written by version.cmake at build time, because a commit noted when the build
// was configured would be wrong after the next commit.
#pragma once

#include <string_view>

namespace stepwell::report {

std::string_view version(); // "0.1.0"
std::string_view commit();  // 40 hexadecimal digits, "-dirty" added when the tree had changes; "unknown" outside git

} // namespace stepwell::report
