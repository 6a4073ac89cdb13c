#include "tools/report_option.hpp"

#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

namespace stepwell::tools {

void add_report_option(CLI::App& app, std::string& file) {
  app.add_option("--report", file, "Also write the answer as a page to read in a browser or to print")
      ->type_name("FILE");
  writes_file(app, "--report");
}

} // namespace stepwell::tools
