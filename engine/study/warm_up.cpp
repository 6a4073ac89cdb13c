#include "study/warm_up.hpp"

#include "record/daily_lists.hpp"
#include "service/workforce/practitioner.hpp"
#include "stats/mser.hpp"
#include "study/worker_threads.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>

namespace stepwell::study {
namespace {

using service::days_per_month;

double mean_of(std::span<const double> values) {
  return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// [people] between the later and the earlier half.
double drift_of(std::span<const double> left) {
  const std::size_t half = left.size() / 2;
  return mean_of(left.last(half)) - mean_of(left.first(half));
}

using replicated = std::array<record::daily_lists, pilot_replications>;

replicated run_pilot(const service::model& pilot, std::uint64_t seed, int threads) {
  replicated seen;
  worker_threads workers(threads);
  workers.arena.execute([&] {
    tbb::parallel_for(std::uint32_t{0}, pilot_replications,
                      [&](std::uint32_t number) { seen[number] = record::watch_lists(pilot, seed, number); });
  });
  return seen;
}

} // namespace

warm_up warm_up_of(const service::model& pilot, std::uint64_t seed, int threads) {
  const replicated seen = run_pilot(pilot, seed, threads);
  record::daily_lists mean;
  double everybody = 0;
  for (std::size_t list = 0; list < mean.size(); ++list) {
    mean[list].assign(seen[0][list].size(), 0);
    for (const record::daily_lists& one : seen)
      for (std::size_t i = 0; i < mean[list].size(); ++i) mean[list][i] += one[list][i] / pilot_replications;
    everybody += mean_of(mean[list]);
  }
  warm_up found;
  for (std::size_t list = 0; list < mean.size(); ++list) {
    const std::span<const double> series = mean[list];
    const stats::truncation cut = stats::mser5(series);
    const double share =
        series.empty() ? 0 : static_cast<double>(cut.observations) / static_cast<double>(series.size());
    const double drift = everybody > 0 ? drift_of(series.subspan(cut.observations)) / everybody : 0;
    const bool settled = cut.settled && std::abs(drift) <= drift_most;
    found.lists.push_back(
        {record::daily_list_names[list], static_cast<int>(std::ceil(share * pilot.days)), drift, settled});
    found.months = std::max(found.months, static_cast<int>(std::ceil(found.lists.back().days / days_per_month)));
    found.settled = found.settled && settled;
  }
  return found;
}

} // namespace stepwell::study
