// stepwell calibrate: finds a scenario's free fields so that the simulated service meets published targets.
#include "inquiry/settings.hpp"
#include "report/counted.hpp"
#include "report/fit.hpp"
#include "report/whole_file.hpp"
#include "scenario/calibration.hpp"
#include "scenario/field_value.hpp"
#include "study/distance.hpp"
#include "study/minimise.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/observed.hpp"
#include "tools/suites.hpp"
#include "tools/terminal.hpp"
#include "tools/written_file.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <utility>

namespace stepwell::tools {
namespace {

constexpr std::uint64_t seeds_apart = 1'000'003; // the check's seed: chance that the search has not seen
constexpr std::uint32_t check_replications = 50;

struct calibrate_options {
  std::string file, out, format = "table";
  std::uint32_t budget = 0; // 0: the file's
  how_often how{.replications = 0};
  bool quiet = false;
};

struct problem {
  scenario::calibration what;
  std::vector<study::expectation> expectations;
  scenario::scenario base;
  std::vector<double> start;
  how_often how;
};

scenario::loaded load_at(const problem& p, std::span<const double> values) {
  return scenario::load(p.what.scenario, scenario::settings_of(p.what, values, p.base.resolved));
}

using judged_lines = std::optional<std::vector<study::judged>>;

// Nothing when the reader refuses these values or the run was interrupted.
judged_lines lines_at(const problem& p, std::span<const double> values, const how_often& how) {
  const auto loaded = load_at(p, values);
  return loaded.value ? judge_all(p.expectations, *loaded.value, how) : std::nullopt;
}

void refuse_bands_without_width(const scenario::target_set& set, std::vector<scenario::fault>& faults) {
  for (std::size_t i = 0; i < set.lines.size(); ++i)
    if (!(set.lines[i].low < set.lines[i].high))
      scenario::report(faults, set.lines[i].where, "targets[" + std::to_string(i) + "]",
                       "a calibration needs a band of some width: it is the unit of the distance");
}

// Each field at both ends of its range, the others where the search starts: what the scenario refuses there is told of
// the range, since nobody typed the setting that a search would have made of it.
void check_ranges(const problem& p, std::vector<scenario::fault>& faults) {
  std::vector<double> values = p.start;
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = std::clamp(values[i], p.what.free[i].low, p.what.free[i].high);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const scenario::free_field& field = p.what.free[i];
    for (const double end : {field.low, field.high}) {
      const double own = std::exchange(values[i], end);
      for (const scenario::fault& refused : load_at(p, values).faults)
        scenario::report(faults, field.where, scenario::join("free", scenario::shown(field.path)),
                         "its range reaches " + scenario::plain_number(end) + ": " + refused.message);
      values[i] = own;
    }
  }
}

std::optional<problem> read_problem(const calibrate_options& options) {
  std::vector<scenario::fault> faults;
  auto what = scenario::read_calibration(options.file, faults);
  if (!sound(faults)) return std::nullopt;
  if (options.budget > 0) what->budget = options.budget;
  auto targets = sound_targets(what->targets);
  auto base = scenario::load(what->scenario, what->settings);
  inquiry::tell_in_place(base.faults, what->settings, what->setting_places);
  if (!sound(base.faults) || !targets) return std::nullopt;
  auto start = scenario::start_of(*what, base.value->resolved, faults);
  fill_observed(*targets, *base.value, faults);
  if (faults.empty()) refuse_bands_without_width(*targets, faults);
  if (!sound(faults)) return std::nullopt;
  how_often how = options.how;
  how.replications = what->replications;
  problem p{std::move(*what), expectations_of(*targets), std::move(*base.value), std::move(start), how};
  check_ranges(p, faults);
  if (!sound(faults)) return std::nullopt;
  return p;
}

void warn_of_starts_outside(const problem& p) {
  for (std::size_t i = 0; i < p.start.size(); ++i) {
    const scenario::free_field& field = p.what.free[i];
    if (p.start[i] < field.low || p.start[i] > field.high)
      spdlog::warn("{} is {} in the scenario, outside its range: the search starts at the range's end", field.path,
                   p.start[i]);
  }
}

struct finding {
  study::minimum least;
  judged_lines lines; // there
};

finding search(const problem& p) {
  std::vector<study::bounds> within;
  for (const auto& field : p.what.free) within.push_back({field.low, field.high});
  std::uint32_t tried = 0;
  double least = std::numeric_limits<double>::infinity();
  judged_lines best;
  const auto distance_at = [&](std::span<const double> values) {
    auto lines = lines_at(p, values, p.how);
    const double distance = lines ? study::distance_of(*lines) : std::numeric_limits<double>::infinity();
    ++tried;
    if (distance < least) {
      spdlog::info("setting {} of {}: distance {:.2f}", tried, p.what.budget, distance);
      least = distance;
      best = std::move(lines);
    }
    return distance;
  };
  const auto found = study::minimise(distance_at, p.start, within, p.what.budget, &listen_for_interruption());
  return {found, std::move(best)};
}

// The command that makes this fit again: a search broken off is one with a budget of what it had tried.
std::string command_of(const calibrate_options& options, const study::minimum& found) {
  const std::uint32_t budget = found.interrupted ? found.tried : options.budget;
  return "stepwell calibrate " + options.file + (budget > 0 ? " --budget " + std::to_string(budget) : "") + " --seed " +
         std::to_string(options.how.seed);
}

std::string replications_of(const how_often& how) {
  return report::counted(how.replications, "replication") + " from seed " + std::to_string(how.seed);
}

// The fit with the lines of the search's own chance; `values` as the reader took them, whole numbers whole.
report::fit fit_of(const problem& p, const calibrate_options& options, const std::vector<study::judged>& before,
                   const finding& found) {
  const auto fitted = load_at(p, found.least.at);
  std::vector<scenario::fault> none;
  const auto values = scenario::start_of(p.what, fitted.value->resolved, none);
  report::fit fit;
  fit.title = p.what.title;
  fit.scenario = p.what.scenario;
  fit.command = command_of(options, found.least);
  fit.seed = p.how.seed;
  fit.replications = p.how.replications;
  fit.tried = found.least.tried;
  fit.distance_at_start = study::distance_of(before);
  fit.distance = found.least.value;
  fit.distance_fresh = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t i = 0; i < values.size(); ++i)
    fit.fields.push_back({p.what.free[i].path, p.start[i], values[i], p.what.free[i].low, p.what.free[i].high});
  fit.overlay = scenario::overlay_of(p.what, fitted.value->resolved);
  fit.before = {"at the start", "as the scenario stands, " + replications_of(p.how), before};
  fit.after = {"fitted", "the best setting so far, " + replications_of(p.how), *found.lines};
  return fit;
}

// Why no setting at all had a distance.
exit_code complain(const problem& p, const study::minimum& found) {
  if (found.interrupted) {
    spdlog::warn("interrupted before any setting was judged");
    return interrupted;
  }
  if (sound(load_at(p, found.at).faults))
    spdlog::error("a target's measure is undefined at every setting tried: nobody was there to be measured");
  return bad_input;
}

exit_code calibrate(const calibrate_options& options) {
  if (options.quiet) spdlog::set_level(spdlog::level::err);
  const std::atomic<bool>& interruption = listen_for_interruption();
  const auto p = read_problem(options);
  if (!p) return bad_input;
  // Opened before the search: trouble with the file is better known now.
  std::optional<report::whole_file> out;
  if (!options.out.empty()) out.emplace(options.out);
  warn_of_starts_outside(*p);
  const auto before = lines_at(*p, p->start, p->how);
  const finding found = before ? search(*p) : finding{{p->start, 0, 0, interruption.load()}, std::nullopt};
  if (!found.lines) return complain(*p, found.least);

  report::fit fit = fit_of(*p, options, *before, found);
  const how_often fresh{check_replications, p->how.seed + seeds_apart, p->how.threads};
  auto after = lines_at(*p, found.least.at, fresh); // nothing when interrupted
  if (after) {
    fit.distance_fresh = study::distance_of(*after);
    fit.after = {"fitted", "fresh chance, " + replications_of(fresh), std::move(*after)};
  }
  if (out) {
    out->write(report::fit_scenario(fit, std::filesystem::absolute(options.out).parent_path().string()));
    out->commit();
  }
  print(options.format == "json" ? report::fit_json(fit) : report::fit_table(fit, colour_wanted()));
  if (!after) {
    spdlog::warn("interrupted: the best of {} settings was kept", fit.tried);
    return interrupted;
  }
  return fit.after.passed() == fit.after.lines.size() ? done : negative;
}

} // namespace

void add_calibrate(CLI::App& app, action& chosen) {
  CLI::App* command =
      app.add_subcommand("calibrate", "Find a scenario's free fields so that it meets published targets");
  command->footer("Examples:\n"
                  "  stepwell calibrate scenarios/calibration/england_2024_25.yaml --out fitted.yaml\n"
                  "Exit code 1 when a target is missed on chance that the search has not seen.");
  const auto options = std::make_shared<calibrate_options>();
  command->add_option("calibration", options->file, "The calibration file (YAML)")->required()->type_name("FILE");
  command->add_option("--budget", options->budget, "Settings to try; by default the file's")
      ->check(whole_number)
      ->check(CLI::Range(1U, 1'000'000U))
      ->type_name("N");
  add_seed_and_threads(*command, options->how);
  command->add_option("--out", options->out, "Write the fitted scenario to this file")->type_name("FILE");
  writes_file(*command, "--out");
  add_format(*command, options->format);
  add_quiet(*command, options->quiet);
  command->callback([&chosen, options] { chosen = [options] { return calibrate(*options); }; });
}

} // namespace stepwell::tools
