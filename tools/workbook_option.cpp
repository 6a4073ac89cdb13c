#include "tools/workbook_option.hpp"

#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

namespace stepwell::tools {

void add_workbook(CLI::App& app, std::string& file) {
  app.add_option("--workbook", file, "Also write the answer's tables to this spreadsheet (.xlsx), a sheet a table")
      ->check([](const std::string& name) {
        return name.ends_with(".xlsx") ? std::string{} : "`" + name + "` does not end in .xlsx";
      })
      ->type_name("FILE");
  writes_file(app, "--workbook");
}

std::optional<report::workbook> workbook_for(const std::string& file) {
  if (file.empty()) return std::nullopt;
  return std::optional<report::workbook>(std::in_place, file);
}

} // namespace stepwell::tools
