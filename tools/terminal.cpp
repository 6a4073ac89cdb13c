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

bool is_screen(int descriptor) { return isatty(descriptor) != 0 && environment("TERM") != "dumb"; }
bool can_show_colour(int descriptor) { return is_screen(descriptor) && environment("NO_COLOR").empty(); }

} // namespace

bool colour_wanted() { return can_show_colour(STDOUT_FILENO); }
bool colour_wanted_on_stderr() { return can_show_colour(STDERR_FILENO); }
bool screen_on_stderr() { return is_screen(STDERR_FILENO); }

} // namespace stepwell::tools
