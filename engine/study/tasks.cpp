#include "study/tasks.hpp"

#include "study/first_failure.hpp"
#include "study/uncertainty.hpp"
#include "study/worker_threads.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_pipeline.h>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace stepwell::study {
namespace {

// Results wait for nobody here, so as many in flight as there are threads would do; one more for each keeps a thread
// busy while the sink is at work.
constexpr std::size_t in_flight_per_thread = 2;

struct finished_task {
  task which;
  record::replication_result result;
};

struct system_key {
  std::uint32_t point, draw;
  auto operator<=>(const system_key&) const = default; // NOLINT: its 0 is no pointer
};

class shared_models {
 public:
  explicit shared_models(model_of_point make) : make_(std::move(make)) {}

  std::shared_ptr<const service::model> of(system_key key) {
    const std::scoped_lock only_one(lock_);
    std::erase_if(known_, [](const auto& entry) { return entry.second.expired(); });
    if (auto known = known_[key].lock()) return known;
    auto made = std::make_shared<const service::model>(make_(key.point, key.draw));
    known_[key] = made;
    return made;
  }

 private:
  model_of_point make_;
  std::mutex lock_;
  std::map<system_key, std::weak_ptr<const service::model>> known_;
};

class runner_of_points {
 public:
  runner_of_points(std::shared_ptr<shared_models> models, std::uint64_t seed, bool drawn, record::wanted wanted,
                   std::atomic<std::int64_t>* simulating)
      : models_(std::move(models)), seed_(seed), drawn_(drawn), wanted_(wanted), simulating_(simulating) {}

  record::replication_result run(task t) {
    const system_key key{t.point, drawn_ ? t.replication / replications_per_draw : 0};
    if (key != at_) {
      runner_.reset(); // it refers to the model
      model_ = models_->of(key);
      runner_.emplace(*model_);
      at_ = key;
    }
    if (!simulating_) return runner_->run(seed_, t.replication, wanted_);
    const auto begun = std::chrono::steady_clock::now();
    auto result = runner_->run(seed_, t.replication, wanted_);
    const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - begun;
    simulating_->fetch_add(taken.count(), std::memory_order_relaxed);
    return result;
  }

 private:
  std::shared_ptr<shared_models> models_;
  std::uint64_t seed_;
  bool drawn_;
  record::wanted wanted_;
  std::atomic<std::int64_t>* simulating_;
  std::optional<system_key> at_;
  std::shared_ptr<const service::model> model_;
  std::optional<record::runner> runner_;
};

} // namespace

int threads_used(int asked) { return worker_threads(asked).arena.max_concurrency(); }

bool run_tasks(std::span<const task> tasks, const make_task_runner& make, const task_options& options) {
  worker_threads workers(options.threads);
  const std::size_t tokens = in_flight_per_thread * static_cast<std::size_t>(workers.arena.max_concurrency());
  tbb::enumerable_thread_specific<task_runner> runners(make);
  first_failure failure;
  std::size_t begun = 0;

  const auto next = [&](tbb::flow_control& flow) -> task {
    const bool interrupted = options.interrupted && options.interrupted->load(std::memory_order_relaxed);
    if (!interrupted && !failure.happened() && begun < tasks.size()) return tasks[begun++];
    flow.stop();
    return {};
  };
  const auto run = [&](task which) {
    finished_task finished{which, {}};
    failure.watch([&] { finished.result = runners.local()(which); });
    return finished;
  };
  const auto hand_on = [&](finished_task finished) {
    if (!failure.happened()) failure.watch([&] { options.sink(finished.which, std::move(finished.result)); });
  };

  workers.arena.execute([&] {
    tbb::parallel_pipeline(tokens,
                           tbb::make_filter<void, task>(tbb::filter_mode::serial_in_order, next) &
                               tbb::make_filter<task, finished_task>(tbb::filter_mode::parallel, run) &
                               tbb::make_filter<finished_task, void>(tbb::filter_mode::serial_out_of_order, hand_on));
  });
  failure.tell();
  return begun == tasks.size();
}

make_task_runner runners_of(model_of_point make, std::uint64_t seed, bool drawn, record::wanted wanted,
                            std::atomic<std::int64_t>* simulating) {
  auto models = std::make_shared<shared_models>(std::move(make));
  return [models, seed, drawn, wanted, simulating]() -> task_runner {
    // Shared only because std::function wants copyable content; each copy of it stays on its thread.
    auto runner = std::make_shared<runner_of_points>(models, seed, drawn, wanted, simulating);
    return [runner](task t) { return runner->run(t); };
  };
}

} // namespace stepwell::study
