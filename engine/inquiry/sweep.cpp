#include "inquiry/sweep.hpp"

#include "inquiry/measure_names.hpp"
#include "inquiry/study_points.hpp"
#include "report/sweep_answer.hpp"
#include "scenario/sweep.hpp"

#include <stdexcept>

namespace stepwell::inquiry {
namespace {

struct problem {
  scenario::sweep what;
  std::vector<std::size_t> columns; // of the measures, in a replication's values
  study_points points;
};

// Nothing when there are faults.
std::optional<problem> read_problem(const sweep_question& of, std::vector<scenario::fault>& faults) {
  auto what = scenario::read_sweep(of.study, faults);
  if (!faults.empty()) return std::nullopt;
  if (what->title.empty()) what->title = store_title(of.study.file);
  if (of.replications > 0) what->replications = of.replications;
  const std::vector<std::string> known = measures_of_replications();
  if (what->measures.empty())
    for (const record::main_measure& main : record::main_measures())
      what->measures.push_back({std::string(main.name), {}});
  std::vector<std::size_t> columns;
  for (const scenario::named_measure& measure : what->measures) {
    check_measure(measure.name, measure.where, "measures", known, faults);
    columns.push_back(static_cast<std::size_t>(record::find_measure(measure.name)));
  }
  auto points = points_of_study({what->scenario, what->settings, what->setting_places, of.settings, "vary"},
                                what->factors, faults);
  if (!faults.empty()) return std::nullopt;
  problem p{std::move(*what), std::move(columns), std::move(*points)};
  try {
    p.points.along = report::points_of(report::definition_of(p.what, of.seed));
  } catch (const std::invalid_argument& no_such_design) {
    scenario::report(faults, p.what.design_place, "design", no_such_design.what());
  }
  if (faults.empty()) check_points(p.points, "vary", faults);
  if (!faults.empty()) return std::nullopt;
  return p;
}

std::vector<study::task> tasks_of(const problem& p) {
  std::vector<study::task> all;
  for (std::uint32_t point = 0; point < p.points.along.size(); ++point)
    for (std::uint32_t replication = 0; replication < p.what.replications; ++replication)
      all.push_back({point, replication});
  return all;
}

study_identity identity_of(const problem& p, const sweep_question& of) {
  study_identity identity{"sweep",
                          p.what.title,
                          store_title(of.study.file),
                          report::to_json(p.what, of.seed).dump(),
                          &p.points.base,
                          of.seed,
                          p.what.replications,
                          of.part.whole() ? "" : of.part.text(),
                          {},
                          {}};
  for (const scenario::factor& f : p.what.factors) identity.factors.push_back(f.name);
  for (const scenario::named_measure& measure : p.what.measures) identity.measures.push_back(measure.name);
  return identity;
}

std::string default_store(const sweep_question& of) {
  if (of.part.whole()) return store_name(of.study.file);
  return store_name(of.study.file, ".part-" + std::to_string(of.part.number) + "-of-" + std::to_string(of.part.of));
}

} // namespace

std::optional<swept> sweep(const sweep_question& of, const conduct& how, complaints& wrong) {
  const auto p = read_problem(of, wrong.faults);
  if (!p) return std::nullopt;
  swept done{of.store.file.empty() ? default_store(of) : of.store.file};
  auto table = csv_named(of.store.csv);
  auto store = open_store(done.store, of.store.resume, identity_of(*p, of), wrong);
  if (!store) return std::nullopt;

  const auto tasks = of.part.part_of(tasks_of(*p));
  keeper keep{*store, p->points, p->columns, of.seed, how};
  keep.expected = static_cast<std::uint32_t>(tasks.size());
  done.finished = run_missing(keep, tasks);
  done.made = keep.made;
  done.simulating = keep.simulating;
  if (!done.finished) return done;
  store->finish();
  if (table) write_csv(study::store::read(done.store), *table);
  return done;
}

} // namespace stepwell::inquiry
