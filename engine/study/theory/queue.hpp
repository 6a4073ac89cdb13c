// A textbook queue on the public kernel: Poisson arrivals, c servers, first come first served, exponential or fixed
// service, and people who may give up waiting. Time is continuous, mapped to fine ticks. Used to compare the kernel
// with theory.
#pragma once

#include "kernel/agenda.hpp"
#include "kernel/linked_list.hpp"
#include "kernel/pool.hpp"
#include "random/exponential.hpp"
#include "random/stream.hpp"
#include "stats/running_moments.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <tbb/parallel_for.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace stepwell::study::theory {

struct queue_system {
  double arrivals; // per unit of time
  double service;  // mean time of a service
  int servers = 1;
  bool fixed_service = false;
  double patience = 0; // mean; 0: nobody gives up
};

struct queue_result {
  double mean_wait = 0;             // of those served
  double waited = 0;                // share who could not be served at once
  double gave_up = 0;               // share
  std::int64_t area = 0, waits = 0; // people waiting x ticks; sum of everybody's own ticks in the queue
  std::int64_t ticks = 0;           // from the first arrival to the last one's leaving
};

inline constexpr double ticks_per_unit = 1e6; // fine enough that rounding is far below the intervals
inline constexpr unsigned fine_buckets = 18;  // 2^18 ticks, about a quarter of a unit of time

namespace detail {
struct person {
  kernel::link place;
  kernel::tick came = 0;
  std::uint32_t number = 0, stamp = 0;
  bool counted = false;
};
struct happening {
  std::uint32_t subject;
  std::uint32_t kind : 8, stamp : 24; // 0 arrival, 1 end of service, 2 gives up
};
enum class chance : std::uint32_t { gap, service, patience };
} // namespace detail

// People who arrive after `warm_up` of `people` are counted; the run goes on until all have left.
inline queue_result simulate(const queue_system& q, std::uint64_t replication, int warm_up = 20000,
                             int people = 220000) {
  using namespace detail;
  const random::source from{1, replication};
  const auto time = [&](chance why, std::uint32_t number, double mean) {
    random::stream s(from, number, static_cast<std::uint32_t>(why));
    return static_cast<kernel::tick>(std::llround(random::exponential(s, mean) * ticks_per_unit));
  };
  kernel::agenda<happening> agenda(4096, fine_buckets);
  kernel::pool<person> present;
  kernel::list_head line;
  const auto places = kernel::linked_by<&person::place>(present);
  queue_result r;
  int busy = 0, arrived = 0;
  std::int64_t served = 0, counted = 0, delayed = 0, left = 0;
  kernel::tick last = 0;
  const auto begin_service = [&](std::uint32_t row) {
    ++busy;
    const person& p = present[row];
    const kernel::tick length = q.fixed_service ? static_cast<kernel::tick>(std::llround(q.service * ticks_per_unit))
                                                : time(chance::service, p.number, q.service);
    agenda.schedule(agenda.now() + length, 0, {row, 1, 0});
  };
  const auto leave_line = [&](std::uint32_t row) {
    person& p = present[row];
    places.remove(line, row);
    p.stamp = (p.stamp + 1) & 0xffffff;
    r.waits += agenda.now() - p.came;
    return agenda.now() - p.came;
  };
  double wait_sum = 0;
  agenda.schedule(0, 0, {0, 0, 0});
  kernel::agenda<happening>::entry e{};
  while (agenda.pop(e)) {
    r.area += (e.when - last) * line.size;
    last = e.when;
    switch (e.payload.kind) {
    case 0: {
      const std::uint32_t row = present.take();
      person& p = present[row];
      const std::uint32_t stamp = p.stamp;
      p = person{};
      p.stamp = stamp;
      p.came = e.when;
      p.number = static_cast<std::uint32_t>(arrived);
      p.counted = arrived >= warm_up;
      counted += p.counted;
      if (busy < q.servers) {
        served += p.counted;
        begin_service(row);
      } else {
        delayed += p.counted;
        places.push_back(line, row);
        if (q.patience > 0)
          agenda.schedule(e.when + time(chance::patience, p.number, q.patience), 0, {row, 2, p.stamp & 0xffffff});
      }
      if (++arrived < people)
        agenda.schedule(e.when + time(chance::gap, static_cast<std::uint32_t>(arrived), 1 / q.arrivals), 0, {0, 0, 0});
      break;
    }
    case 1: {
      --busy;
      present.give_back(e.payload.subject);
      if (line.empty()) break;
      const std::uint32_t next = line.first;
      const kernel::tick wait = leave_line(next);
      if (present[next].counted) {
        ++served;
        wait_sum += static_cast<double>(wait) / ticks_per_unit;
      }
      begin_service(next);
      break;
    }
    default: {
      const std::uint32_t row = e.payload.subject;
      if (present[row].stamp != e.payload.stamp) break; // served, or somebody else's row by now
      leave_line(row);
      left += present[row].counted;
      present.give_back(row);
      break;
    }
    }
  }
  r.ticks = last;
  r.mean_wait = wait_sum / static_cast<double>(served);
  r.waited = static_cast<double>(delayed) / static_cast<double>(counted);
  r.gave_up = static_cast<double>(left) / static_cast<double>(counted);
  return r;
}

// Twenty independent replications of two hundred thousand counted people each, on all cores.
inline std::vector<queue_result> replications_of(const queue_system& q, int count = 20) {
  std::vector<queue_result> all(static_cast<std::size_t>(count));
  tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) { all[i] = simulate(q, i); });
  return all;
}

// The interval of one figure over replications, by Student's t. At 99.9 % one of some twenty true checks would fail in
// a run out of fifty, were seeds drawn anew; they are fixed.
inline constexpr double confidence = 0.999;
struct range {
  double low, high;
  bool holds(double x) const { return low <= x && x <= high; }
  double tolerance() const { return (high - low) / (high + low); } // half-width as a share of the middle
};
inline range interval_of(const std::vector<double>& values) {
  stats::running_moments m;
  for (const double value : values) m.add(value);
  const boost::math::students_t_distribution<double> student(static_cast<double>(m.count() - 1));
  const double half_width = boost::math::quantile(student, (1 + confidence) / 2) * m.standard_error();
  return {m.mean() - half_width, m.mean() + half_width};
}
inline std::vector<double> values_of(const std::vector<queue_result>& all, double queue_result::*figure) {
  std::vector<double> values;
  values.reserve(all.size());
  for (const queue_result& r : all) values.push_back(r.*figure);
  return values;
}
inline range interval_of(const std::vector<queue_result>& all, double queue_result::*figure) {
  return interval_of(values_of(all, figure));
}

} // namespace stepwell::study::theory
