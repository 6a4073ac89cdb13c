// stepwell stress: a draft of a STRESS-DES report of a scenario, for the authors to finish.
#include "report/stress.hpp"
#include "report/whole_file.hpp"
#include "tools/command.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace stepwell::tools {
namespace {

struct stress_options {
  scenario_options scenario;
  how_often how;
  std::string out;
};

exit_code draft(const stress_options& options) {
  const std::optional<scenario::scenario> scenario = load_or_complain(options.scenario);
  if (!scenario) return bad_input;
  const std::string text = report::stress_draft(*scenario, {options.how.replications, options.how.seed});
  if (options.out.empty()) {
    print(text);
    return done;
  }
  report::whole_file file(options.out);
  file.write(text);
  file.commit();
  print("Draft: " + options.out + "\n");
  return done;
}

} // namespace

void add_stress(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("stress", "Draft a STRESS-DES report of a scenario, filled from its fields");
  command->footer("Examples:\n"
                  "  stepwell stress scenarios/typical_service.yaml --out stress.md\n"
                  "  stepwell stress my_service.yaml --replications 400 --seed 7\n"
                  "What the program cannot know is marked `To be written by the authors`.");
  const auto options = std::make_shared<stress_options>();
  add_scenario_options(*command, options->scenario);
  command->add_option("--replications", options->how.replications, "How many replications the study has")
      ->check(whole_number)
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--seed", options->how.seed, "The study's seed")
      ->check(whole_number)
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--out", options->out, "Write the draft to this file (Markdown)")->type_name("FILE");
  writes_file(*command, "--out");
  command->callback([&chosen, options] { chosen = [options] { return draft(*options); }; });
}

} // namespace stepwell::tools
