#include "stats/mser.hpp"

#include <limits>
#include <vector>

namespace stepwell::stats {

truncation mser5(std::span<const double> series) {
  constexpr std::size_t least_batches = 10;
  const std::size_t batches = series.size() / mser_batch;
  if (batches < least_batches) return {0, false};
  std::vector<double> means(batches, 0);
  for (std::size_t i = 0; i < batches * mser_batch; ++i)
    means[i / mser_batch] += series[i] / static_cast<double>(mser_batch);
  // From the end, so that each cut adds one batch to the remainder (Welford's update).
  double mean = 0, squares = 0, least = std::numeric_limits<double>::infinity();
  std::size_t best = 0;
  for (std::size_t kept = 1; kept <= batches; ++kept) {
    const double value = means[batches - kept];
    const auto n = static_cast<double>(kept);
    const double off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
    if (2 * kept < batches || squares / (n * n) > least) continue;
    least = squares / (n * n);
    best = batches - kept;
  }
  constexpr double nearly = 0.95;
  return {best * mser_batch, 2.0 * static_cast<double>(best) < nearly * static_cast<double>(batches)};
}

} // namespace stepwell::stats
