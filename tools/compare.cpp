// stepwell compare: what alternatives make different from a base scenario, on the same chance.
#include "inquiry/compare.hpp"
#include "report/command_line.hpp"
#include "report/comparison.hpp"
#include "report/comparison_workbook.hpp"
#include "report/counted.hpp"
#include "report/page/pages.hpp"
#include "report/version.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/outputs.hpp"
#include "tools/progress_line.hpp"
#include "tools/report_option.hpp"
#include "tools/terminal.hpp"
#include "tools/workbook_option.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <memory>

namespace stepwell::tools {
namespace {

struct compare_options {
  std::vector<std::string> files; // the base, then the alternatives
  std::vector<std::string> settings;
  inquiry::compare_question question;
  int threads = 0;
  std::string format = "table", report, workbook;
  bool all = false;
  bool quiet = false;
};

std::string shaped(const report::comparison& of, const compare_options& options) {
  if (options.format == "json") return report::json(of);
  if (options.format == "csv") return report::csv(of);
  return report::table(of, options.all ? report::shown::all_measures : report::shown::main_measures, colour_wanted());
}

exit_code compare(const compare_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  inquiry::complaints wrong;
  const auto stop = inquiry::stopping_rule_of(options.question, options.files.size(), wrong);
  if (!sound(wrong)) return bad_input;
  const auto all = inquiry::read_scenarios(options.files, options.settings, wrong);
  if (!sound(wrong)) return bad_input;

  std::optional<report::workbook> book = workbook_for(options.workbook);
  report_file page(options.report);
  report::gathered pictures(all->front().model);
  progress_line progress(!options.quiet);
  const inquiry::compare_answer answer =
      inquiry::compare(*all, options.question, *stop, watched_by(progress, options.threads),
                       page.wanted() ? report::gathered::wanted : record::wanted{},
                       [&](const record::replication_result& result) { pictures.add(result); });
  progress.clear();
  if (!answer.comparison) {
    spdlog::warn("interrupted before all scenarios had finished enough; there is nothing to show");
    return interrupted;
  }
  const report::comparison& made = *answer.comparison;
  const std::string again = report::question_line("compare", options.files, options.settings, made.replications,
                                                  options.question.seed, options.question.uncertainty);
  outputs written;
  if (book)
    written.add([&] {
      const study::drawn_parameters drawn = answer.drawn(options.question.seed);
      report::write_comparison(*book, made, answer.made, options.question.uncertainty ? &drawn : nullptr, options.files,
                               report::with_workbook(again));
    });
  if (page.wanted())
    written.add([&] {
      page.write(report::page::comparison_page(made, {*answer.base,
                                                      std::move(pictures),
                                                      all->front().resolved,
                                                      std::string(report::version()),
                                                      std::string(report::commit()),
                                                      {report::with_report(again)}}));
    });
  print(shaped(made, options));
  written.tell_trouble();
  if (made.interrupted) {
    spdlog::warn("interrupted: what all scenarios had finished was kept, {}",
                 report::counted(made.replications, "replication"));
    return interrupted;
  }
  if (!made.precision_reached)
    spdlog::warn("the precision asked for was not reached in {}", report::counted(made.replications, "replication"));
  return done;
}

} // namespace

void add_compare(CLI::App& app, action& chosen) {
  CLI::App* compare_app = app.add_subcommand(
      "compare", "What alternatives make different from a base scenario, on the same chance, with intervals");
  compare_app->footer("Examples:\n"
                      "  stepwell compare scenarios/typical_service.yaml scenarios/what_if/*.yaml\n"
                      "  stepwell compare base.yaml more_staff.yaml --precision pwp.burnout_pct=0.5\n"
                      "  stepwell compare base.yaml more_staff.yaml --uncertainty --replications 400");
  const auto options = std::make_shared<compare_options>();
  compare_app->add_option("scenarios", options->files, "The base scenario, then the alternatives (YAML)")
      ->required()
      ->type_name("FILES");
  add_settings(*compare_app, options->settings, "Override one field in every scenario");
  CLI::Option* count =
      add_how_often(*compare_app, options->question.replications, options->question.seed, options->threads);
  CLI::Option* precision =
      compare_app
          ->add_option("--precision", options->question.precision,
                       "Run until the watched differences' half-widths are at most this share of the base's mean, e.g. "
                       "2%, or at most these amounts in the measures' units: NAME=AMOUNT,NAME=AMOUNT")
          ->type_name("SHARE|AMOUNTS")
          ->excludes(count);
  compare_app
      ->add_option("--measures", options->question.measures,
                   "Measures a share must hold for, separated by commas (default: those of `stepwell run`)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES")
      ->needs(precision);
  compare_app->add_option("--max-replications", options->question.maximum, "Where a precision gives up")
      ->check(whole_number)
      ->check(CLI::Range(study::precision_rule{}.minimum, 1'000'000U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(precision);
  compare_app->add_flag("--uncertainty", options->question.uncertainty,
                        "Draw every assumed and derived coefficient from its range, the same for all scenarios, once "
                        "for each two replications");
  compare_app->add_flag("--all", options->all, "Every measure in the table, not only the main ones");
  add_report_option(*compare_app, options->report);
  add_workbook(*compare_app, options->workbook);
  add_format(*compare_app, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*compare_app, options->quiet);
  compare_app->callback([&chosen, options] { chosen = [options] { return compare(*options); }; });
}

} // namespace stepwell::tools
