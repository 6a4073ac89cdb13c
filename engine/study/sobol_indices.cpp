#include "study/sobol_indices.hpp"

#include "stats/running_moments.hpp"
#include "study/design/saltelli.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace stepwell::study {
namespace {

// Below this share of the whole variance a sample of rows varies by rounding alone.
constexpr double rounding_share = 1e-12;

bool all_finite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

// What each row adds to the sums that every estimate is made of, side by side, since a thousand samples add them up.
class row_terms {
 public:
  explicit row_terms(std::size_t factors) : factors_(factors) {}

  void add(std::span<const double> row, double centre) {
    const double a = row.front() - centre, b = row.back() - centre;
    terms_.insert(terms_.end(), {a + b, a * a + b * b});
    for (std::size_t factor = 0; factor < factors_; ++factor) {
      const double moved = row[1 + factor] - centre - a; // what taking the factor from B did
      terms_.insert(terms_.end(), {b * moved, moved, moved * moved});
    }
  }

  double variance(std::span<const double> sums, std::size_t rows) const {
    const auto n = 2 * static_cast<double>(rows); // A and B
    return (sums[0 + square] - sums[0] * sums[0] / n) / (n - 1);
  }

  // First-order indices, then total ones.
  void estimate(std::span<const std::uint32_t> rows, double least_variance, std::span<double> indices) {
    sum(rows);
    const auto n = static_cast<double>(rows.size());
    const double mean = sums_[0] / (2 * n), spread = variance(sums_, rows.size());
    const bool varies = spread > least_variance;
    for (std::size_t factor = 0; factor < factors_; ++factor) {
      const double* of_factor = &sums_[of_row + factor * of_each];
      const double first = (of_factor[0] - mean * of_factor[1]) / n, total = of_factor[2] / (2 * n);
      indices[factor] = varies ? first / spread : std::numeric_limits<double>::quiet_NaN();
      indices[factors_ + factor] = varies ? total / spread : std::numeric_limits<double>::quiet_NaN();
    }
  }

 private:
  void sum(std::span<const std::uint32_t> rows) {
    const std::size_t width = of_row + factors_ * of_each;
    sums_.assign(width, 0);
    for (const std::uint32_t row : rows)
      for (std::size_t term = 0; term < width; ++term) sums_[term] += terms_[row * width + term];
  }

  static constexpr std::size_t square = 1, of_row = 2, of_each = 3;
  std::size_t factors_;
  std::vector<double> terms_, sums_;
};

} // namespace

sobol_sensitivity sobol_indices(std::span<const double> values, std::size_t factors, std::uint64_t seed,
                                std::span<const double> noise) {
  const std::size_t width = points_of_a_row(factors);
  if (factors == 0 || values.size() % width != 0 || (!noise.empty() && noise.size() != values.size()))
    throw std::invalid_argument("Sobol' indices need the values of whole rows of Saltelli's design");

  sobol_sensitivity found;
  found.factors.resize(factors);
  std::vector<std::size_t> starts;
  stats::running_moments between, chance;
  bool varies = false;
  for (std::size_t start = 0; start < values.size(); start += width) {
    const auto row = values.subspan(start, width);
    if (!all_finite(row)) continue;
    starts.push_back(start);
    // Asked directly: rounding would make a variance of equal numbers.
    varies = varies || std::any_of(row.begin(), row.end(), [&](double v) { return v != values[starts.front()]; });
    for (const std::size_t end : {start, start + width - 1}) { // A and B
      between.add(values[end]);
      if (!noise.empty() && std::isfinite(noise[end])) chance.add(noise[end]);
    }
  }
  found.rows = starts.size();
  found.left_out = values.size() / width - found.rows;
  if (found.rows == 0) return found;
  found.variance = varies ? between.variance() : 0;
  if (!(found.variance > 0)) return found;
  if (chance.count() > 0) found.noise_share = std::min(1.0, chance.mean() / found.variance);

  row_terms terms(factors);
  for (const std::size_t start : starts) terms.add(values.subspan(start, width), between.mean());
  const double least = rounding_share * found.variance;
  const auto indices = bootstrap(
      found.rows, 2 * factors, [&](auto rows, auto out) { terms.estimate(rows, least, out); }, seed);
  for (std::size_t factor = 0; factor < factors; ++factor)
    found.factors[factor] = {indices[factor], indices[factors + factor]};
  return found;
}

} // namespace stepwell::study
