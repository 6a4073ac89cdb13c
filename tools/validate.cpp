// stepwell validate: theory, published figures and patterns, each with its reference and pass or fail.
#include "report/counted.hpp"
#include "study/theory/suite.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/observed.hpp"
#include "tools/pattern_suite.hpp"
#include "tools/ready_files.hpp"
#include "tools/suites.hpp"
#include "tools/terminal.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace stepwell::tools {
namespace {

struct validate_options {
  std::string scenario; // empty: the one the targets name
  std::vector<std::string> settings;
  std::vector<std::string> suites{"theory", "published", "patterns"};
  std::vector<std::string> targets; // empty: the ready one
  std::string patterns;             // empty: the ready ones
  how_often how{.replications = 50};
  bool asked_how_often = false; // then patterns too are judged on so many
  std::string format = "table";
  bool quiet = false;
};

std::string about(const scenario::scenario& scenario, const how_often& how) {
  return scenario.name + ", " + report::counted(how.replications, "replication") + " from seed " +
         std::to_string(how.seed);
}

using finished_suite = std::optional<report::suite>; // nothing when interrupted
using prepared_suite = std::function<finished_suite()>;
// Each scenario is read once, however many suites it is for: what is wrong with it is told once, and a warm-up that
// must be found is found once.
class scenarios {
 public:
  const std::optional<scenario::scenario>& of(const std::string& file, const std::vector<std::string>& settings) {
    const auto known = read_.find(file);
    return known != read_.end() ? known->second : read_.emplace(file, load_or_complain({file, settings})).first->second;
  }

 private:
  std::map<std::string, std::optional<scenario::scenario>> read_;
};

using preparation = std::optional<std::vector<prepared_suite>>; // nothing after every fault was printed

preparation theory(const validate_options& options, scenarios&) {
  const auto capacity = load_or_complain({ready_file("theory/capacity.yaml"), {}});
  if (!capacity) return std::nullopt;
  return std::vector<prepared_suite>{[&options, capacity = *capacity]() -> finished_suite {
    const std::atomic<bool>& interruption = listen_for_interruption();
    auto lines = study::theory::suite(options.how.threads, &interruption);
    if (interruption) return std::nullopt;
    const auto more = judge_capacity(capacity, options.how, !options.quiet);
    if (!more) return std::nullopt;
    lines.insert(lines.end(), more->begin(), more->end());
    return report::suite{"theory",
                         "queues on the simulator's kernel, from fixed seeds; " + about(capacity, options.how),
                         std::move(lines)};
  }};
}

// The scenario to be held to what `file` says.
std::optional<scenario::scenario> scenario_of(const validate_options& options, scenarios& known,
                                              const std::string& named_by_file, const std::string& file) {
  const std::string& chosen = options.scenario.empty() ? named_by_file : options.scenario;
  if (!chosen.empty()) return known.of(chosen, options.settings);
  sound({{file, 0, 0, "scenario", "this file names no scenario: give one on the command line", {}}});
  return std::nullopt;
}

std::optional<prepared_suite> published(const std::string& file, const std::string& name,
                                        const validate_options& options, scenarios& known) {
  auto set = sound_targets(file);
  const auto scenario = set ? scenario_of(options, known, set->scenario, file) : std::nullopt;
  if (!scenario) return std::nullopt;
  std::vector<scenario::fault> faults;
  fill_observed(*set, *scenario, faults);
  if (!sound(faults)) return std::nullopt;
  return [&options, name, set = *set, scenario = *scenario]() -> finished_suite {
    auto lines = judge_all(expectations_of(set), scenario, options.how, !options.quiet);
    if (!lines) return std::nullopt;
    const std::string title = set.title.empty() ? "" : set.title + "; ";
    return report::suite{name, title + about(scenario, options.how), std::move(*lines)};
  };
}

// One suite for each target file that was named.
preparation all_published(const validate_options& options, scenarios& known) {
  std::vector<std::pair<std::string, std::string>> suites; // file, name
  for (const std::string& file : options.targets)
    suites.emplace_back(file, options.targets.size() > 1 ? "published " + file : "published");
  if (suites.empty())
    suites = {{ready_file("targets/england_2024_25.yaml"), "published"},
              {ready_file("targets/workforce.yaml"), "published workforce"}};
  std::vector<prepared_suite> all;
  bool good = true;
  for (const auto& [file, name] : suites) {
    auto suite = published(file, name, options, known);
    good = good && suite;
    if (suite) all.push_back(std::move(*suite));
  }
  if (!good) return std::nullopt;
  return all;
}

// "50 replications", or "50 to 200 replications".
std::string replications_of(const scenario::pattern_set& set) {
  const auto [least, most] = std::minmax_element(
      set.lines.begin(), set.lines.end(),
      [](const scenario::pattern& a, const scenario::pattern& b) { return a.replications < b.replications; });
  const std::string last = report::counted(most->replications, "replication");
  return least->replications == most->replications ? last : std::to_string(least->replications) + " to " + last;
}

preparation patterns(const validate_options& options, scenarios& known) {
  const std::string file = options.patterns.empty() ? ready_file("targets/patterns.yaml") : options.patterns;
  auto set = sound_patterns(file);
  if (set && options.asked_how_often)
    for (scenario::pattern& line : set->lines) line.replications = options.how.replications;
  const auto scenario = set ? scenario_of(options, known, set->scenario, file) : std::nullopt;
  if (!scenario || !sound_settings(*set, scenario->file, options.settings)) return std::nullopt;
  return std::vector<prepared_suite>{[&options, set = *set, scenario = *scenario]() -> finished_suite {
    auto lines = judge_patterns(set, scenario.file, options.settings, options.how, !options.quiet);
    if (!lines) return std::nullopt;
    return report::suite{"patterns",
                         "differences on the same chance; " + scenario.name + ", " + replications_of(set) +
                             " from seed " + std::to_string(options.how.seed),
                         std::move(*lines)};
  }};
}

// All that was asked for, in this order; nothing when any of their files is wrong.
preparation prepared(const validate_options& options) {
  struct named {
    std::string_view name;
    preparation (*prepare)(const validate_options&, scenarios&);
  };
  constexpr named suites_known[] = {{"theory", theory}, {"published", all_published}, {"patterns", patterns}};
  scenarios read;
  std::vector<prepared_suite> all;
  bool good = true;
  for (const auto& [name, prepare] : suites_known) {
    if (std::find(options.suites.begin(), options.suites.end(), name) == options.suites.end()) continue;
    preparation suites = prepare(options, read);
    good = good && suites;
    if (suites) all.insert(all.end(), suites->begin(), suites->end());
  }
  if (!good) return std::nullopt;
  return all;
}

exit_code validate(const validate_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  const std::atomic<bool>& interruption = listen_for_interruption();
  const auto asked = prepared(options); // before anything is simulated: what is wrong is better known now
  if (!asked) return bad_input;
  std::vector<report::suite> suites;
  for (const prepared_suite& run : *asked) {
    finished_suite suite = run();
    if (!suite) break;
    suites.push_back(std::move(*suite));
  }
  if (!suites.empty())
    print(options.format == "json" ? report::validation_json(suites)
                                   : report::validation_table(suites, colour_wanted()));
  if (suites.size() < asked->size()) {
    if (!interruption) return bad_input; // a file that was sound was changed meanwhile; its faults were printed
    spdlog::warn("interrupted: {} of {} suites had finished", suites.size(), asked->size());
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
                   "Published figures to be held to; repeatable, by default England, 2024-25, and its workforce")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command->add_option("--patterns", options->patterns, "Patterns to be shown; by default the ready ones")
      ->type_name("FILE");
  add_settings(*command, options->settings);
  const CLI::Option* replications = add_how_often(*command, options->how);
  add_format(*command, options->format);
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options, replications] {
    options->asked_how_often = replications->count() > 0;
    chosen = [options] { return validate(*options); };
  });
}

} // namespace stepwell::tools
