// Tasks: a study of several points (scenarios compared, settings swept, candidates tuned) is so many replications of
// each. They are independent and keyed, so they run on all cores, in any order, here or on another machine.
//
// What always holds: the result of a task depends on (seed, point, replication) alone. Replication r has the same
// chance at every point (common random numbers). Results are handed on as they finish, so that whoever keeps them loses
// nothing but what is running when the power fails; whoever folds them must do so in the order of their numbers.
#pragma once

#include "record/replication.hpp"

#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <span>

namespace stepwell::study {

struct task {
  std::uint32_t point, replication;
  auto operator<=>(const task&) const = default; // NOLINT: its 0 is no pointer
};

// Runs a task; called by one thread at a time.
using task_runner = std::function<record::replication_result(task)>;
// Makes a runner for one thread; called from that thread, at most once for each.
using make_task_runner = std::function<task_runner()>;

struct task_options {
  int threads = 0; // 0: as many as the machine allows this process
  // Each result as it finishes, from one thread at a time. May throw: that ends the study.
  std::function<void(task, record::replication_result&&)> sink;
  // Set from outside (a signal handler, another thread) to finish what is running and keep it.
  const std::atomic<bool>* interrupted = nullptr;
};

int threads_used(int asked); // by run_tasks: as many as asked for, or as the machine allows

// Begins the tasks in their order. Whether all were run: false when interrupted. An exception of a runner or of the
// sink ends the study and is passed on.
bool run_tasks(std::span<const task>, const make_task_runner&, const task_options&);

// The model of a point under one draw of the parameters (uncertainty.hpp); may be called from any thread, by one at a
// time.
using model_of_point = std::function<service::model(std::uint32_t point, std::uint32_t draw)>;

// Runners of services. Threads at work on one point share its model; it is made once and dropped when the last has
// moved on, so tasks of a point belong side by side. `drawn`: replications come in pairs, each with its own draw;
// otherwise all have draw 0.
// `simulating`, unless null: grows by the time spent in replications [ns], over all threads; must outlive the runners.
make_task_runner runners_of(model_of_point, std::uint64_t seed, bool drawn = false, record::wanted = {},
                            std::atomic<std::int64_t>* simulating = nullptr);

} // namespace stepwell::study
