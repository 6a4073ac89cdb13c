// One desk, one queue: customers come by chance (M/M/1), wait their turn, are served and go. What every program here
// simulates, whichever way it keeps its events; and the check that it did so, without which a wrong program could be
// fast.
//
// Always holds: intervals and services are two streams, so every program sees the same customers and must find the same
// total of waits, to the tick. Theory is held to as well, over everything a benchmark simulated.
// References: D. Gross and others, Fundamentals of Queueing Theory, 4th ed., 2.2 (mean wait); N. Blomqvist, The
// covariance function of the M/G/1 queuing system, Skandinavisk Aktuarietidskrift, 1967 (variance of its average).
#pragma once

#include "kernel/time.hpp"
#include "random/exponential.hpp"
#include "random/stream.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace mm1 {

using stepwell::kernel::tick;

inline constexpr double load = 0.8;
inline constexpr double service_mean = 1 << 20; // ticks: so fine that rounding to them does not show
inline constexpr double between_arrivals_mean = service_mean / load;

inline constexpr unsigned departures_first = 0, arrivals_after = 1; // the order at one tick

/// One kind of time of one customer after another. Drawn some hundred at a time: logarithms that do not wait for each
/// other, nor for a guess about the queue, cost half as much.
class times {
 public:
  times(std::uint64_t run, std::uint32_t purpose, double mean) : chance_{{2026, run}, 0, purpose}, mean_(mean) {}
  tick next() noexcept {
    if (taken_ == drawn_.size()) draw();
    return drawn_[taken_++];
  }

 private:
  void draw() noexcept {
    for (tick& time : drawn_) time = static_cast<tick>(stepwell::random::exponential(chance_, mean_));
    taken_ = 0;
  }
  stepwell::random::stream chance_;
  double mean_;
  std::array<tick, 256> drawn_;
  std::size_t taken_ = drawn_.size();
};

struct customers {
  explicit customers(std::uint64_t run) : intervals(run, 0, between_arrivals_mean), services(run, 1, service_mean) {}
  times intervals, services;
};

/// What was seen: customers who began to be served, and how long they had waited together.
struct tally {
  std::uint64_t served = 0;
  tick waited = 0;
};

inline double mean_wait_by_theory() { return load / (1 - load); } // in mean services

/// Standard errors between the mean wait seen and theory. A run starts empty, which for 100,000s of customers is
/// nothing.
inline double away_from_theory(const tally& seen) {
  const double mean = static_cast<double>(seen.waited) / service_mean / static_cast<double>(seen.served);
  const double variance =
      load * (2 + 5 * load - 4 * load * load + load * load * load) / std::pow(1 - load, 4); // Blomqvist
  return std::abs(mean - mean_wait_by_theory()) / std::sqrt(variance / static_cast<double>(seen.served));
}

} // namespace mm1
