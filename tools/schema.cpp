// stepwell schema: the JSON Schema of scenario files, for editors that complete and check while one types.
#include "scenario/schema.hpp"
#include "tools/command.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace stepwell::tools {

void add_schema(CLI::App& app, action& chosen) {
  CLI::App* schema = app.add_subcommand("schema", "Print the JSON Schema of scenario files, for editors");
  schema->footer("Examples:\n  stepwell schema > scenarios/schema.json");
  schema->callback([&chosen] {
    chosen = [] {
      print(scenario::json_schema().dump(2) + "\n");
      return done;
    };
  });
}

} // namespace stepwell::tools
