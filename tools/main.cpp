// The `stepwell` command: reads the command line, runs one subcommand, turns what went wrong into an exit code.
#include "report/csv_table.hpp"
#include "report/version.hpp"
#include "report/whole_file.hpp"
#include "scenario/nearest.hpp"
#include "study/sqlite.hpp"
#include "tools/command.hpp"
#include "tools/terminal.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace stepwell;

// Standard output is the answer and nothing else; whatever the program has to say goes to stderr.
void log_to_stderr() {
  auto logger = spdlog::stderr_color_mt("stepwell", tools::colour_wanted_on_stderr() ? spdlog::color_mode::always
                                                                                     : spdlog::color_mode::never);
  logger->set_pattern("%n: %^%l%$: %v");
  spdlog::set_default_logger(std::move(logger));
}

// CLI11 would only say that a subcommand is required.
bool is_unknown_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  if (word.empty() || word.front() == '-') return false;
  if (std::find(commands.begin(), commands.end(), word) != commands.end()) return false;
  const std::string meant = scenario::nearest(word, commands);
  spdlog::error("there is no command `{}`{}; see stepwell --help", word,
                meant.empty() ? "" : " (did you mean `" + meant + "`?)");
  return true;
}

int tell(const CLI::App& app, const CLI::ParseError& what) {
  std::ostringstream text;
  app.exit(what, text);
  tools::print(text.str());
  return tools::done;
}

int run(int argc, char** argv) {
  CLI::App app{"Stepwell: discrete-event simulation of stepped-care psychological-therapy services.\n"
               "What a staffing policy does to waits, outcomes, overtime, burnout and turnover."};
  app.set_version_flag("--version",
                       "stepwell " + std::string(report::version()) + " (" + std::string(report::commit()) + ")");
  app.require_subcommand(1);
  app.footer(
      "Examples:\n  stepwell run scenarios/typical_service.yaml --replications 50\n\n"
      "`stepwell COMMAND --help` explains a command.\n"
      "Exit codes: 0 done, 1 the answer is negative, 2 bad input, 3 interrupted (finished work kept), 70 a bug.");
  tools::action chosen;
  tools::add_run(app, chosen);
  tools::add_compare(app, chosen);
  tools::add_check(app, chosen);
  tools::add_schema(app, chosen);
  tools::add_explain(app, chosen);
  tools::add_validate(app, chosen);
  tools::add_calibrate(app, chosen);
  tools::add_survey(app, chosen);
  tools::add_sweep(app, chosen);
  tools::add_merge(app, chosen);
  tools::add_tune(app, chosen);
  tools::add_report(app, chosen);
  tools::add_stress(app, chosen);
  tools::add_new(app, chosen);
  tools::add_completion(app, chosen);
  tools::add_man(app, chosen);
  if (argc > 1 && is_unknown_command(app, argv[1])) return tools::bad_input;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return tell(app, error); // help and version
    const CLI::App* at = app.get_subcommands().empty() ? &app : app.get_subcommands().front();
    spdlog::error("{}; see stepwell {}--help", error.what(), at == &app ? "" : at->get_name() + " ");
    return tools::bad_input;
  }
  return chosen();
}

} // namespace

int main(int argc, char** argv) {
  // A file-size limit must come back from write() as a reason to be told, not kill us between two files.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    log_to_stderr();
    return run(argc, argv);
  } catch (const report::output_error& error) {
    spdlog::error("{}", error.what());
    return tools::bad_input;
  } catch (const report::input_error& error) {
    spdlog::error("{}", error.what());
    return tools::bad_input;
  } catch (const study::store_error& error) {
    spdlog::error("{}", error.what());
    return tools::bad_input;
  } catch (const std::exception& error) {
    spdlog::critical("this is a bug in stepwell, please report it with the scenario file: {}", error.what());
  } catch (...) {
    spdlog::critical("this is a bug in stepwell, please report it with the scenario file");
  }
  return tools::bug;
}
