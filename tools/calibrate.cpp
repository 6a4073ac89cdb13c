// stepwell calibrate: finds a scenario's free fields so that the simulated service meets published targets.
#include "report/fit.hpp"
#include "report/whole_file.hpp"
#include "scenario/calibration.hpp"
#include "study/minimise.hpp"
#include "tools/command.hpp"
#include "tools/interruption.hpp"
#include "tools/observed.hpp"
#include "tools/suites.hpp"
#include "tools/terminal.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <memory>

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

// Half a band is one unit of distance, on each side of the published value apart.
double distance_of(const std::vector<study::judged>& lines) {
  double sum = 0;
  for (const study::judged& line : lines) {
    const double off = line.found.mean - line.published;
    const double half = off < 0 ? line.published - line.low : line.high - line.published;
    sum += off == 0 ? 0 : std::pow(off / half, 2);
  }
  return sum;
}

struct problem {
  scenario::calibration what;
  std::vector<study::expectation> expectations;
  scenario::scenario base;
  how_often how;
};

// Nothing when the reader refuses these values or the run was interrupted.
std::optional<std::vector<study::judged>> lines_at(const problem& p, std::span<const double> values,
                                                   const how_often& how) {
  const auto loaded = scenario::load(p.what.scenario, scenario::settings_of(p.what, values, p.base.resolved));
  if (!loaded.value) return std::nullopt;
  return judge_all(p.expectations, *loaded.value, how);
}

std::optional<problem> read_problem(const calibrate_options& options) {
  std::vector<scenario::fault> faults;
  auto what = scenario::read_calibration(options.file, faults);
  if (!sound(faults)) return std::nullopt;
  auto targets = scenario::read_targets(what->targets, faults);
  if (!sound(faults)) return std::nullopt;
  auto base = load_or_complain({what->scenario, what->settings});
  if (!base) return std::nullopt;
  fill_observed(*targets, *base, faults);
  if (!sound(faults)) return std::nullopt;
  auto expectations = expectations_of(*targets);
  if (!expectations) return std::nullopt;
  how_often how = options.how;
  how.replications = what->replications;
  if (options.budget > 0) what->budget = options.budget;
  return problem{std::move(*what), std::move(*expectations), std::move(*base), how};
}

report::suite suite_of(std::string name, std::string about, std::vector<study::judged> lines) {
  return {std::move(name), std::move(about), std::move(lines)};
}

study::minimum search(const problem& p, std::span<const double> start, bool quiet) {
  std::vector<study::bounds> within;
  for (const auto& field : p.what.free) within.push_back({field.low, field.high});
  std::uint32_t tried = 0;
  double least = std::numeric_limits<double>::infinity();
  const auto distance_at = [&](std::span<const double> values) {
    const auto lines = lines_at(p, values, p.how);
    const double distance = lines ? distance_of(*lines) : std::numeric_limits<double>::infinity();
    ++tried;
    if (distance < least && !quiet) spdlog::info("setting {} of {}: distance {:.2f}", tried, p.what.budget, distance);
    least = std::min(least, distance);
    return distance;
  };
  return study::minimise(distance_at, start, within, p.what.budget, &listen_for_interruption());
}

exit_code calibrate(const calibrate_options& options) {
  auto p = read_problem(options);
  if (!p) return bad_input;
  // Opened before the search: trouble with the file is better known now.
  std::optional<report::whole_file> out;
  if (!options.out.empty()) out.emplace(options.out);
  std::vector<scenario::fault> faults;
  const std::vector<double> start = scenario::start_of(p->what, p->base.resolved, faults);
  if (!sound(faults)) return bad_input;
  const auto before = lines_at(*p, start, p->how);
  if (!before) return listen_for_interruption() ? interrupted : bad_input;
  const study::minimum found = search(*p, start, options.quiet);
  if (found.tried == 0) return interrupted;

  report::fit fit{p->what.title,
                  options.file,
                  p->what.scenario,
                  p->how.seed,
                  p->how.replications,
                  found.tried,
                  distance_of(*before),
                  found.value,
                  std::numeric_limits<double>::quiet_NaN(),
                  {},
                  scenario::settings_of(p->what, found.at, p->base.resolved),
                  suite_of("at the start", "as the scenario stands", *before),
                  {}};
  for (std::size_t i = 0; i < start.size(); ++i)
    fit.fields.push_back({p->what.free[i].path, start[i], found.at[i], p->what.free[i].low, p->what.free[i].high});
  const how_often fresh{check_replications, p->how.seed + seeds_apart, p->how.threads};
  if (!found.interrupted) {
    if (auto after = lines_at(*p, found.at, fresh)) {
      fit.distance_fresh = distance_of(*after);
      fit.after = suite_of("fitted", std::to_string(fresh.replications) + " fresh replications", std::move(*after));
    }
  }
  if (out) {
    const auto folder = std::filesystem::absolute(options.out).parent_path().string();
    out->write(report::fit_scenario(fit, folder));
    out->commit();
  }
  print(options.format == "json" ? report::fit_json(fit) : report::fit_table(fit, colour_wanted()));
  if (found.interrupted || fit.after.lines.empty()) {
    spdlog::warn("interrupted: the best of {} settings was kept", found.tried);
    return interrupted;
  }
  return fit.after.passed() == fit.after.lines.size() ? done : negative;
}

} // namespace

void add_calibrate(CLI::App& app, action& chosen) {
  CLI::App* command =
      app.add_subcommand("calibrate", "Find a scenario's free fields so that it meets published targets");
  command->footer("Example:\n"
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
  command->add_option("--format", options->format, "table or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  command->add_flag("--quiet", options->quiet, "No progress on stderr");
  command->callback([&chosen, options] { chosen = [options] { return calibrate(*options); }; });
}

} // namespace stepwell::tools
