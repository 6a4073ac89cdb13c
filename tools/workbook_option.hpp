// --workbook FILE, for the commands that answer with tables.
#pragma once

#include "report/workbook.hpp"
#include "tools/command.hpp"

#include <optional>
#include <string>

namespace stepwell::tools {

void add_workbook(CLI::App&, std::string& file);

// Opened before anything is simulated, so that trouble is known early; none when no file is named.
std::optional<report::workbook> workbook_for(const std::string& file);

} // namespace stepwell::tools
