// A queue at one desk, M/M/1 at a load of 0.8, through the kernel's agenda and streams: time per customer. Three ways:
//   events     two kinds of event and a loop, as the service is written
//   processes  each customer a coroutine (process.hpp) that waits for the desk, is served and goes
//   heap       the same loop over std::priority_queue, the obvious alternative; its chance is the same
// Items are customers. Each must find the waits that the others find, to the tick, and those of theory.
#include "mm1.hpp"
#include "line.hpp"
#include "process.hpp"

#include "kernel/agenda.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <queue>

namespace {

using namespace stepwell;
using kernel::tick;

// A bucket is an eighth of a mean service, and the window eight means: one booking in a thousand lies beyond.
constexpr std::uint32_t window = 64;
constexpr unsigned bucket_shift = 17;
constexpr std::uint64_t customers_in_a_run = 200'000;

enum class kind : std::uint32_t { departure, arrival }; // in their order at one tick

class agenda_events {
 public:
  void schedule(tick when, kind what) { events_.schedule(when, static_cast<unsigned>(what), what); }
  kind next() {
    kernel::agenda<kind>::entry event{};
    events_.pop(event);
    return event.payload;
  }
  tick now() const noexcept { return events_.now(); }
  void clear() noexcept { events_.clear(); }

 private:
  kernel::agenda<kind> events_{window, bucket_shift};
};

class heap_events {
 public:
  void schedule(tick when, kind what) { events_.push({when, what}); }
  kind next() {
    const event first = events_.top();
    events_.pop();
    now_ = first.when;
    return first.what;
  }
  tick now() const noexcept { return now_; }
  void clear() noexcept { *this = {}; }

 private:
  struct event {
    tick when;
    kind what;
    bool operator<(const event& other) const noexcept { // standard heaps keep the greatest on top
      return when != other.when ? when > other.when : what > other.what;
    }
  };
  std::priority_queue<event> events_;
  tick now_ = 0;
};

template <class Events>
class desk_of_events {
 public:
  mm1::tally run(std::uint64_t run) {
    events_.clear();
    mm1::customers who(run);
    line<tick> waiting; // since when
    mm1::tally seen;
    bool busy = false;
    const auto serve = [&](tick since) {
      ++seen.served;
      seen.waited += events_.now() - since;
      events_.schedule(events_.now() + who.services.next(), kind::departure);
    };
    events_.schedule(who.intervals.next(), kind::arrival);
    while (seen.served < customers_in_a_run) {
      if (events_.next() == kind::arrival) {
        const tick since = events_.now();
        if (busy)
          waiting.join(since);
        else
          serve(since);
        busy = true;
        events_.schedule(since + who.intervals.next(), kind::arrival);
      } else if (busy = !waiting.empty(); busy) {
        serve(waiting.next());
      }
    }
    return seen;
  }

 private:
  Events events_;
};

class desk_of_processes {
 public:
  mm1::tally run(std::uint64_t run) {
    world_.clear();
    desk_.clear();
    seen_ = {};
    mm1::customers who(run);
    customers_come(who);
    while (seen_.served < customers_in_a_run) world_.step();
    return seen_;
  }

 private:
  process::task customers_come(mm1::customers& who) {
    while (true) {
      co_await world_.pass(who.intervals.next(), mm1::arrivals_after);
      is_customer(who);
    }
  }

  process::task is_customer(mm1::customers& who) {
    const tick since = world_.now();
    co_await desk_.taken();
    ++seen_.served;
    seen_.waited += world_.now() - since;
    co_await world_.pass(who.services.next(), mm1::departures_first);
    desk_.give_up();
  }

  process::world world_{window, bucket_shift};
  process::desk desk_;
  mm1::tally seen_;
};

template <class Desk>
void mm1_customers(benchmark::State& state) {
  Desk desk;
  desk.run(0); // memory is taken before the clock runs
  mm1::tally all;
  std::uint64_t run = 0;
  for (auto _ : state) {
    const mm1::tally seen = desk.run(++run);
    all.served += seen.served;
    all.waited += seen.waited;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(all.served));
  constexpr double far = 5; // standard errors: met by chance once in a million
  if (mm1::away_from_theory(all) > far) state.SkipWithError("the mean wait is not that of theory");
  if (desk.run(1).waited != desk_of_events<heap_events>().run(1).waited)
    state.SkipWithError("the waits are not those of the heap");
}

BENCHMARK(mm1_customers<desk_of_events<agenda_events>>)->Name("mm1/events");
BENCHMARK(mm1_customers<desk_of_processes>)->Name("mm1/processes");
BENCHMARK(mm1_customers<desk_of_events<heap_events>>)->Name("mm1/heap");

} // namespace
