#include "inquiry/tune.hpp"

#include "inquiry/measure_names.hpp"
#include "inquiry/settings.hpp"
#include "inquiry/trials.hpp"
#include "report/counted.hpp"
#include "report/overlay_text.hpp"
#include "report/version.hpp"
#include "report/whole_file.hpp"
#include "scenario/resolved_number.hpp"

#include <algorithm>
#include <filesystem>

namespace stepwell::inquiry {
namespace {

struct problem {
  scenario::tuning what;
  std::vector<std::size_t> measures; // measures_of it
  study_points points;               // point 0: the scenario as it stands

  // Kept of each replication: each measure once.
  std::vector<std::size_t> columns() const {
    std::vector<std::size_t> each;
    for (const std::size_t measure : measures)
      if (std::find(each.begin(), each.end(), measure) == each.end()) each.push_back(measure);
    return each;
  }
};

void check_measures(const scenario::tuning& what, std::vector<scenario::fault>& faults) {
  const std::vector<std::string> known = measures_of_replications();
  for (const scenario::tuning_goal& goal : what.goals)
    check_measure(goal.measure.name, goal.measure.where, goal.less_is_better ? "minimise" : "maximise", known, faults);
  for (const scenario::tuning_constraint& constraint : what.constraints)
    check_measure(constraint.measure.name, constraint.measure.where, "constraints", known, faults);
}

// A candidate that is the same service as an earlier one could never be told apart from it.
void drop_repeated(study_points& points) {
  std::vector<std::string> known;
  std::erase_if(points.along, [&](const std::vector<double>& along) {
    const auto loaded = load_point(points, along);
    const bool repeated = std::find(known.begin(), known.end(), loaded.value->hash) != known.end();
    known.push_back(loaded.value->hash);
    return repeated;
  });
}

void check_budget(const problem& p, std::vector<scenario::fault>& faults) {
  const std::uint64_t least = p.points.along.size() * std::uint64_t{p.what.replications};
  if (!p.what.continuous() && p.what.budget < least)
    scenario::report(faults, p.what.budget_place, "budget",
                     "the first " + report::counted(p.what.replications, "replication") + " of " +
                         report::counted(p.points.along.size(), "candidate") + " are " + std::to_string(least) +
                         " already");
  constexpr std::uint64_t fewest_visits = 20;
  if (p.what.continuous() && p.what.budget < 2 * fewest_visits * p.what.replications)
    scenario::report(faults, p.what.budget_place, "budget",
                     "looking for candidates where levers are continuous takes " +
                         std::to_string(2 * fewest_visits * p.what.replications) + " replications or more");
}

std::optional<problem> read_problem(const tune_question& of, std::vector<scenario::fault>& faults) {
  auto what = scenario::read_tuning(of.study, faults);
  if (!faults.empty()) return std::nullopt;
  if (what->title.empty()) what->title = store_title(of.study.file);
  if (of.budget > 0) what->budget = of.budget;
  check_measures(*what, faults);
  auto points = points_of_study({what->scenario, what->settings, what->setting_places, of.settings, "levers"},
                                what->levers, faults);
  if (!faults.empty()) return std::nullopt;
  problem p{std::move(*what), {}, std::move(*points)};
  p.measures = measures_of(p.what);
  p.points.along.emplace_back(); // as it stands
  if (!p.what.continuous()) {
    std::vector<std::size_t> levels;
    for (const scenario::factor& lever : p.what.levers) levels.push_back(lever.levels);
    for (auto& along : study::grid(levels)) p.points.along.push_back(std::move(along));
    check_points(p.points, "levers", faults);
    if (faults.empty()) drop_repeated(p.points);
  }
  check_budget(p, faults);
  if (!faults.empty()) return std::nullopt;
  return p;
}

study_identity identity_of(const problem& p, const tune_question& of) {
  study_identity identity{"tune",
                          p.what.title,
                          store_title(of.study.file),
                          definition_of(p.what).dump(),
                          &p.points.base,
                          of.seed,
                          p.what.replications,
                          {},
                          {},
                          {}};
  for (const scenario::factor& lever : p.what.levers) identity.factors.push_back(lever.name);
  for (const std::size_t column : p.columns()) identity.measures.emplace_back(record::measures()[column].name);
  return identity;
}

report::tuning_answer answer_of(const problem& p, const tune_question& of, const chosen_candidates& found) {
  report::tuning_answer a;
  a.title = p.what.title;
  a.scenario = p.points.base.name;
  a.scenario_hash = p.points.base.hash;
  a.seed = of.seed;
  a.budget = p.what.budget;
  a.searched = found.searched;
  a.confidence = p.what.confidence;
  for (const scenario::factor& lever : p.what.levers) a.levers.push_back(lever.name);
  for (std::size_t i = 0; i < p.measures.size(); ++i) {
    const record::measure_info* measure = &record::measures()[p.measures[i]];
    if (i < p.what.goals.size()) {
      a.goals.push_back({measure, "", p.what.goals[i].less_is_better});
      a.indifference.push_back(p.what.goals[i].indifference);
      continue;
    }
    if (i >= p.what.goals.size() + p.what.constraints.size()) {
      a.others.push_back(measure);
      continue;
    }
    const scenario::tuning_constraint& constraint = p.what.constraints[i - p.what.goals.size()];
    a.constraints.push_back({measure, constraint.text, true, constraint.limit});
    a.against_base.push_back(constraint.against_base);
  }
  for (const std::uint32_t point : found.points) a.values.push_back(values_of_point(p.points, p.points.along[point]));
  a.found = found.selection;
  a.confirmed = found.confirmed;
  return a;
}

// The chosen setting as a scenario that extends the one that was tuned.
void write_chosen(const problem& p, const tune_question& of, report::whole_file& out, std::uint32_t point) {
  const auto chosen = load_point(p.points, p.points.along[point]);
  std::vector<std::string> paths;
  for (const std::string& setting : together(p.points.settings, settings_of_point(p.points, p.points.along[point])))
    paths.push_back(setting.substr(0, setting.find('=')));
  nlohmann::ordered_json overlay = {{"scenario", {{"name", p.points.base.name + ", tuned"}}}};
  overlay.update(scenario::overlay_of(paths, chosen.value->resolved));
  out.write(report::overlay_text({p.what.title + ": the setting that `stepwell tune " + of.study.file + " --seed " +
                                  std::to_string(of.seed) + "` chose, stepwell " + std::string(report::version())},
                                 p.what.scenario, std::filesystem::absolute(of.out).parent_path().string(), overlay));
  out.commit();
}

} // namespace

std::optional<tuned> tune(const tune_question& of, const conduct& how, complaints& wrong) {
  auto p = read_problem(of, wrong.faults);
  if (!p) return std::nullopt;
  std::optional<report::whole_file> out;
  if (!of.out.empty()) out.emplace(of.out);
  auto table = csv_named(of.store.csv);
  tuned done{of.store.file.empty() ? store_name(of.study.file) : of.store.file, {}};
  auto store = open_store(done.store, of.store.resume, identity_of(*p, of), wrong);
  if (!store) return std::nullopt;

  keeper keep{*store, p->points, p->columns(), of.seed, how};
  const auto found = choose(p->what, p->points, keep);
  if (!found) return done;
  done.answer = answer_of(*p, of, *found);
  store->set_provenance(std::string(answer_key), report::tuning_json(*done.answer));
  store->finish();
  if (table) write_csv(study::store::read(done.store), *table);
  if (const auto chosen = done.answer->found.chosen; out && chosen) write_chosen(*p, of, *out, found->points[*chosen]);
  return done;
}

} // namespace stepwell::inquiry
