// Manual pages of the command line (man(7)), made from the command tree: one of `stepwell`, one of each subcommand.
#pragma once

#include "tools/shell/command_tree.hpp"

#include <string>

namespace stepwell::tools {

std::string manual_page(const described_command& root);                                   // stepwell(1)
std::string manual_page(const described_command& root, const described_command& command); // stepwell-run(1)

} // namespace stepwell::tools
