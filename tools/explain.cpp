// stepwell explain KEY: what a field means, its unit, default, range and source.
#include "scenario/explain.hpp"
#include "tools/command.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {

void add_explain(CLI::App& app, action& chosen) {
  CLI::App* explain = app.add_subcommand("explain", "Say what a field means, its unit, default, range and source");
  explain->footer("Examples:\n  stepwell explain staff.pwp.caseload_cap");
  const auto key = std::make_shared<std::string>();
  explain->add_option("key", *key, "The field's path in a scenario file")->required()->type_name("KEY");
  explain->callback([&chosen, key] {
    chosen = [key] {
      std::string nearest;
      if (const std::optional<std::string> text = scenario::explain(*key, nearest)) {
        print(*text);
        return done;
      }
      if (nearest.empty())
        spdlog::error("there is no field `{}`", *key);
      else
        spdlog::error("there is no field `{}` (did you mean `{}`?)", *key, nearest);
      return bad_input;
    };
  });
}

} // namespace stepwell::tools
