// The hold model: with a fixed number of events pending, take the next and schedule one more an exponential time ahead.
// Time per hold, against std::priority_queue and the heaps of Boost, which also keep order of arrival within a tick.
// Reference: D. W. Jones, An empirical comparison of priority-queue and event-set implementations, CACM 29(4), 1986.
//
// grid: ticks as in a service, a mean of ten working days ahead. fine: continuous time, a million ticks ahead.

#include "kernel/agenda.hpp"

#include <benchmark/benchmark.h>
#include <bit>
#include <boost/heap/d_ary_heap.hpp>
#include <boost/heap/pairing_heap.hpp>
#include <queue>
#include <random>
#include <vector>

namespace {

using namespace stepwell::kernel;

struct grid {
  static constexpr double mean = 10.0 * cells_per_day; // ticks
  static std::uint32_t window(std::size_t) { return agenda<int>::window_default; }
  static unsigned bucket_shift(std::size_t) { return 0; }
};

struct fine {
  static constexpr double mean = 1e6; // ticks
  // Half to one event a bucket, and a window of at least four mean increments.
  static std::uint32_t window(std::size_t pending) { return static_cast<std::uint32_t>(8 * pending); }
  static unsigned bucket_shift(std::size_t pending) {
    return static_cast<unsigned>(std::bit_width(static_cast<std::size_t>(mean) / pending) - 1);
  }
};

struct payload {
  std::uint32_t patient, practitioner;
};

// Drawn beforehand: it is not the generator that is measured. A power of two, so that going round is a mask.
class increments {
 public:
  explicit increments(double mean) : ticks_(size) {
    std::mt19937_64 generator(1);
    std::exponential_distribution<double> ahead(1 / mean);
    for (tick& ticks : ticks_) ticks = static_cast<tick>(ahead(generator));
  }
  tick next() noexcept { return ticks_[taken_++ & (size - 1)]; }

 private:
  static constexpr std::size_t size = 1 << 14;
  std::vector<tick> ticks_;
  std::size_t taken_ = 0;
};

class agenda_of_events {
 public:
  agenda_of_events(std::uint32_t window, unsigned bucket_shift) : events_(window, bucket_shift) {}
  void push(tick when, payload what) { events_.schedule(when, 0, what); }
  std::pair<tick, payload> pop() {
    agenda<payload>::entry next{};
    events_.pop(next);
    return {next.when, next.payload};
  }

 private:
  agenda<payload> events_;
};

struct heap_event {
  tick when;
  std::uint64_t arrival;
  payload what;
  bool operator<(const heap_event& other) const noexcept { // standard heaps keep the greatest on top
    return when != other.when ? when > other.when : arrival > other.arrival;
  }
};

template <class Heap>
class heap_of_events {
 public:
  heap_of_events(std::uint32_t, unsigned) {}
  void push(tick when, payload what) { heap_.push({when, arrivals_++, what}); }
  std::pair<tick, payload> pop() {
    const heap_event next = heap_.top();
    heap_.pop();
    return {next.when, next.what};
  }

 private:
  Heap heap_;
  std::uint64_t arrivals_ = 0;
};

using priority_queue = heap_of_events<std::priority_queue<heap_event>>;
using d_ary_heap = heap_of_events<boost::heap::d_ary_heap<heap_event, boost::heap::arity<4>>>;
using pairing_heap = heap_of_events<boost::heap::pairing_heap<heap_event>>;

template <class Events, class Spacing>
void hold(benchmark::State& state) {
  const auto pending = static_cast<std::size_t>(state.range(0));
  increments ahead(Spacing::mean);
  Events events(Spacing::window(pending), Spacing::bucket_shift(pending));
  for (std::size_t event = 0; event < pending; ++event) events.push(ahead.next(), {});
  const auto once = [&] {
    const auto [when, what] = events.pop();
    events.push(when + ahead.next(), what);
    return when;
  };
  for (std::size_t event = 0; event < 4 * pending; ++event) benchmark::DoNotOptimize(once()); // to the steady state
  for (auto _ : state) benchmark::DoNotOptimize(once());
}

#define HOLD(events)                                                                                                   \
  BENCHMARK_TEMPLATE(hold, events, grid)->Arg(1'024)->Arg(16'384);                                                     \
  BENCHMARK_TEMPLATE(hold, events, fine)->Arg(1'024)->Arg(16'384)

HOLD(agenda_of_events);
HOLD(priority_queue);
HOLD(d_ary_heap);
HOLD(pairing_heap);

} // namespace
