#include "tools/suites.hpp"

#include "record/measure.hpp"
#include "scenario/nearest.hpp"
#include "scenario/offered_load.hpp"
#include "study/model_runner.hpp"
#include "study/theory/capacity.hpp"
#include "tools/interruption.hpp"
#include "tools/progress_line.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>

namespace stepwell::tools {
namespace {

std::vector<std::string> measures_of_replications() {
  std::vector<std::string> names;
  for (const record::measure_info& measure : record::measures()) names.emplace_back(measure.name);
  return names;
}

void check_measure(const std::string& measure, const scenario::place& where, const std::string& path,
                   const std::vector<std::string>& known, std::vector<scenario::fault>& faults) {
  if (measure.empty() || std::find(known.begin(), known.end(), measure) != known.end()) return;
  scenario::report(faults, where, path, "there is no measure `" + scenario::shown(measure) + "`",
                   scenario::nearest(measure, known));
}

void check_line(const scenario::target& t, const std::string& path, std::vector<scenario::fault>& faults) {
  static const std::vector<std::string> known = study::known_measures(), each = measures_of_replications();
  check_measure(t.measure, t.measure_place, path + ".measure", known, faults);
  const bool monthly = t.measure == study::variance_to_mean_measure || t.measure == study::month_index_measure;
  if (!monthly)
    check_measure(t.per, t.per_place, path + ".per", each, faults);
  else if (!t.per.empty())
    scenario::report(faults, t.per_place, path + ".per", t.measure + " is divided by nothing");
  const bool indexed = t.index_place.line != 0;
  if (t.measure == study::month_index_measure && !indexed)
    scenario::report(faults, t.where, path + ".index", t.measure + " needs the published index of the twelve months");
  if (t.measure != study::month_index_measure && indexed)
    scenario::report(faults, t.index_place, path + ".index",
                     "only " + std::string(study::month_index_measure) + " has an index");
}

void check_names(const scenario::target_set& set, std::vector<scenario::fault>& faults) {
  for (std::size_t i = 0; i < set.lines.size(); ++i)
    check_line(set.lines[i], "targets[" + std::to_string(i) + "]", faults);
  scenario::sort_by_place(faults);
}

// What a study's replications are handed to, one after another.
using receiver = std::function<void(std::uint32_t, const record::replication_result&)>;

study::replications replicated(const service::model& model, const how_often& how, bool show_progress,
                               record::wanted wanted = {}, receiver receive = {}) {
  progress_line progress(show_progress);
  study::replicate_options options;
  options.seed = how.seed;
  options.threads = how.threads;
  options.stop = study::replication_count{how.replications};
  options.sink = std::move(receive);
  options.report_progress = [&progress](const study::progress& now) { progress.show(now); };
  options.interrupted = &listen_for_interruption();
  return study::replicate(study::runners_of(model, wanted), options);
}

std::vector<std::string> together(std::vector<std::string> settings, const std::vector<std::string>& more) {
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

// Replications of settings already run are kept: many patterns compare with the same base.
class runs {
 public:
  runs(std::string file, std::vector<std::string> settings, const how_often& how, bool show_progress)
      : file_(std::move(file)), settings_(std::move(settings)), how_(how), show_progress_(show_progress) {}

  // Null when interrupted, or when a file has become unsound meanwhile (printed).
  const study::replications* of(const std::vector<std::string>& more) {
    const auto kept = made_.find(more);
    if (kept != made_.end()) return &kept->second;
    const scenario::loaded loaded = scenario::load(file_, together(settings_, more));
    if (!sound(loaded.faults)) return nullptr;
    study::replications made = replicated(loaded.value->model, how_, show_progress_);
    if (made.interrupted) return nullptr;
    return &made_.emplace(more, std::move(made)).first->second;
  }

 private:
  std::string file_;
  std::vector<std::string> settings_;
  how_often how_;
  bool show_progress_;
  std::map<std::vector<std::string>, study::replications> made_;
};

study::judged judge_pattern(const scenario::pattern& p, const study::replications& from,
                            const study::replications& changed) {
  const auto column = static_cast<std::size_t>(record::find_measure(p.measure));
  std::vector<double> differences = changed.column(column);
  const std::vector<double> base = from.column(column);
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] -= base[i];
  const study::interval found = study::mean_interval(differences);
  constexpr double endless = std::numeric_limits<double>::infinity();
  const bool pass = p.rises ? found.low > 0 : found.high < 0; // the whole interval on the expected side
  return {p.id,
          p.text + ": " + p.measure,
          std::numeric_limits<double>::quiet_NaN(),
          p.rises ? 0 : -endless,
          p.rises ? endless : 0,
          found,
          pass};
}

} // namespace

std::optional<scenario::target_set> sound_targets(const std::string& file) {
  std::vector<scenario::fault> faults;
  auto set = scenario::read_targets(file, faults);
  if (set) check_names(*set, faults);
  if (!sound(faults)) return std::nullopt;
  return set;
}

std::optional<scenario::pattern_set> sound_patterns(const std::string& file) {
  std::vector<scenario::fault> faults;
  auto set = scenario::read_patterns(file, faults);
  const std::vector<std::string> known = measures_of_replications();
  for (std::size_t i = 0; set && i < set->lines.size(); ++i)
    check_measure(set->lines[i].measure, set->lines[i].measure_place, "patterns[" + std::to_string(i) + "].measure",
                  known, faults);
  scenario::sort_by_place(faults);
  if (!sound(faults)) return std::nullopt;
  return set;
}

void tell_in_place(std::vector<scenario::fault>& faults, const std::vector<std::string>& settings,
                   const std::vector<scenario::place>& places) {
  for (scenario::fault& fault : faults)
    for (std::size_t i = 0; i < settings.size(); ++i)
      if (fault.file == "--set " + scenario::shown(settings[i])) {
        fault.file = places[i].file;
        fault.line = places[i].line;
        fault.column = places[i].column;
        break;
      }
}

bool sound_settings(const scenario::pattern_set& set, const std::string& scenario_file,
                    const std::vector<std::string>& settings) {
  std::vector<scenario::fault> faults;
  for (const scenario::pattern& p : set.lines) {
    auto wrong = scenario::load(scenario_file, together(settings, p.from)).faults;
    tell_in_place(wrong, p.from, p.from_places);
    if (wrong.empty()) { // what is wrong with both sides is told once
      wrong = scenario::load(scenario_file, together(settings, together(p.from, p.change))).faults;
      tell_in_place(wrong, p.change, p.change_places);
    }
    faults.insert(faults.end(), wrong.begin(), wrong.end());
  }
  return sound(faults);
}

std::vector<study::expectation> expectations_of(const scenario::target_set& set) {
  std::vector<study::expectation> expectations;
  for (const scenario::target& t : set.lines)
    expectations.push_back({t.id, t.measure, t.per, t.published, t.low, t.high, t.index});
  return expectations;
}

std::optional<std::vector<study::judged>> judge_all(const std::vector<study::expectation>& expectations,
                                                    const scenario::scenario& scenario, const how_often& how,
                                                    bool show_progress) {
  study::monthly_referrals monthly(scenario.model);
  const study::replications made =
      replicated(scenario.model, how, show_progress, {.monthly = true},
                 [&](std::uint32_t, const record::replication_result& result) { monthly.collect(result); });
  if (made.interrupted) return std::nullopt;
  std::vector<study::judged> lines;
  for (const study::expectation& e : expectations) lines.push_back(study::judge(e, made, monthly));
  return lines;
}

std::optional<std::vector<study::judged>> judge_patterns(const scenario::pattern_set& set,
                                                         const std::string& scenario_file,
                                                         const std::vector<std::string>& settings, const how_often& how,
                                                         bool show_progress) {
  runs runs(scenario_file, settings, how, show_progress);
  std::vector<study::judged> lines;
  for (const scenario::pattern& p : set.lines) {
    const study::replications* from = runs.of(p.from);
    const study::replications* changed = from ? runs.of(together(p.from, p.change)) : nullptr;
    if (!changed) return std::nullopt;
    lines.push_back(judge_pattern(p, *from, *changed));
  }
  return lines;
}

std::optional<std::vector<study::judged>> judge_capacity(const scenario::scenario& of, const how_often& how,
                                                         bool show_progress) {
  const service::parameters& p = of.model.phases.front().values;
  const scenario::load_against_capacity load = scenario::offered_load(p);
  std::vector<double> predicted;
  for (const study::theory::staff_plan& plan : study::theory::staff_plans())
    predicted.push_back(scenario::utilisation_of(load, plan.roles));
  const study::replications made = replicated(of.model, how, show_progress);
  if (made.interrupted) return std::nullopt;
  return study::theory::capacity_lines(p, predicted, made);
}

} // namespace stepwell::tools
