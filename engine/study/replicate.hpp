// Monte Carlo: runs independent replications of one system on all cores and hands them on in the order of their
// numbers. What always holds: result i depends on (seed, i) alone, results are folded in the order 0, 1, 2, ..., and
// what is kept is a prefix of that order. So any number of threads, and any luck in scheduling, gives the same bits.
//
// Work flows through a oneTBB pipeline: numbers go in serially, replications run in parallel with one runner a thread,
// results come out serially and in order. Its bounded number of tokens is the look-ahead, which bounds memory when one
// replication is slow. A parallel_for over slots was rejected: it would hold every replication's tables until the end,
// and cannot stop at a precision without running too far.
#pragma once

#include "record/replication.hpp"
#include "study/precision.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace stepwell::study {

// Runs replication number `replication` under `seed`; called by one thread at a time.
using replication_runner = std::function<record::replication_result(std::uint64_t seed, std::uint32_t replication)>;
// Makes a runner for one thread; called from that thread, at most once for each.
using make_runner = std::function<replication_runner()>;

struct replication_count {
  std::uint32_t replications = 20;
};
using stopping_rule = std::variant<replication_count, precision_rule>;

struct progress {
  std::uint32_t finished;         // length of the finished prefix
  std::uint32_t expected;         // how many are wanted; an estimate under a precision rule
  std::span<const double> values; // all finished rows, one after another
  std::size_t columns;            // length of a row
};

struct replicate_options {
  std::uint64_t seed = 1;
  int threads = 0; // 0: as many as the machine allows this process
  stopping_rule stop = replication_count{};
  // Each result in order, tables included, before they are dropped. May throw: that ends the study.
  std::function<void(std::uint32_t replication, const record::replication_result&)> sink = {};
  std::function<void(const progress&)> report_progress = {};
  // Set from outside (a signal handler, another thread) to finish what is running and keep it.
  const std::atomic<bool>* interrupted = nullptr;
};

struct replications {
  std::vector<double> values;    // row i is replication i: one value per measure, NaN where undefined
  std::size_t columns = 0;       // values in a row
  std::uint32_t count = 0;       // rows
  bool interrupted = false;      // fewer rows than wanted because of `interrupted`
  bool precision_reached = true; // false when a precision rule gave up at its maximum, or was interrupted
  std::uint64_t events = 0;      // agenda events executed over all rows

  std::span<const double> row(std::uint32_t replication) const {
    return std::span(values).subspan(replication * columns, columns);
  }
  std::vector<double> column(std::size_t measure) const;
};

// Runs until the stopping rule is content. An exception of a runner or of the sink ends the study and is passed on.
replications replicate(const make_runner&, const replicate_options&);

} // namespace stepwell::study
