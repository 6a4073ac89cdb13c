#include "study/replicate.hpp"

#include "study/first_failure.hpp"
#include "study/worker_threads.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace stepwell::study {
namespace {

// Replications in flight for each thread. Two would leave a thread idle behind one slow replication; many would hold
// many result tables.
constexpr std::size_t in_flight_per_thread = 4;

struct finished_replication {
  std::uint32_t number;
  record::replication_result result;
};

// The serial end of the pipeline: owns everything that grows.
class folder {
 public:
  explicit folder(const replicate_options& options) : options_(options) {
    if (const auto* count = std::get_if<replication_count>(&options.stop))
      wanted_ = count->replications;
    else
      watch_.emplace(std::get<precision_rule>(options.stop));
    enough_ = !watch_ && wanted_ == 0;
  }

  // Read by the serial input stage while a fold may be going on. A late reading lets a few replications run in vain;
  // fold() drops them, so the answer does not depend on it.
  bool enough() const { return enough_.load(std::memory_order_relaxed); }
  bool needs(std::uint32_t number) const { return watch_ || number < wanted_; }

  void fold(const finished_replication& finished) {
    if (enough()) return; // started before the rule was content
    const std::vector<double>& row = finished.result.values;
    if (kept_.count == 0) kept_.columns = row.size();
    if (finished.number != kept_.count || row.size() != kept_.columns)
      throw std::logic_error("replications must arrive in order and with equally many values");
    kept_.values.insert(kept_.values.end(), row.begin(), row.end());
    kept_.events += finished.result.events;
    ++kept_.count;
    if (options_.sink) options_.sink(finished.number, finished.result);
    if (watch_ ? watch_->add(row) : kept_.count >= wanted_) enough_.store(true, std::memory_order_relaxed);
    if (options_.report_progress)
      options_.report_progress({kept_.count, watch_ ? watch_->expected() : wanted_, kept_.values, kept_.columns});
  }

  replications take() {
    kept_.interrupted = !enough();
    kept_.precision_reached = !watch_ || watch_->reached();
    return std::move(kept_);
  }

 private:
  const replicate_options& options_;
  std::optional<precision_watch> watch_;
  std::uint32_t wanted_ = 0;
  std::atomic<bool> enough_;
  replications kept_;
};

} // namespace

std::vector<double> replications::column(std::size_t measure) const {
  std::vector<double> values_of_measure;
  values_of_measure.reserve(count);
  for (std::uint32_t replication = 0; replication < count; ++replication)
    values_of_measure.push_back(row(replication)[measure]);
  return values_of_measure;
}

replications replicate(const make_runner& make, const replicate_options& options) {
  worker_threads workers(options.threads);
  const std::size_t tokens = in_flight_per_thread * static_cast<std::size_t>(workers.arena.max_concurrency());

  folder results(options);
  tbb::enumerable_thread_specific<replication_runner> runners(make);
  first_failure failure;
  std::uint32_t next = 0;

  const auto number_replications = [&](tbb::flow_control& flow) -> std::uint32_t {
    const bool interrupted = options.interrupted && options.interrupted->load(std::memory_order_relaxed);
    if (interrupted || failure.happened() || results.enough() || !results.needs(next)) {
      flow.stop();
      return 0;
    }
    return next++;
  };
  const auto run = [&](std::uint32_t number) {
    finished_replication finished{number, {}};
    failure.watch([&] { finished.result = runners.local()(options.seed, number); });
    return finished;
  };
  const auto fold = [&](const finished_replication& finished) {
    if (!failure.happened()) failure.watch([&] { results.fold(finished); });
  };

  workers.arena.execute([&] {
    tbb::parallel_pipeline(
        tokens, tbb::make_filter<void, std::uint32_t>(tbb::filter_mode::serial_in_order, number_replications) &
                    tbb::make_filter<std::uint32_t, finished_replication>(tbb::filter_mode::parallel, run) &
                    tbb::make_filter<finished_replication, void>(tbb::filter_mode::serial_in_order, fold));
  });
  failure.tell();
  return results.take();
}

} // namespace stepwell::study
