// stepwell sweep: simulates a scenario at many settings, keeping every replication in a store as it finishes.
#include "inquiry/sweep.hpp"
#include "inquiry/report_page.hpp"
#include "report/command_line.hpp"
#include "report/counted.hpp"
#include "report/sweep_workbook.hpp"
#include "tools/command.hpp"
#include "tools/progress_line.hpp"
#include "tools/report_option.hpp"
#include "tools/shard.hpp"
#include "tools/store_option.hpp"
#include "tools/sweep_output.hpp"
#include "tools/workbook_option.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <chrono>
#include <memory>

namespace stepwell::tools {
namespace {

struct sweep_options {
  inquiry::sweep_question question;
  std::string shard, format = "table", report, workbook;
  int threads = 0;
  bool quiet = false;
};

// How much of the threads' time went into replications: the rest is reading, keeping and summing up.
void tell_time(const inquiry::swept& kept, int asked, std::chrono::steady_clock::time_point begun) {
  if (kept.made == 0) return;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  const int threads = study::threads_used(asked);
  constexpr double per_second = 1e9;
  spdlog::info("{} in {:.1f} s on {}, {:.1f} % of their time in simulation", report::counted(kept.made, "replication"),
               seconds, report::counted(static_cast<std::uint64_t>(threads), "thread"),
               100 * static_cast<double>(kept.simulating) / per_second / seconds / threads);
}

exit_code sweep(const sweep_options& options) {
  const auto begun = std::chrono::steady_clock::now();
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  inquiry::sweep_question question = options.question;
  question.part = options.shard.empty() ? shard_from_environment() : *inquiry::shard_from(options.shard);
  if (!question.part.whole() && !(options.workbook.empty() && options.report.empty())) {
    spdlog::error("a part of a sweep has no workbook and no report: merge the parts, then ask the whole for it with "
                  "--resume");
    return bad_input;
  }
  report_file page(options.report);
  std::optional<report::workbook> book = workbook_for(options.workbook);
  progress_line progress(!options.quiet);
  inquiry::complaints wrong;
  const auto swept = inquiry::sweep(question, watched_by(progress, options.threads), wrong);
  progress.clear();
  if (!sound(wrong)) return bad_input;
  if (!swept->finished) {
    spdlog::warn("interrupted: what had finished is kept in {}; the same command with --resume goes on", swept->store);
    return interrupted;
  }
  tell_time(*swept, options.threads, begun);
  if (!question.part.whole()) {
    print("Part " + question.part.text() + " is done: " + swept->store +
          "\nPut the parts together with: stepwell merge " + inquiry::store_name(question.study.file, ".part-*") +
          "\n");
    return done;
  }
  if (book) {
    const study::store finished = study::store::read(swept->store);
    report::write_sweep(*book, finished,
                        report::with_workbook(report::command_line("sweep", {question.study.file}, question.settings)
                                                  .option("--replications", finished.provenance("replications"))
                                                  .option("--seed", question.seed)
                                                  .text()));
  }
  if (page.wanted()) page.write(inquiry::page_of_store(swept->store));
  print_sweep(swept->store, options.format);
  return done;
}

} // namespace

void add_sweep(CLI::App& app, action& chosen) {
  CLI::App* command = app.add_subcommand("sweep", "Simulate a scenario at many settings and say what moves what");
  command->footer("Examples:\n"
                  "  stepwell sweep scenarios/studies/caps_and_referrals.yaml\n"
                  "  stepwell sweep scenarios/studies/caps_and_referrals.yaml --resume\n"
                  "  stepwell sweep scenarios/studies/caps_and_referrals.yaml --shard 2/8");
  const auto options = std::make_shared<sweep_options>();
  command->add_option("study", options->question.study.file, "The study file (YAML)")->required()->type_name("FILE");
  command->add_option("--replications", options->question.replications, "Of each point; by default the file's")
      ->check(whole_number)
      ->check(CLI::Range(1U, 100'000U))
      ->type_name("N");
  add_settings(*command, options->question.settings, "Override one field of every point");
  add_seed_and_threads(*command, options->question.seed, options->threads);
  add_store(*command, options->question.store);
  add_shard(*command, options->shard);
  add_report_option(*command, options->report);
  add_workbook(*command, options->workbook);
  add_format(*command, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return sweep(*options); }; });
}

} // namespace stepwell::tools
