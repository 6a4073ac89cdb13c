// stepwell sweep: simulates a scenario at many settings, keeping every replication in a store as it finishes.
#include "scenario/sweep.hpp"
#include "report/sweep_answer.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/progress_line.hpp"
#include "tools/shard.hpp"
#include "tools/study_points.hpp"
#include "tools/study_store.hpp"
#include "tools/suites.hpp"
#include "tools/sweep_output.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <chrono>
#include <memory>
#include <stdexcept>

namespace stepwell::tools {
namespace {

struct sweep_options {
  std::string file, shard, format = "table";
  std::vector<std::string> settings;
  store_options store;
  how_often how{.replications = 0}; // 0: the file's
  bool quiet = false;
};

struct question {
  scenario::sweep what;
  std::vector<std::size_t> columns; // of the measures, in a replication's values
  study_points points;
};

// Nothing after every fault was printed.
std::optional<question> read_question(const sweep_options& options) {
  std::vector<scenario::fault> faults;
  auto what = scenario::read_sweep(options.file, faults);
  if (!sound(faults)) return std::nullopt;
  if (what->title.empty()) what->title = store_title(options.file);
  if (options.how.replications > 0) what->replications = options.how.replications;
  const std::vector<std::string> known = measures_of_replications();
  if (what->measures.empty())
    for (const record::main_measure& main : record::main_measures())
      what->measures.push_back({std::string(main.name), {}});
  std::vector<std::size_t> columns;
  for (const scenario::named_measure& measure : what->measures) {
    check_measure(measure.name, measure.where, "measures", known, faults);
    columns.push_back(static_cast<std::size_t>(record::find_measure(measure.name)));
  }
  auto points = points_of_study({what->scenario, what->settings, what->setting_places, options.settings, "vary"},
                                what->factors, faults);
  if (!sound(faults)) return std::nullopt;
  question q{std::move(*what), std::move(columns), std::move(*points)};
  try {
    q.points.along = report::points_of(report::definition_of(q.what, options.how.seed));
  } catch (const std::invalid_argument& no_such_design) {
    scenario::report(faults, q.what.design_place, "design", no_such_design.what());
  }
  if (faults.empty()) check_points(q.points, "vary", faults);
  if (!sound(faults)) return std::nullopt;
  return q;
}

std::vector<study::task> tasks_of(const question& q) {
  std::vector<study::task> all;
  for (std::uint32_t point = 0; point < q.points.along.size(); ++point)
    for (std::uint32_t replication = 0; replication < q.what.replications; ++replication)
      all.push_back({point, replication});
  return all;
}

study_identity identity_of(const question& q, const sweep_options& options, const shard& part) {
  study_identity identity{"sweep",
                          q.what.title,
                          store_title(options.file),
                          report::to_json(q.what, options.how.seed).dump(),
                          &q.points.base,
                          options.how.seed,
                          q.what.replications,
                          part.whole() ? "" : part.text(),
                          {},
                          {}};
  for (const scenario::factor& f : q.what.factors) identity.factors.push_back(f.name);
  for (const scenario::named_measure& measure : q.what.measures) identity.measures.push_back(measure.name);
  return identity;
}

// How much of the threads' time went into replications: the rest is reading, keeping and summing up.
void tell_time(const keeper& kept, std::chrono::steady_clock::time_point begun) {
  if (kept.made == 0) return;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  const int threads = study::threads_used(kept.how.threads);
  constexpr double per_second = 1e9;
  spdlog::info("{} replications in {:.1f} s on {} threads, {:.1f} % of their time in simulation", kept.made, seconds,
               threads, 100 * static_cast<double>(kept.simulating) / per_second / seconds / threads);
}

exit_code sweep(const sweep_options& options) {
  const auto begun = std::chrono::steady_clock::now();
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  listen_for_interruption();
  const auto q = read_question(options);
  if (!q) return bad_input;
  const shard part = options.shard.empty() ? shard_from_environment() : *shard_from(options.shard);
  const std::string suffix =
      part.whole() ? "" : ".part-" + std::to_string(part.number) + "-of-" + std::to_string(part.of);
  const std::string file = options.store.file.empty() ? store_name(options.file, suffix) : options.store.file;
  auto store = open_store(file, options.store.resume, identity_of(*q, options, part));
  if (!store) return bad_input;

  progress_line progress(!options.quiet);
  const auto tasks = part.part_of(tasks_of(*q));
  keeper keep{*store, q->points, q->columns, options.how, progress};
  keep.expected = static_cast<std::uint32_t>(tasks.size());
  const bool finished_all = run_missing(keep, tasks);
  progress.clear();
  if (!finished_all) {
    spdlog::warn("interrupted: what had finished is kept in {}; the same command with --resume goes on", file);
    return interrupted;
  }
  store->finish();
  const study::store finished = study::store::read(file);
  if (!options.store.csv.empty()) write_csv(finished, options.store.csv);
  tell_time(keep, begun);
  if (!part.whole()) {
    print("Part " + part.text() + " is done: " + file + "\nPut the parts together with: stepwell merge " +
          store_name(options.file, ".part-*") + "\n");
    return done;
  }
  print_sweep(finished, file, options.format);
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
  command->add_option("study", options->file, "The study file (YAML)")->required()->type_name("FILE");
  command->add_option("--replications", options->how.replications, "Of each point; by default the file's")
      ->check(whole_number)
      ->check(CLI::Range(1U, 100'000U))
      ->type_name("N");
  add_settings(*command, options->settings, "Override one field of every point");
  add_seed_and_threads(*command, options->how);
  add_store(*command, options->store);
  add_shard(*command, options->shard);
  add_format(*command, options->format, {"table", "json", "csv"}, "table for people, json or csv for programs");
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return sweep(*options); }; });
}

} // namespace stepwell::tools
