#include "study/warm_up.hpp"

#include "record/daily_lists.hpp"
#include "stats/mser.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace stepwell::study {
namespace {

constexpr double days_per_month = 365.25 / 12;

using replicated = std::array<record::daily_lists, pilot_replications>;

replicated run_pilot(const service::model& pilot, std::uint64_t seed, int threads) {
  replicated seen;
  std::optional<tbb::global_control> limit;
  if (threads > 0) limit.emplace(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
  tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
  arena.execute([&] {
    tbb::parallel_for(std::uint32_t{0}, pilot_replications,
                      [&](std::uint32_t number) { seen[number] = record::watch_lists(pilot, seed, number); });
  });
  return seen;
}

} // namespace

warm_up warm_up_of(const service::model& pilot, std::uint64_t seed, int threads) {
  const replicated seen = run_pilot(pilot, seed, threads);
  warm_up found;
  for (std::size_t list = 0; list < record::daily_list_names.size(); ++list) {
    std::vector<double> mean(seen[0][list].size(), 0);
    for (const record::daily_lists& one : seen)
      for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += one[list][i] / pilot_replications;
    const stats::truncation cut = stats::mser5(mean);
    const double share = mean.empty() ? 0 : static_cast<double>(cut.observations) / static_cast<double>(mean.size());
    found.lists.push_back(
        {record::daily_list_names[list], static_cast<int>(std::ceil(share * pilot.days)), cut.settled});
    found.months = std::max(found.months, static_cast<int>(std::ceil(found.lists.back().days / days_per_month)));
    found.settled = found.settled && cut.settled;
  }
  return found;
}

} // namespace stepwell::study
