// The kernel against theory: M/M/c and Erlang C, M/D/1 and Pollaczek-Khinchine, impatient customers and Erlang A, and
// Little's law to the tick. Service takes one unit of time on average throughout.
#include "formulas.hpp"
#include "queue.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::theory;

TEST_CASE("M/M/c waits are Erlang's") {
  // one server 80 % busy; three 90 %; ten 90 %
  for (const queue_system& q : {queue_system{0.8, 1, 1}, queue_system{2.7, 1, 3}, queue_system{9.0, 1, 10}}) {
    const auto all = replications_of(q);
    const range waited = interval_of(all, &queue_result::waited);
    const range wait = interval_of(all, &queue_result::mean_wait);
    CAPTURE(q.servers, waited.low, waited.high, wait.low, wait.high);
    CHECK(waited.holds(erlang_c(q.servers, q.arrivals * q.service)));
    CHECK(wait.holds(erlang_c_wait(q.servers, q.arrivals, q.service)));
  }
}

TEST_CASE("the interval is narrow enough to tell three servers from four") {
  const auto all = replications_of({2.7, 1, 3});
  CHECK_FALSE(interval_of(all, &queue_result::mean_wait).holds(erlang_c_wait(4, 2.7, 1)));
  CHECK_FALSE(interval_of(all, &queue_result::waited).holds(erlang_c(3, 2.6)));
}

TEST_CASE("M/D/1 waits half as long as M/M/1") {
  // 80 % busy: 0.8 / (2 x 0.2) = 2 units, against 4 with exponential service
  const auto all = replications_of({0.8, 1, 1, true});
  const range wait = interval_of(all, &queue_result::mean_wait);
  CAPTURE(wait.low, wait.high);
  CHECK(wait.holds(fixed_service_wait(0.8, 1)));
  CHECK_FALSE(wait.holds(erlang_c_wait(1, 0.8, 1)));
}

TEST_CASE("an overloaded line whose people give up is Erlang's A") {
  // Three servers for 3.6 erlangs: without patience of two units on average the line would grow for ever.
  const queue_system q{3.6, 1, 3, false, 2};
  const auto all = replications_of(q);
  const range gave_up = interval_of(all, &queue_result::gave_up);
  const impatient theory = erlang_a(3, 3.6, 1, 2);
  CAPTURE(gave_up.low, gave_up.high, theory.gave_up);
  CHECK(gave_up.holds(theory.gave_up));
  CHECK_FALSE(gave_up.holds(erlang_a(4, 3.6, 1, 2).gave_up));
}

TEST_CASE("Little's law holds to the tick") {
  // A run that begins and ends empty: people waiting, added up over ticks, is everybody's own ticks of waiting, added
  // up.
  for (const queue_system& q : {queue_system{0.8, 1, 1}, queue_system{2.7, 1, 3}, queue_system{3.6, 1, 3, false, 2}}) {
    const queue_result r = simulate(q, 7);
    CHECK(r.area > 0);
    CHECK(r.area == r.waits);
  }
}
