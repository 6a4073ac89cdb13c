// stepwell compare: what alternatives make different from a base scenario, on the same chance.
#include "report/comparison.hpp"
#include "scenario/uncertainty.hpp"
#include "study/side_by_side.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/precision_option.hpp"
#include "tools/progress_line.hpp"
#include "tools/question.hpp"
#include "tools/terminal.hpp"
#include "tools/uncertainty_option.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <memory>

namespace stepwell::tools {
namespace {

struct compare_options {
  std::vector<std::string> files; // the base, then the alternatives
  std::vector<std::string> settings;
  how_often how{.replications = 50};
  std::string precision; // empty: a fixed number of replications
  std::uint32_t maximum = study::precision_rule{}.maximum;
  std::vector<std::string> measures;
  std::string format = "table";
  bool all = false;
  bool uncertainty = false;
  bool quiet = false;
};

using scenarios = std::vector<scenario::scenario>;

// Replications share their chance only where they live through the same days.
bool same_runs(const scenarios& all) {
  bool same = true;
  const auto& base = all.front().resolved["run"];
  for (const scenario::scenario& alternative : all)
    for (const auto& [key, value] : base.items())
      if (const auto& other = alternative.resolved["run"][key]; other != value) {
        spdlog::error("{}: run.{} is {}, in {} it is {}: scenarios that are compared must run over the same days",
                      alternative.file, key, other.dump(), all.front().file, value.dump());
        same = false;
      }
  return same;
}

// Two scenarios of one name are told apart by their files.
void name_apart(scenarios& all) {
  std::map<std::string, int> how_many;
  for (const scenario::scenario& one : all) ++how_many[one.name];
  for (scenario::scenario& one : all)
    if (how_many[one.name] > 1) one.name += " (" + one.file + ")";
}

std::optional<scenarios> loaded(const compare_options& options) {
  scenarios all;
  std::vector<scenario::fault> faults;
  for (const std::string& file : options.files) {
    scenario::loaded read = scenario::load(file, options.settings);
    faults.insert(faults.end(), read.faults.begin(), read.faults.end());
    if (read.value) all.push_back(std::move(*read.value));
  }
  if (!sound(faults) || !same_runs(all)) return std::nullopt;
  name_apart(all);
  return all;
}

// What the precision asks of every alternative's difference from the base.
std::optional<study::stopping_rule> stopping_rule_of(const compare_options& options) {
  if (options.precision.empty()) return study::replication_count{options.how.replications};
  const std::optional<std::vector<wanted_precision>> wanted = wanted_precisions(options.precision, options.measures);
  if (!wanted) return std::nullopt;
  study::precision_rule rule;
  rule.maximum = options.maximum;
  const std::size_t values = record::measures().size();
  for (std::size_t point = 1; point < options.files.size(); ++point)
    for (const wanted_precision& one : *wanted)
      rule.watched.push_back({.column = point * values + one.column,
                              .minus = one.column,
                              .half_width = one.half_width,
                              .share_of = one.of_mean ? std::optional(one.column) : std::nullopt});
  return rule;
}

// Drawn in any of the scenarios, in the table's order.
std::vector<const scenario::field*> parameters_of(const scenarios& all) {
  std::vector<const scenario::field*> any;
  for (const scenario::scenario& one : all)
    for (const scenario::field* parameter : scenario::parameters_to_draw(one.model))
      if (std::find(any.begin(), any.end(), parameter) == any.end()) any.push_back(parameter);
  std::sort(any.begin(), any.end()); // rows of one table
  return any;
}

std::string shaped(const report::comparison& of, const compare_options& options) {
  if (options.format == "json") return report::json(of);
  if (options.format == "csv") return report::csv(of);
  return report::table(of, options.all ? report::shown::all_measures : report::shown::main_measures, colour_wanted());
}

exit_code compare(const compare_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  if (options.files.size() < 2) {
    spdlog::error("compare needs a base scenario and one alternative or more");
    return bad_input;
  }
  if (options.uncertainty && !suits_uncertainty(options.how.replications, options.precision)) return bad_input;
  const std::optional<study::stopping_rule> stop = stopping_rule_of(options);
  if (!stop) return bad_input;
  const std::optional<scenarios> all = loaded(options);
  if (!all) return bad_input;

  const std::uint64_t seed = options.how.seed;
  std::vector<const scenario::field*> parameters;
  if (options.uncertainty) parameters = parameters_of(*all);
  const auto model_of = [&](std::uint32_t point, std::uint32_t draw) {
    const service::model& model = (*all)[point].model;
    return options.uncertainty ? scenario::with_draw(model, parameters, seed, draw) : model;
  };
  progress_line progress(!options.quiet);
  const std::vector<study::replications> points =
      study::run_side_by_side(study::runners_of(model_of, seed, options.uncertainty),
                              {.points = static_cast<std::uint32_t>(all->size()),
                               .threads = options.how.threads,
                               .stop = *stop,
                               .report_progress = [&](const study::progress& now) { progress.show(now); },
                               .interrupted = &listen_for_interruption()});
  progress.clear();

  const study::replications& base = points.front();
  if (base.count < (options.uncertainty ? study::replications_per_draw : 1)) {
    spdlog::warn("interrupted before all scenarios had finished enough; there is nothing to show");
    return interrupted;
  }
  std::vector<report::asked> questions;
  for (const scenario::scenario& one : *all) questions.push_back(question_of(one, seed));
  const study::drawn_parameters drawn = drawn_quantiles(parameters, seed, base.count / study::replications_per_draw);
  print(shaped(report::compare(std::move(questions), points, options.uncertainty ? &drawn : nullptr), options));
  if (base.interrupted) {
    spdlog::warn("interrupted: the {} replications that all scenarios had finished were kept", base.count);
    return interrupted;
  }
  if (!base.precision_reached) spdlog::warn("the precision asked for was not reached in {} replications", base.count);
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
  CLI::Option* count = add_how_often(*compare_app, options->how);
  CLI::Option* precision =
      compare_app
          ->add_option("--precision", options->precision,
                       "Run until the watched differences' half-widths are at most this share of the base's mean, e.g. "
                       "2%, or at most these amounts in the measures' units: NAME=AMOUNT,NAME=AMOUNT")
          ->type_name("SHARE|AMOUNTS")
          ->excludes(count);
  compare_app
      ->add_option("--measures", options->measures,
                   "Measures a share must hold for, separated by commas (default: those of `stepwell run`)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES")
      ->needs(precision);
  compare_app->add_option("--max-replications", options->maximum, "Where a precision gives up")
      ->check(whole_number)
      ->check(CLI::Range(study::precision_rule{}.minimum, 1'000'000U))
      ->type_name("N")
      ->capture_default_str()
      ->needs(precision);
  compare_app->add_flag("--uncertainty", options->uncertainty,
                        "Draw every assumed and derived coefficient from its range, the same for all scenarios, once "
                        "for each two replications");
  compare_app->add_flag("--all", options->all, "Every measure in the table, not only the main ones");
  add_format(*compare_app, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*compare_app, options->quiet);
  compare_app->callback([&chosen, options] { chosen = [options] { return compare(*options); }; });
}

} // namespace stepwell::tools
