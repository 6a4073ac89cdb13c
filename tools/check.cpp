// stepwell check: reads and validates a scenario without simulating it.
#include "report/check_text.hpp"
#include "tools/command.hpp"
#include "tools/terminal.hpp"

#include <memory>

namespace stepwell::tools {

void add_check(CLI::App& app, action& chosen) {
  CLI::App* check = app.add_subcommand("check", "Read and validate a scenario; report every fault at once");
  check->footer("Example:\n  stepwell check scenarios/typical_service.yaml");
  const auto options = std::make_shared<scenario_options>();
  add_scenario_options(*check, *options);
  check->callback([&chosen, options] {
    chosen = [options] {
      const std::optional<scenario::scenario> scenario = load_or_complain(*options);
      if (!scenario) return bad_input;
      print(report::check_text(*scenario, colour_wanted()));
      return done;
    };
  });
}

} // namespace stepwell::tools
