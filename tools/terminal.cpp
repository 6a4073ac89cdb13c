#include "tools/terminal.hpp"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace stepwell::tools {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

} // namespace

bool colour_wanted() {
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

} // namespace stepwell::tools
