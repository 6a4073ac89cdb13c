// stepwell validate: theory, published figures and patterns, each with its reference and pass or fail.
#include "study/theory/suite.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/observed.hpp"
#include "tools/ready_files.hpp"
#include "tools/suites.hpp"
#include "tools/terminal.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace stepwell::tools {
namespace {

struct validate_options {
  std::string scenario; // empty: the one the targets name
  std::vector<std::string> settings;
  std::vector<std::string> suites{"theory", "published", "patterns"};
  std::vector<std::string> targets; // empty: the ready one
  std::string patterns;             // empty: the ready ones
  how_often how{.replications = 50};
  std::string format = "table";
  bool quiet = false;
};

std::string about(const scenario::scenario& scenario, const how_often& how) {
  return scenario.name + ", " + std::to_string(how.replications) + " replications from seed " +
         std::to_string(how.seed);
}

using finished_suite = std::optional<report::suite>;

finished_suite published(const std::string& file, const validate_options& options) {
  std::vector<scenario::fault> faults;
  auto set = scenario::read_targets(file, faults);
  if (!sound(faults)) return std::nullopt;
  const auto scenario =
      load_or_complain({options.scenario.empty() ? set->scenario : options.scenario, options.settings});
  if (!scenario) return std::nullopt;
  fill_observed(*set, *scenario, faults);
  if (!sound(faults)) return std::nullopt;
  const auto expectations = expectations_of(*set);
  if (!expectations) return std::nullopt;
  auto lines = judge_all(*expectations, *scenario, options.how);
  if (!lines) return std::nullopt;
  return report::suite{"published", set->title + "; " + about(*scenario, options.how), std::move(*lines)};
}

finished_suite patterns(const validate_options& options) {
  const std::string file = options.patterns.empty() ? ready_file("targets/patterns.yaml") : options.patterns;
  std::vector<scenario::fault> faults;
  const auto set = scenario::read_patterns(file, faults);
  if (!sound(faults)) return std::nullopt;
  const std::string scenario_file = options.scenario.empty() ? set->scenario : options.scenario;
  const auto scenario = load_or_complain({scenario_file, options.settings});
  if (!scenario) return std::nullopt;
  auto lines = judge_patterns(*set, scenario_file, options.settings, options.how);
  if (!lines) return std::nullopt;
  return report::suite{"patterns", "paired differences; " + about(*scenario, options.how), std::move(*lines)};
}

// Several for `published` when several target files were named.
std::vector<finished_suite> run_suite(const std::string& name, const validate_options& options) {
  if (name == "patterns") return {patterns(options)};
  if (name == "theory") return {report::suite{"theory", "queues on the simulator's kernel", study::theory::suite()}};
  if (options.targets.empty()) return {published(ready_file("targets/england_2024_25.yaml"), options)};
  std::vector<finished_suite> suites;
  for (const std::string& file : options.targets) {
    suites.push_back(published(file, options));
    if (suites.back() && options.targets.size() > 1) suites.back()->name += " " + file;
  }
  return suites;
}

exit_code validate(const validate_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  const std::atomic<bool>& interruption = listen_for_interruption();
  std::vector<report::suite> suites;
  bool bad = false;
  for (const char* name : {"theory", "published", "patterns"}) {
    if (std::find(options.suites.begin(), options.suites.end(), name) == options.suites.end()) continue;
    for (finished_suite& suite : run_suite(name, options)) {
      if (suite)
        suites.push_back(std::move(*suite));
      else
        bad = true;
    }
    if (interruption) break;
  }
  if (bad && !interruption) return bad_input;
  if (!suites.empty())
    print(options.format == "json" ? report::validation_json(suites)
                                   : report::validation_table(suites, colour_wanted()));
  if (interruption) {
    spdlog::warn("interrupted: the suites that had finished were printed");
    return interrupted;
  }
  const bool passed =
      std::all_of(suites.begin(), suites.end(), [](const report::suite& s) { return s.passed() == s.lines.size(); });
  return passed ? done : negative;
}

} // namespace

void add_validate(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand(
      "validate", "Hold the simulator to theory, to published figures and to known patterns, line by line");
  command->footer("Examples:\n"
                  "  stepwell validate\n"
                  "  stepwell validate --suite published scenarios/typical_service.yaml --format json\n"
                  "Exit code 1 when any line fails.");
  const auto options = std::make_shared<validate_options>();
  command->add_option("scenario", options->scenario, "The scenario file (YAML); by default the one the targets name")
      ->type_name("FILE");
  command->add_option("--suite", options->suites, "Which suites; repeatable, by default all")
      ->check(CLI::IsMember({"theory", "published", "patterns"}))
      ->allow_extra_args(false);
  command
      ->add_option("--targets", options->targets,
                   "Published figures to be held to; repeatable, by default England, 2024-25")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--patterns", options->patterns, "Patterns to be shown; by default the ready ones")
      ->type_name("FILE");
  command->add_option("--set", options->settings, "Override one field, e.g. staff.pwp.caseload_cap=35; repeatable")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  add_how_often(*command, options->how);
  command->add_option("--format", options->format, "table or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  command->add_flag("--quiet", options->quiet, "Only errors on stderr");
  command->callback([&chosen, options] { chosen = [options] { return validate(*options); }; });
}

} // namespace stepwell::tools
