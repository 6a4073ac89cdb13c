// stepwell check: reads and validates a scenario without simulating it, but for the warm-up when asked.
#include "inquiry/read_scenario.hpp"
#include "report/check_text.hpp"
#include "report/warm_up_text.hpp"
#include "study/warm_up.hpp"
#include "tools/command.hpp"
#include "tools/terminal.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepwell::tools {
namespace {

struct check_options {
  scenario_options scenario;
  bool warm_up = false;
};

// Of the scenario as it stands, whatever warm-up it states.
study::warm_up warm_up_needed(const scenario_options& options) {
  study::warm_up found;
  std::vector<std::string> settings = options.settings;
  settings.push_back("run.warm_up_months=auto");
  scenario::load(options.file, settings, {study::pilot_months, [&](const service::model& pilot) -> std::optional<int> {
                                            found = study::warm_up_of(pilot, inquiry::pilot_seed, 0);
                                            return found.months;
                                          }});
  return found;
}

} // namespace

void add_check(CLI::App& app, action& chosen) {
  CLI::App* check = app.add_subcommand("check", "Read and validate a scenario; report every fault at once");
  check->footer("Examples:\n  stepwell check scenarios/typical_service.yaml --warm-up");
  const auto options = std::make_shared<check_options>();
  add_scenario_options(*check, options->scenario);
  check->add_flag("--warm-up", options->warm_up, "Also find the warm-up that the scenario needs, by MSER-5");
  check->callback([&chosen, options] {
    chosen = [options] {
      const std::optional<scenario::scenario> scenario = load_or_complain(options->scenario);
      if (!scenario) return bad_input;
      print(report::check_text(*scenario, colour_wanted()));
      if (options->warm_up) print("\n" + report::warm_up_text(warm_up_needed(options->scenario), colour_wanted()));
      return done;
    };
  });
}

} // namespace stepwell::tools
