#include "study/bootstrap.hpp"

#include "random/stream.hpp"
#include "random/uniform.hpp"
#include "service/purpose.hpp"
#include "stats/quantile.hpp"
#include "study/interval.hpp"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stepwell::study {
namespace {

constexpr std::uint32_t resamples = 1000; // of Efron and Tibshirani's advice for percentile intervals

void draw_rows(std::vector<std::uint32_t>& rows, std::uint64_t seed, std::uint32_t number) {
  random::stream chance({seed, 0}, number, static_cast<std::uint32_t>(service::purpose::resample));
  const auto last = static_cast<std::int64_t>(rows.size()) - 1;
  for (std::uint32_t& row : rows) row = static_cast<std::uint32_t>(random::uniform_integer(chance, 0, last));
}

double tail_of(std::size_t rows) {
  const auto n = static_cast<double>(rows);
  return boost::math::cdf(boost::math::normal(), -std::sqrt(n / (n - 1)) * student_t_multiplier(rows - 1));
}

} // namespace

std::vector<bootstrapped> bootstrap(std::size_t rows, std::size_t statistics, const row_statistics& reckon,
                                    std::uint64_t seed) {
  std::vector<bootstrapped> answers(statistics);
  if (rows == 0) return answers;
  std::vector<std::uint32_t> drawn(rows);
  std::iota(drawn.begin(), drawn.end(), 0U);
  std::vector<double> reckoned(statistics);
  reckon(drawn, reckoned);
  for (std::size_t s = 0; s < statistics; ++s) answers[s].value = reckoned[s];
  if (rows < 2) return answers;

  std::vector<std::vector<double>> samples(statistics);
  for (std::uint32_t number = 0; number < resamples; ++number) {
    draw_rows(drawn, seed, number);
    reckon(drawn, reckoned);
    for (std::size_t s = 0; s < statistics; ++s)
      if (std::isfinite(reckoned[s])) samples[s].push_back(reckoned[s]);
  }
  const double tail = tail_of(rows);
  for (std::size_t s = 0; s < statistics; ++s) {
    if (!std::isfinite(answers[s].value) || samples[s].size() < resamples / 2) continue;
    std::sort(samples[s].begin(), samples[s].end());
    answers[s].low = stats::quantile_of_sorted(samples[s], tail);
    answers[s].high = stats::quantile_of_sorted(samples[s], 1 - tail);
  }
  return answers;
}

} // namespace stepwell::study
