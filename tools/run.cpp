// stepwell run: Monte Carlo of one scenario, to a number of replications or to a precision; or one story (trace.hpp).
#include "inquiry/run.hpp"
#include "inquiry/precision.hpp"
#include "report/command_line.hpp"
#include "report/counted.hpp"
#include "report/csv.hpp"
#include "report/json.hpp"
#include "report/output_folder.hpp"
#include "report/page/pages.hpp"
#include "report/run_workbook.hpp"
#include "report/summary.hpp"
#include "report/table.hpp"
#include "report/version.hpp"
#include "service/services.hpp"
#include "tools/command.hpp"
#include "tools/events.hpp"
#include "tools/interruption.hpp"
#include "tools/outputs.hpp"
#include "tools/progress_line.hpp"
#include "tools/report_option.hpp"
#include "tools/terminal.hpp"
#include "tools/trace.hpp"
#include "tools/workbook_option.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {
namespace {

struct run_options {
  scenario_options scenario;
  inquiry::run_question question;
  int threads = 0;
  std::string folder, report, workbook;
  trace_options trace;
  event_options events;
  std::string format = "table";
  bool quiet = false;
};

std::string shaped(const report::summary& summary, std::string_view format) {
  if (format == "json") return report::json(summary);
  if (format == "csv") return report::csv(summary);
  return report::table(summary, colour_wanted());
}

// A story and an event log follow single people through one service; of several there is only the sum.
bool suits_services(const scenario::scenario& scenario, const run_options& options) {
  const std::size_t services = service::how_many_services(scenario.model);
  if (services == 1) return true;
  const auto refuse = [&](const char* option) {
    spdlog::error("{}: it is of one service, and `{}` is of {}: `services` must name one alone", option, scenario.name,
                  services);
  };
  if (!options.trace.whose.empty()) refuse("--trace");
  if (!options.events.file.empty()) refuse("--events");
  return options.trace.whose.empty() && options.events.file.empty();
}

exit_code run(const run_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  inquiry::complaints wrong;
  const auto stop = inquiry::stopping_rule_of(options.question, wrong);
  if (!sound(wrong)) return bad_input;
  const std::optional<scenario::scenario> scenario = load_or_complain(options.scenario);
  if (!scenario || !suits_services(*scenario, options)) return bad_input;
  if (!options.trace.whose.empty()) return trace(*scenario, options.trace, options.question.seed, options.format);

  // Opened before anything is simulated: trouble with the folder is better known now than after an hour.
  std::optional<report::output_folder> folder;
  const report::run_shape shape = report::shape_of(scenario->model);
  if (!options.folder.empty()) folder.emplace(options.folder, shape);
  std::optional<report::run_workbook> book;
  if (!options.workbook.empty()) book.emplace(options.workbook, shape, options.question.uncertainty);
  report_file page(options.report);
  report::gathered pictures(scenario->model);
  const auto sink = [&](std::uint32_t number, const record::replication_result& result) {
    if (folder) folder->add(number, result);
    if (book) book->add(number, result);
    if (page.wanted()) pictures.add(result);
  };
  const record::wanted tables = (folder || book ? report::kept_for_tables : record::wanted{}) |
                                (page.wanted() ? report::gathered::wanted : record::wanted{});
  progress_line progress(!options.quiet);
  const inquiry::draws draws(scenario->model, options.question.seed, options.question.uncertainty);
  if (!write_events(options.events, options.question.seed,
                    [&](std::uint32_t number) { return service::service_of(draws.model_of(number), 0); })) {
    spdlog::warn("interrupted before the event log was written; there is nothing to show");
    return interrupted;
  }
  const inquiry::run_answer answer =
      inquiry::run(*scenario, options.question, *stop, watched_by(progress, options.threads), tables, sink);
  progress.clear();

  if (!answer.summary) {
    spdlog::warn("interrupted before enough had finished; there is nothing to show");
    return interrupted;
  }
  const std::uint32_t count = answer.made.count;
  const std::string again = report::question_line("run", {options.scenario.file}, options.scenario.settings, count,
                                                  options.question.seed, options.question.uncertainty);
  const report::provenance provenance{options.scenario.file, options.scenario.settings, scenario->resolved,
                                      answer.drawn.table(count)};
  outputs written;
  if (folder) written.add([&] { folder->finish(*answer.summary, provenance); });
  if (book) written.add([&] { book->finish(*answer.summary, provenance, report::with_workbook(again)); });
  if (page.wanted())
    written.add([&] {
      page.write(report::page::run_page({*answer.summary,
                                         std::move(pictures),
                                         scenario->resolved,
                                         std::string(report::version()),
                                         std::string(report::commit()),
                                         {report::with_report(again)}}));
    });
  print(shaped(*answer.summary, options.format));
  written.tell_trouble();
  if (folder && options.format == "table") print("\nResults: " + options.folder + "\n");
  if (answer.made.interrupted) {
    spdlog::warn("interrupted: what had finished was kept, {}", report::counted(count, "replication"));
    return interrupted;
  }
  if (!answer.made.precision_reached)
    spdlog::warn("the precision asked for was not reached in {}", report::counted(count, "replication"));
  return done;
}

} // namespace

void add_run(CLI::App& app, action& chosen) {
  CLI::App* run_app =
      app.add_subcommand("run", "Simulate a scenario many times and print every measure with its interval");
  run_app->footer("Examples:\n"
                  "  stepwell run scenarios/typical_service.yaml --replications 50 --seed 1\n"
                  "  stepwell run scenarios/typical_service.yaml --precision 2% --set staff.pwp.caseload_cap=35 "
                  "--out results/cap_35\n"
                  "  stepwell run scenarios/typical_service.yaml --uncertainty --replications 400\n"
                  "  stepwell run scenarios/typical_service.yaml --trace practitioner:17\n"
                  "  stepwell run scenarios/typical_service.yaml --replications 1 --events events.csv");
  const auto options = std::make_shared<run_options>();
  add_scenario_options(*run_app, options->scenario);
  CLI::Option* count =
      add_how_often(*run_app, options->question.replications, options->question.seed, options->threads);
  CLI::Option* precision =
      run_app
          ->add_option("--precision", options->question.precision,
                       "Run until every watched interval's half-width is at most this share of its mean, e.g. 2%")
          ->check([](const std::string& text) {
            return inquiry::relative_precision(text) ? std::string{}
                                                     : "`" + text + "` is not a share such as 2% or 0.02";
          })
          ->type_name("SHARE")
          ->excludes(count);
  run_app
      ->add_option("--measures", options->question.measures,
                   "Measures the precision must hold for, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES")
      ->needs(precision);
  run_app->add_option("--max-replications", options->question.maximum, "Where a precision gives up")
      ->check(whole_number)
      ->check(CLI::Range(study::precision_rule{}.minimum, 1'000'000U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(precision);
  run_app->add_flag("--uncertainty", options->question.uncertainty,
                    "Draw every assumed and derived coefficient from its range, once for each two replications, and "
                    "tell that uncertainty from chance");
  run_app
      ->add_option("--out", options->folder, "Write replications, monthly and practitioner-week tables to this folder")
      ->type_name("DIR");
  writes_file(*run_app, "--out");
  add_report_option(*run_app, options->report);
  add_workbook(*run_app, options->workbook);
  add_format(*run_app, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_trace(*run_app, options->trace);
  add_events(*run_app, options->events);
  add_quiet(*run_app, options->quiet);
  run_app->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

} // namespace stepwell::tools
