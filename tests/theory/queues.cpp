// The kernel against theory: M/M/c and Erlang C, M/D/1 and Pollaczek-Khinchine, impatient customers and Erlang A, and
// Little's law to the tick. Service takes one unit of time on average throughout. Each check is an interval that must
// hold the formula, be narrow (`widest`), and exclude the same formula for a neighbouring system.
//
// Reference: D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, Fundamentals of Queueing Theory, 4th ed. (2008).
#include "study/theory/formulas.hpp"
#include "study/theory/queue.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell::study::theory;

namespace {

constexpr double widest = 0.06; // half-width over mean; waits at 90 % load vary most

void agrees(const range& found, double theory, double neighbour) {
  CAPTURE(found.low, found.high, theory, neighbour);
  CHECK(found.tolerance() < widest);
  CHECK(found.holds(theory));
  CHECK_FALSE(found.holds(neighbour));
}

} // namespace

TEST_CASE("M/M/c waits are Erlang's") {
  // one server 80 % busy; three 90 %; ten 90 %. The neighbour has one server more: with one fewer the line never ends.
  for (const queue_system& q : {queue_system{0.8, 1, 1}, queue_system{2.7, 1, 3}, queue_system{9.0, 1, 10}}) {
    CAPTURE(q.servers);
    const auto all = replications_of(q);
    const double a = q.arrivals * q.service;
    agrees(interval_of(all, &queue_result::waited), erlang_c(q.servers, a), erlang_c(q.servers + 1, a));
    agrees(interval_of(all, &queue_result::mean_wait), erlang_c_wait(q.servers, q.arrivals, q.service),
           erlang_c_wait(q.servers + 1, q.arrivals, q.service));
  }
}

TEST_CASE("a server too few is noticed") {
  // Ten servers 70 % busy, so that nine are enough too.
  const auto all = replications_of({7.0, 1, 10});
  agrees(interval_of(all, &queue_result::waited), erlang_c(10, 7), erlang_c(9, 7));
  agrees(interval_of(all, &queue_result::mean_wait), erlang_c_wait(10, 7, 1), erlang_c_wait(9, 7, 1));
}

TEST_CASE("M/D/1 waits half as long as M/M/1") {
  // 80 % busy: 0.8 / (2 x 0.2) = 2 units, against 4 with exponential service
  CHECK(fixed_service_wait(0.8, 1) == Approx(2));
  const auto all = replications_of({0.8, 1, 1, true});
  agrees(interval_of(all, &queue_result::mean_wait), fixed_service_wait(0.8, 1), erlang_c_wait(1, 0.8, 1));
}

TEST_CASE("an overloaded line whose people give up is Erlang's A") {
  // Three servers for 3.6 erlangs: without patience of two units on average the line would grow for ever.
  const auto all = replications_of({3.6, 1, 3, false, 2});
  const impatient theory = erlang_a(3, 3.6, 1, 2);
  for (const int wrong : {2, 4}) {
    CAPTURE(wrong);
    agrees(interval_of(all, &queue_result::gave_up), theory.gave_up, erlang_a(wrong, 3.6, 1, 2).gave_up);
    agrees(interval_of(all, &queue_result::mean_wait), theory.served_wait, erlang_a(wrong, 3.6, 1, 2).served_wait);
  }
}

TEST_CASE("the formulas agree with each other where they meet") {
  // Whoever waits gives up at the rate 1 / patience; endless patience is Erlang C.
  const impatient some = erlang_a(3, 3.6, 1, 2);
  CHECK(some.gave_up == Approx(some.waiting / 2 / 3.6));
  const impatient none = erlang_a(3, 2.7, 1, 1e9);
  CHECK(none.gave_up == Approx(0).margin(1e-6));
  CHECK(none.served_wait == Approx(erlang_c_wait(3, 2.7, 1)).epsilon(1e-6));
}

TEST_CASE("Little's law holds to the tick") {
  // A run that begins and ends empty, of T ticks: L = area / T, lambda = people / T, W = waits / people, so L = lambda
  // W says that people waiting, added up over ticks, is everybody's own ticks of waiting, added up.
  constexpr int people = 220000;
  for (const queue_system& q : {queue_system{0.8, 1, 1}, queue_system{2.7, 1, 3}, queue_system{9.0, 1, 10},
                                queue_system{0.8, 1, 1, true}, queue_system{3.6, 1, 3, false, 2}}) {
    CAPTURE(q.servers, q.fixed_service, q.patience);
    const queue_result r = simulate(q, 7, 0, people);
    CHECK(r.area > 0);
    CHECK(r.area == r.waits);
    // The clock the law is told by is the one arrivals were drawn for: their rate, within four standard errors.
    CHECK(people / (static_cast<double>(r.ticks) / ticks_per_unit) ==
          Approx(q.arrivals).epsilon(4 / std::sqrt(people)));
  }
}
