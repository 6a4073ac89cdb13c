// stepwell tune: moves levers until a goal is as good as can be under constraints, and says how sure that is.
#include "inquiry/tune.hpp"
#include "inquiry/report_page.hpp"
#include "report/command_line.hpp"
#include "report/tuning.hpp"
#include "report/tuning_workbook.hpp"
#include "tools/command.hpp"
#include "tools/progress_line.hpp"
#include "tools/report_option.hpp"
#include "tools/store_option.hpp"
#include "tools/terminal.hpp"
#include "tools/workbook_option.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {
namespace {

struct tune_options {
  inquiry::tune_question question;
  std::string format = "table", report, workbook;
  int threads = 0;
  bool quiet = false;
};

exit_code tune(const tune_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  report_file page(options.report);
  std::optional<report::workbook> book = workbook_for(options.workbook);
  progress_line progress(!options.quiet);
  inquiry::complaints wrong;
  const auto tuned = inquiry::tune(options.question, watched_by(progress, options.threads), wrong);
  progress.clear();
  if (!sound(wrong)) return bad_input;
  if (!tuned->answer) {
    spdlog::warn("interrupted: what had finished is kept in {}; the same command with --resume goes on", tuned->store);
    return interrupted;
  }
  if (page.wanted()) page.write(inquiry::page_of_store(tuned->store));
  const report::tuning_answer& answer = *tuned->answer;
  const inquiry::tune_question& question = options.question;
  if (book)
    report::write_tuning(*book, answer,
                         report::with_workbook(report::command_line("tune", {question.study.file}, question.settings)
                                                   .option("--budget", answer.budget)
                                                   .option("--seed", question.seed)
                                                   .text()));
  print(options.format == "json"
            ? report::tuning_json(answer)
            : report::tuning_table(answer, colour_wanted()) + "\nEvery replication: " + tuned->store + "\n");
  const std::string& out = options.question.out;
  if (!out.empty() && !answer.found.chosen) spdlog::warn("there is no one choice, so {} was not written", out);
  return answer.found.nothing_feasible() ? negative : done;
}

} // namespace

void add_tune(CLI::App& app, action& chosen) {
  CLI::App* command =
      app.add_subcommand("tune", "Find the best setting of levers under constraints, and how sure that is");
  command->footer("Examples:\n"
                  "  stepwell tune scenarios/studies/caseload_cap.yaml --out my_caps.yaml\n"
                  "Exit code 1 when nothing keeps the constraints; the nearest miss is told.");
  const auto options = std::make_shared<tune_options>();
  command->add_option("study", options->question.study.file, "The study file (YAML)")->required()->type_name("FILE");
  command->add_option("--budget", options->question.budget, "Replications in all; by default the file's")
      ->check(whole_number)
      ->check(CLI::Range(1U, 100'000'000U))
      ->type_name("N");
  add_settings(*command, options->question.settings, "Override one field of every candidate");
  add_seed_and_threads(*command, options->question.seed, options->threads);
  add_store(*command, options->question.store);
  command->add_option("--out", options->question.out, "Write the chosen scenario to this file")->type_name("FILE");
  writes_file(*command, "--out");
  add_report_option(*command, options->report);
  add_workbook(*command, options->workbook);
  add_format(*command, options->format);
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return tune(*options); }; });
}

} // namespace stepwell::tools
