// stepwell run: Monte Carlo of one scenario, to a number of replications or to a precision; or one story (trace.hpp).
#include "report/csv.hpp"
#include "report/json.hpp"
#include "report/output_folder.hpp"
#include "report/summary.hpp"
#include "report/table.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/precision_option.hpp"
#include "tools/progress_line.hpp"
#include "tools/question.hpp"
#include "tools/terminal.hpp"
#include "tools/trace.hpp"
#include "tools/uncertainty_option.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {
namespace {

struct run_options {
  scenario_options scenario;
  how_often how;
  std::string precision; // empty: a fixed number of replications
  std::uint32_t maximum = study::precision_rule{}.maximum;
  std::vector<std::string> measures;
  std::string folder;
  trace_options trace;
  std::string format = "table";
  bool uncertainty = false;
  bool quiet = false;
};

std::optional<study::stopping_rule> stopping_rule_of(const run_options& options) {
  if (options.precision.empty()) return study::replication_count{options.how.replications};
  study::precision_rule rule;
  rule.maximum = options.maximum;
  const std::optional<std::vector<std::size_t>> columns = columns_of(options.measures, "--measures");
  if (!columns) return std::nullopt;
  rule.watched = study::precise_to_share(*columns, *relative_precision(options.precision)); // checked when it was read
  return rule;
}

std::string shaped(const report::summary& summary, std::string_view format) {
  if (format == "json") return report::json(summary);
  if (format == "csv") return report::csv(summary);
  return report::table(summary, colour_wanted());
}

exit_code run(const run_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  if (options.uncertainty && !suits_uncertainty(options.how.replications, options.precision)) return bad_input;
  const std::optional<study::stopping_rule> stop = stopping_rule_of(options);
  if (!stop) return bad_input;
  const std::optional<scenario::scenario> scenario = load_or_complain(options.scenario);
  if (!scenario) return bad_input;
  if (!options.trace.whose.empty()) return trace(*scenario, options.trace, options.how.seed, options.format);

  // Opened before anything is simulated: trouble with the folder is better known now than after an hour.
  std::optional<report::output_folder> folder;
  if (!options.folder.empty()) folder.emplace(options.folder, std::chrono::sys_days{scenario->model.calendar.date(0)});

  study::replicate_options how;
  how.seed = options.how.seed;
  how.threads = options.how.threads;
  how.stop = *stop;
  how.interrupted = &listen_for_interruption();
  if (folder)
    how.sink = [&](std::uint32_t number, const record::replication_result& result) { folder->add(number, result); };
  progress_line progress(!options.quiet);
  how.report_progress = [&](const study::progress& now) { progress.show(now); };
  const record::wanted tables = folder ? report::output_folder::wanted : record::wanted{};
  const draws draws(scenario->model, how.seed, options.uncertainty);
  const study::replications made = study::replicate(draws.runners(tables), how);
  progress.clear();

  if (made.count < (options.uncertainty ? study::replications_per_draw : 1)) {
    spdlog::warn("interrupted before enough had finished; there is nothing to show");
    return interrupted;
  }
  const study::drawn_parameters drawn = draws.made(made.count);
  const report::summary summary =
      report::summarise(question_of(*scenario, how.seed), made, options.uncertainty ? &drawn : nullptr);
  if (folder)
    folder->finish(summary,
                   {options.scenario.file, options.scenario.settings, scenario->resolved, draws.table(made.count)});
  print(shaped(summary, options.format));
  if (folder && options.format == "table") print("\nResults: " + options.folder + "\n");
  if (made.interrupted) {
    spdlog::warn("interrupted: the {} replications that had finished were kept", made.count);
    return interrupted;
  }
  if (!made.precision_reached) spdlog::warn("the precision asked for was not reached in {} replications", made.count);
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
                  "  stepwell run scenarios/typical_service.yaml --trace practitioner:17");
  const auto options = std::make_shared<run_options>();
  add_scenario_options(*run_app, options->scenario);
  CLI::Option* count = add_how_often(*run_app, options->how);
  CLI::Option* precision =
      run_app
          ->add_option("--precision", options->precision,
                       "Run until every watched interval's half-width is at most this share of its mean, e.g. 2%")
          ->check([](const std::string& text) {
            return relative_precision(text) ? std::string{} : "`" + text + "` is not a share such as 2% or 0.02";
          })
          ->type_name("SHARE")
          ->excludes(count);
  run_app->add_option("--measures", options->measures, "Measures the precision must hold for, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES")
      ->needs(precision);
  run_app->add_option("--max-replications", options->maximum, "Where a precision gives up")
      ->check(whole_number)
      ->check(CLI::Range(study::precision_rule{}.minimum, 1'000'000U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(precision);
  run_app->add_flag("--uncertainty", options->uncertainty,
                    "Draw every assumed and derived coefficient from its range, once for each two replications, and "
                    "tell that uncertainty from chance");
  run_app
      ->add_option("--out", options->folder, "Write replications, monthly and practitioner-week tables to this folder")
      ->type_name("DIR");
  add_format(*run_app, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_trace(*run_app, options->trace);
  add_quiet(*run_app, options->quiet);
  run_app->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

} // namespace stepwell::tools
