#include "study/comparison.hpp"

#include "stats/quantile.hpp"
#include "study/posterior.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::study {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct pairing {
  std::vector<double> differences; // NaN where either is undefined
  double variance_ratio;
};

pairing pair_up(std::span<const double> base, std::span<const double> alternative) {
  assert(base.size() == alternative.size());
  pairing made;
  stats::running_moments of_base, of_alternative, of_difference;
  for (std::size_t r = 0; r < base.size(); ++r) {
    const double difference = alternative[r] - base[r];
    made.differences.push_back(difference);
    if (!std::isfinite(difference)) continue;
    of_base.add(base[r]);
    of_alternative.add(alternative[r]);
    of_difference.add(difference);
  }
  const double left = of_difference.variance();
  made.variance_ratio = left > 0 ? (of_base.variance() + of_alternative.variance()) / left : undefined;
  return made;
}

// That the expectation lies above 0, by as many values as make an interval on `freedom` degrees of freedom.
double chance_above_zero(const interval& of, std::size_t freedom) {
  const double half = of.half_width();
  if (std::isnan(half)) return undefined;
  if (half == 0) return of.mean > 0 ? 1 : 0;
  return posterior_above(of.mean, half / student_t_multiplier(freedom), freedom);
}

double chance_better(const paired_difference& found, record::better_side better) {
  if (better == record::better_side::neither || found.none() || found.difference.counted == 0) return undefined;
  const bool more = better == record::better_side::more;
  std::size_t independent = found.difference.counted;
  if (found.uncertain) {
    const uncertain_answer& answer = *found.uncertain;
    if (answer.parameter_variance > 0) return more ? answer.above_zero : answer.below_zero;
    independent /= replications_per_draw;
  }
  if (independent < 2) return undefined;
  const double above = chance_above_zero(found.difference, independent - 1);
  return more ? above : 1 - above;
}

} // namespace

paired_difference difference_of(std::span<const double> base, std::span<const double> alternative,
                                record::better_side better, const drawn_parameters* drawn, std::size_t looked_at) {
  const pairing made = pair_up(base, alternative);
  paired_difference found{mean_interval(made.differences), made.variance_ratio, undefined};
  if (drawn) {
    found.uncertain = split(made.differences, *drawn, looked_at);
    found.difference = found.uncertain->mean;
  }
  found.p_better = chance_better(found, better);
  return found;
}

comparison compare(std::span<const replications> points, const drawn_parameters* drawn) {
  const auto measures = record::measures();
  const std::size_t looked_at = measures.size() * (points.size() - 1);
  comparison all{};
  all.differences.resize(points.size() - 1);
  all.alternatives.resize(points.size() - 1);
  const auto mean_of = [&](const std::vector<double>& values) {
    return drawn ? split(values, *drawn, measures.size()).mean : mean_interval(values);
  };
  for (std::size_t measure = 0; measure < measures.size(); ++measure) {
    const std::vector<double> base = points[0].column(measure);
    all.base.push_back(mean_of(base));
    for (std::size_t point = 1; point < points.size(); ++point) {
      const std::vector<double> alternative = points[point].column(measure);
      all.alternatives[point - 1].push_back(mean_of(alternative));
      all.differences[point - 1].push_back(
          difference_of(base, alternative, measures[measure].better, drawn, looked_at));
    }
  }
  std::vector<double> ratios;
  for (const auto& alternative : all.differences)
    for (const record::main_measure& main : record::main_measures()) {
      const double ratio = alternative[static_cast<std::size_t>(record::find_measure(main.name))].variance_ratio;
      if (std::isfinite(ratio)) ratios.push_back(ratio);
    }
  all.median_variance_ratio = ratios.empty() ? undefined : stats::median(ratios);
  return all;
}

} // namespace stepwell::study
