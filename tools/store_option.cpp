#include "tools/store_option.hpp"

#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>

namespace stepwell::tools {

void add_store(CLI::App& app, inquiry::store_options& options) {
  app.add_option("--store", options.file, "The file that keeps what is found; by default the study's name with .sqlite")
      ->type_name("FILE");
  app.add_flag("--resume", options.resume, "Go on with a store that is there: only what is missing is run");
  app.add_option("--csv", options.csv, "Also write every replication to this file, a row each")->type_name("FILE");
  for (const char* const written : {"--store", "--csv"}) writes_file(app, written);
}

} // namespace stepwell::tools
