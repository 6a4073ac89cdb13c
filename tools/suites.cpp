#include "tools/suites.hpp"

#include "record/measure.hpp"
#include "scenario/nearest.hpp"
#include "study/model_runner.hpp"
#include "tools/interruption.hpp"

#include <cstdio>
#include <limits>
#include <map>

namespace stepwell::tools {
namespace {

void refuse_unknown_measure(const std::string& measure, const scenario::place& where, const std::string& path,
                            const std::vector<std::string>& known, std::vector<scenario::fault>& faults) {
  scenario::report(faults, where, path, "there is no measure `" + scenario::shown(measure) + "`",
                   scenario::nearest(measure, known));
}

study::replicate_options options_of(const how_often& how) {
  study::replicate_options options;
  options.seed = how.seed;
  options.threads = how.threads;
  options.stop = study::replication_count{how.replications};
  options.interrupted = &listen_for_interruption();
  return options;
}

// Replications of settings already run are kept: many patterns compare with the same base.
class runs {
 public:
  runs(std::string file, std::vector<std::string> settings, const how_often& how)
      : file_(std::move(file)), settings_(std::move(settings)), how_(how) {}

  // Null after faults (printed) or an interruption.
  const study::replications* of(const std::vector<std::string>& more) {
    const auto kept = made_.find(more);
    if (kept != made_.end()) return &kept->second;
    std::vector<std::string> all = settings_;
    all.insert(all.end(), more.begin(), more.end());
    const scenario::loaded loaded = scenario::load(file_, all);
    if (!sound(loaded.faults)) return nullptr;
    study::replications made = study::replicate(study::runners_of(loaded.value->model), options_of(how_));
    if (made.interrupted) return nullptr;
    return &made_.emplace(more, std::move(made)).first->second;
  }

 private:
  std::string file_;
  std::vector<std::string> settings_;
  how_often how_;
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

bool sound(const std::vector<scenario::fault>& faults) {
  for (const scenario::fault& fault : faults) std::fprintf(stderr, "%s\n", to_string(fault).c_str());
  return faults.empty();
}

std::optional<std::vector<study::expectation>> expectations_of(const scenario::target_set& set) {
  std::vector<scenario::fault> faults;
  std::vector<study::expectation> expectations;
  const std::vector<std::string> known = study::known_measures();
  for (const scenario::target& t : set.lines) {
    if (!study::is_known_measure(t.measure))
      refuse_unknown_measure(t.measure, t.measure_place, "measure", known, faults);
    if (!t.per.empty() && record::find_measure(t.per) < 0)
      refuse_unknown_measure(t.per, t.per_place, "per", known, faults);
    if (t.measure == study::month_index_measure && t.index.empty())
      scenario::report(faults, t.where, "index", t.measure + " needs the published index of the twelve months");
    expectations.push_back({t.id, t.measure, t.per, t.published, t.low, t.high, t.index});
  }
  if (!sound(faults)) return std::nullopt;
  return expectations;
}

std::optional<std::vector<study::judged>> judge_all(const std::vector<study::expectation>& expectations,
                                                    const scenario::scenario& scenario, const how_often& how) {
  study::monthly_referrals monthly(scenario.model);
  study::replicate_options options = options_of(how);
  options.sink = [&](std::uint32_t, const record::replication_result& result) { monthly.collect(result); };
  const study::replications made = study::replicate(study::runners_of(scenario.model, {.monthly = true}), options);
  if (made.interrupted) return std::nullopt;
  std::vector<study::judged> lines;
  for (const study::expectation& e : expectations) lines.push_back(study::judge(e, made, monthly));
  return lines;
}

std::optional<std::vector<study::judged>> judge_patterns(const scenario::pattern_set& set,
                                                         const std::string& scenario_file,
                                                         const std::vector<std::string>& settings,
                                                         const how_often& how) {
  std::vector<scenario::fault> faults;
  std::vector<std::string> known;
  for (const record::measure_info& measure : record::measures()) known.emplace_back(measure.name);
  for (const scenario::pattern& p : set.lines)
    if (record::find_measure(p.measure) < 0)
      refuse_unknown_measure(p.measure, p.measure_place, "measure", known, faults);
  if (!sound(faults)) return std::nullopt;
  runs runs(scenario_file, settings, how);
  std::vector<study::judged> lines;
  for (const scenario::pattern& p : set.lines) {
    std::vector<std::string> change = p.from;
    change.insert(change.end(), p.change.begin(), p.change.end());
    const study::replications* from = runs.of(p.from);
    const study::replications* changed = from ? runs.of(change) : nullptr;
    if (!changed) return std::nullopt;
    lines.push_back(judge_pattern(p, *from, *changed));
  }
  return lines;
}

} // namespace stepwell::tools
