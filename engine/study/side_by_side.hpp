// Side by side: as many replications of several points, kept in memory, on the same chance and in steps, so that a
// precision of their differences can be looked at on the way.
//
// What always holds: all points have the same replications, from 0 on without a gap; rows are looked at in the order of
// replications, so the number chosen depends on the results alone and never on how many threads made them. When
// interrupted, the replications that all points have finished are kept.
#pragma once

#include "study/replicate.hpp"
#include "study/tasks.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace stepwell::study {

struct side_by_side_options {
  std::uint32_t points = 2;
  int threads = 0; // 0: as many as the machine allows this process
  // A precision's columns are those of a row in which the points' values follow one another: measure m of point p
  // stands at p * (values of a replication) + m.
  stopping_rule stop = replication_count{};
  std::function<void(const progress&)> report_progress = {}; // counts replications of all points; shows no values
  const std::atomic<bool>* interrupted = nullptr;
  // At the end each replication that is kept, in order, with the tables its runner has left in it.
  std::function<void(task, const record::replication_result&)> sink = {};
};

// By point. An exception of a runner ends the study and is passed on.
std::vector<replications> run_side_by_side(const make_task_runner&, const side_by_side_options&);

} // namespace stepwell::study
