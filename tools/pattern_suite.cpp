#include "tools/pattern_suite.hpp"

#include "inquiry/measure_names.hpp"
#include "inquiry/settings.hpp"
#include "scenario/load.hpp"
#include "study/contrast.hpp"
#include "tools/suites.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace stepwell::tools {
namespace {

// Replications of settings already run are kept: many patterns compare with the same base. Of each settings as many are
// made at once as any of the patterns needs; one that needs fewer is judged on the first of them, which are the same.
class runs {
 public:
  runs(std::string file, std::vector<std::string> settings, const how_often& how, bool show_progress)
      : file_(std::move(file)), settings_(std::move(settings)), how_(how), show_progress_(show_progress) {}

  void plan(const std::vector<std::string>& more, std::uint32_t replications) {
    std::uint32_t& most = planned_[more];
    most = std::max(most, replications);
  }

  // Null when interrupted, or when a file has become unsound meanwhile (printed).
  const study::replications* of(const std::vector<std::string>& more) {
    const auto kept = made_.find(more);
    if (kept != made_.end()) return &kept->second;
    const scenario::loaded loaded = scenario::load(file_, inquiry::together(settings_, more));
    if (!sound(loaded.faults)) return nullptr;
    how_often how = how_;
    how.replications = planned_.at(more);
    study::replications made = replicated(loaded.value->model, how, show_progress_);
    if (made.interrupted) return nullptr;
    return &made_.emplace(more, std::move(made)).first->second;
  }

 private:
  std::string file_;
  std::vector<std::string> settings_;
  how_often how_;
  bool show_progress_;
  std::map<std::vector<std::string>, std::uint32_t> planned_;
  std::map<std::vector<std::string>, study::replications> made_;
};

} // namespace

std::optional<scenario::pattern_set> sound_patterns(const std::string& file) {
  std::vector<scenario::fault> faults;
  auto set = scenario::read_patterns(file, faults);
  const std::vector<std::string> known = inquiry::measures_of_replications();
  for (std::size_t i = 0; set && i < set->lines.size(); ++i) {
    const scenario::pattern& line = set->lines[i];
    const std::string path = "patterns[" + std::to_string(i) + "].";
    inquiry::check_measure(line.measure, line.measure_place, path + "measure", known, faults);
    inquiry::check_measure(line.minus, line.minus_place, path + "minus", known, faults);
  }
  scenario::sort_by_place(faults);
  if (!sound(faults)) return std::nullopt;
  return set;
}

bool sound_settings(const scenario::pattern_set& set, const std::string& scenario_file,
                    const std::vector<std::string>& settings) {
  std::vector<scenario::fault> faults;
  std::set<std::string> told; // what several runs have wrong is told once
  for (const scenario::pattern& p : set.lines)
    for (const scenario::pattern_run& run : scenario::runs_of(p)) {
      auto wrong = scenario::load(scenario_file, inquiry::together(settings, run.of.settings)).faults;
      inquiry::tell_in_place(wrong, run.of.settings, run.of.places);
      for (scenario::fault& fault : wrong)
        if (told.insert(to_string(fault)).second) faults.push_back(std::move(fault));
    }
  scenario::sort_by_place(faults);
  return sound(faults);
}

std::optional<std::vector<study::judged>> judge_patterns(const scenario::pattern_set& set,
                                                         const std::string& scenario_file,
                                                         const std::vector<std::string>& settings, const how_often& how,
                                                         bool show_progress) {
  runs runs(scenario_file, settings, how, show_progress);
  for (const scenario::pattern& p : set.lines)
    for (const scenario::pattern_run& run : scenario::runs_of(p)) runs.plan(run.of.settings, p.replications);
  std::vector<study::judged> lines;
  for (const scenario::pattern& p : set.lines) {
    std::vector<study::signed_run> made;
    for (const scenario::pattern_run& run : scenario::runs_of(p)) {
      const study::replications* replications = runs.of(run.of.settings);
      if (!replications) return std::nullopt;
      made.push_back({run.sign, replications});
    }
    lines.push_back(study::judge({p.id, p.text, p.measure, p.minus, p.rises, p.replications}, made));
  }
  return lines;
}

} // namespace stepwell::tools
