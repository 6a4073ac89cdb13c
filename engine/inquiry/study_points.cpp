#include "inquiry/study_points.hpp"

#include "inquiry/settings.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

namespace stepwell::inquiry {
namespace {

// A field that the command line sets does not vary, and the study's answer would be about nothing.
void refuse_fixed_factors(const study_base& of, std::span<const scenario::factor> factors,
                          std::vector<scenario::fault>& faults) {
  for (const scenario::factor& f : factors)
    for (const scenario::factor_field& field : f.fields)
      for (const std::string& setting : of.of_command)
        if (setting.starts_with(field.path + "="))
          scenario::report(faults, {"--set " + scenario::shown(setting)}, field.path, "the study varies this field");
}

void keep_points(keeper& k) {
  const auto& along = k.points.along;
  if (k.points_kept == along.size()) return;
  k.store.together([&] {
    for (; k.points_kept < along.size(); ++k.points_kept)
      k.store.add_point(k.points_kept, values_of_point(k.points, along[k.points_kept]));
  });
}

} // namespace

std::optional<study_points> points_of_study(const study_base& of, std::vector<scenario::factor> factors,
                                            std::vector<scenario::fault>& faults) {
  auto file = std::make_shared<const scenario::scenario_file>(of.scenario);
  std::vector<std::string> settings = together(of.settings, of.of_command);
  auto base = file->with(settings);
  tell_in_place(base.faults, of.settings, of.places);
  faults.insert(faults.end(), base.faults.begin(), base.faults.end());
  refuse_fixed_factors(of, factors, faults);
  if (!base.value) return std::nullopt;
  scenario::check_factors(factors, of.key, base.value->resolved, faults);
  if (!faults.empty()) return std::nullopt;
  return study_points{std::move(file), std::move(settings), std::move(*base.value), std::move(factors), {}};
}

std::vector<std::string> settings_of_point(const study_points& of, std::span<const double> along) {
  if (along.empty()) return {};
  return scenario::settings_of(of.factors, along, of.base.resolved);
}

std::vector<std::string> values_of_point(const study_points& of, std::span<const double> along) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < of.factors.size(); ++i)
    values.push_back(along.empty() ? scenario::own_value(of.factors[i], of.base.resolved)
                                   : scenario::value_at(of.factors[i], along[i], of.base.resolved));
  return values;
}

std::vector<scenario::fault> faults_of_point(const study_points& of, std::span<const double> along) {
  return of.file->faults_with(together(of.settings, settings_of_point(of, along)));
}

scenario::loaded load_point(const study_points& of, std::span<const double> along) {
  return of.file->with(together(of.settings, settings_of_point(of, along)));
}

void check_points(const study_points& of, const std::string& key, std::vector<scenario::fault>& faults) {
  std::set<std::string> told;
  for (const std::vector<double>& along : of.along) {
    if (along.empty()) continue;
    std::vector<scenario::place> places;
    const auto varied = scenario::settings_of(of.factors, along, of.base.resolved, &places);
    auto wrong = of.file->faults_with(together(of.settings, varied));
    tell_in_place(wrong, varied, places);
    for (scenario::fault& fault : wrong) {
      if (!told.insert(to_string(fault)).second) continue;
      if (fault.path.empty()) fault.path = key;
      faults.push_back(std::move(fault));
    }
  }
}

bool run_missing(keeper& k, const std::vector<study::task>& wanted) {
  const std::vector<study::task> present = k.store.present();
  std::vector<study::task> missing;
  std::set_difference(wanted.begin(), wanted.end(), present.begin(), present.end(), std::back_inserter(missing));
  k.finished += static_cast<std::uint32_t>(wanted.size() - missing.size());
  keep_points(k);
  const auto model_of = [&](std::uint32_t point, std::uint32_t) {
    return k.points.file->model_with(together(k.points.settings, settings_of_point(k.points, k.points.along[point])));
  };
  std::vector<double> kept(k.columns.size());
  study::task_options options;
  options.threads = k.how.threads;
  options.interrupted = k.how.interrupted;
  options.sink = [&](study::task which, record::replication_result&& result) {
    std::transform(k.columns.begin(), k.columns.end(), kept.begin(), [&](std::size_t c) { return result.values[c]; });
    k.store.add(which, kept);
    if (k.also) k.also(which, kept);
    ++k.made;
    ++k.finished;
    if (k.how.show) k.how.show({k.finished, k.expected, {}, 0});
  };
  return study::run_tasks(missing, study::runners_of(model_of, k.seed, false, {}, &k.simulating), options);
}

} // namespace stepwell::inquiry
