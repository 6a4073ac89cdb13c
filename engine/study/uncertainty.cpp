#include "study/uncertainty.hpp"

#include "stats/correlation.hpp"
#include "stats/quantile.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace stepwell::study {
namespace {

struct pairs {
  std::vector<std::size_t> draws; // those in which both replications have a value
  std::vector<double> means;
  stats::running_moments between, within; // of the means; of half the squared differences
};

pairs pairs_of(std::span<const double> values) {
  pairs found;
  for (std::size_t draw = 0; (draw + 1) * replications_per_draw <= values.size(); ++draw) {
    const double one = values[draw * replications_per_draw], other = values[draw * replications_per_draw + 1];
    if (!std::isfinite(one) || !std::isfinite(other)) continue;
    const double difference = one - other;
    found.draws.push_back(draw);
    found.means.push_back((one + other) / 2);
    found.between.add(found.means.back());
    found.within.add(difference * difference / 2); // the variance of two values
  }
  return found;
}

void add_range(uncertain_answer& answer, const pairs& made) {
  const double centre = made.between.mean();
  const double spread = made.between.variance();
  const double kept = spread > 0 ? std::sqrt(answer.parameter_variance / spread) : 0;
  constexpr double tail = (1 - confidence_level) / 2;
  answer.range_low = centre + kept * (stats::quantile(made.means, tail) - centre);
  answer.range_high = centre + kept * (stats::quantile(made.means, 1 - tail) - centre);
  const auto share = [&](auto is_there) {
    const auto there = std::count_if(made.means.begin(), made.means.end(),
                                     [&](double m) { return is_there(centre + kept * (m - centre)); });
    return static_cast<double>(there) / static_cast<double>(made.means.size());
  };
  answer.above_zero = share([](double draw) { return draw > 0; });
  answer.below_zero = share([](double draw) { return draw < 0; });
}

std::vector<influence> largest_influences(const pairs& made, const drawn_parameters& drawn, std::size_t measures) {
  const double clear = clear_rank_correlation(made.draws.size(), drawn.names.size() * measures);
  const std::vector<double> result_ranks = stats::ranks(made.means);
  std::vector<influence> found;
  std::vector<double> quantiles(made.draws.size());
  for (std::size_t parameter = 0; parameter < drawn.names.size(); ++parameter) {
    for (std::size_t k = 0; k < quantiles.size(); ++k) quantiles[k] = drawn.quantiles[parameter][made.draws[k]];
    const double correlation = stats::pearson_correlation(stats::ranks(quantiles), result_ranks);
    if (std::abs(correlation) > clear) found.push_back({parameter, correlation}); // never when it is undefined
  }
  std::stable_sort(found.begin(), found.end(), [](const influence& a, const influence& b) {
    return std::abs(a.rank_correlation) > std::abs(b.rank_correlation);
  });
  if (found.size() > named_parameters) found.resize(named_parameters);
  return found;
}

} // namespace

double clear_rank_correlation(std::size_t draws, std::size_t correlations) {
  constexpr std::size_t least_draws =
      20; // below, t is too rough so far out: of three ranks, one order in three is perfect
  if (draws < least_draws || correlations == 0) return 1;
  const auto freedom = static_cast<double>(draws - 2);
  const double tail = (1 - confidence_level) / 2 / static_cast<double>(correlations);
  const double t = boost::math::quantile(boost::math::complement(boost::math::students_t(freedom), tail));
  return t / std::sqrt(freedom + t * t);
}

uncertain_answer split(std::span<const double> values, const drawn_parameters& drawn, std::size_t measures) {
  const pairs made = pairs_of(values);
  uncertain_answer answer{};
  answer.mean = mean_interval(made.between);
  answer.mean.counted = made.draws.size() * replications_per_draw;
  answer.mean.left_out = values.size() / replications_per_draw * replications_per_draw - answer.mean.counted;
  if (made.draws.size() < 2) return answer;
  answer.monte_carlo_variance = made.within.mean();
  // The means of pairs vary by the parameters' variance and half of chance's.
  answer.parameter_variance = std::max(0.0, made.between.variance() - answer.monte_carlo_variance / 2);
  add_range(answer, made);
  answer.largest = largest_influences(made, drawn, measures);
  return answer;
}

} // namespace stepwell::study
