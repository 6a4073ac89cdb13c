#include "tools/suites.hpp"

#include "inquiry/measure_names.hpp"
#include "record/measure.hpp"
#include "scenario/offered_load.hpp"
#include "study/model_runner.hpp"
#include "study/theory/capacity.hpp"
#include "tools/interruption.hpp"
#include "tools/progress_line.hpp"

namespace stepwell::tools {
namespace {

void check_line(const scenario::target& t, const std::string& path, std::vector<scenario::fault>& faults) {
  static const std::vector<std::string> known = study::known_measures(), each = inquiry::measures_of_replications();
  inquiry::check_measure(t.measure, t.measure_place, path + ".measure", known, faults);
  const bool monthly = t.measure == study::variance_to_mean_measure || t.measure == study::month_index_measure;
  if (!monthly)
    inquiry::check_measure(t.per, t.per_place, path + ".per", each, faults);
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

} // namespace

study::replications replicated(const service::model& model, const how_often& how, bool show_progress,
                               record::wanted wanted, study_sink receive) {
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

std::optional<scenario::target_set> sound_targets(const std::string& file) {
  std::vector<scenario::fault> faults;
  auto set = scenario::read_targets(file, faults);
  if (set) check_names(*set, faults);
  if (!sound(faults)) return std::nullopt;
  return set;
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
  lines.reserve(expectations.size());
  for (const study::expectation& e : expectations) lines.push_back(study::judge(e, made, monthly));
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
