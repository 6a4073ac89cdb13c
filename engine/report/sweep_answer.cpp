#include "report/sweep_answer.hpp"

#include "stats/correlation.hpp"
#include "study/point_means.hpp"
#include "study/uncertainty.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <span>

namespace stepwell::report {
namespace {

// By measure, then by point and replication; NaN where nothing was measured, or the store is not finished.
std::vector<std::vector<double>> columns_of(const study::store& from, std::size_t points, std::uint32_t replications) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  std::vector<std::vector<double>> columns(from.contents().measures.size(),
                                           std::vector<double>(points * replications, undefined));
  from.each([&](study::task which, std::span<const double> values) {
    if (which.point >= points || which.replication >= replications) return; // a smaller study than the store once held
    for (std::size_t m = 0; m < columns.size(); ++m)
      columns[m][which.point * std::size_t{replications} + which.replication] = values[m];
  });
  return columns;
}

rank_sensitivity rank_correlations(const study::unit_points& points, std::span<const double> values,
                                   std::size_t measures) {
  rank_sensitivity found;
  const std::size_t factors = points.front().size();
  found.clear_from = study::clear_rank_correlation(points.size(), factors * measures);
  for (std::size_t f = 0; f < factors; ++f) {
    std::vector<double> along, found_there;
    for (std::size_t p = 0; p < points.size(); ++p) {
      if (!std::isfinite(values[p])) continue;
      along.push_back(points[p][f]);
      found_there.push_back(values[p]);
    }
    found.factors.push_back(stats::spearman_correlation(along, found_there));
  }
  return found;
}

// Where a factor has values to choose from, an effect is counted from the first to the last of them.
study::unit_points from_first_to_last(study::unit_points points, const std::vector<std::size_t>& levels) {
  for (std::vector<double>& point : points)
    for (std::size_t f = 0; f < point.size(); ++f)
      if (levels[f] > 1)
        point[f] = static_cast<double>(study::option_of(point[f], levels[f])) / static_cast<double>(levels[f] - 1);
  return points;
}

sensitivity sensitivity_of(const sweep_definition& d, const study::unit_points& points, const study::point_means& means,
                           std::size_t measures) {
  switch (d.design) {
  case scenario::design_kind::sobol:
    return study::sobol_indices(means.values, d.factors.size(), d.seed, means.noise);
  case scenario::design_kind::morris:
    return study::elementary_effects(means.values, from_first_to_last(points, d.factor_levels), d.seed, means.noise);
  case scenario::design_kind::latin_hypercube:
    return rank_correlations(points, means.values, measures);
  case scenario::design_kind::grid:
    break;
  }
  return {};
}

} // namespace

sweep_answer read_sweep_answer(const study::store& from) {
  sweep_answer answer;
  answer.title = from.provenance("title");
  answer.scenario = from.provenance("scenario");
  answer.scenario_hash = from.provenance("scenario_hash");
  answer.definition = definition_from(nlohmann::ordered_json::parse(from.provenance("definition")));
  const std::string replications = from.provenance("replications");
  std::from_chars(replications.data(), replications.data() + replications.size(), answer.replications);
  for (const std::string& name : from.contents().measures)
    answer.measures.push_back(&record::measures()[static_cast<std::size_t>(record::find_measure(name))]);

  const study::unit_points points = points_of(answer.definition);
  const auto columns = columns_of(from, points.size(), answer.replications);
  for (std::vector<std::string>& values : from.points()) answer.points.push_back({std::move(values), {}});
  for (std::size_t m = 0; m < columns.size(); ++m) {
    const std::span<const double> column = columns[m];
    for (std::size_t p = 0; p < answer.points.size(); ++p)
      answer.points[p].intervals.push_back(
          study::mean_interval(column.subspan(p * answer.replications, answer.replications)));
    answer.sensitivities.push_back(
        sensitivity_of(answer.definition, points, study::means_of_points(column, answer.replications), columns.size()));
  }
  return answer;
}

} // namespace stepwell::report
