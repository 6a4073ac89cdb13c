// A waiting list, people joining one after the other: whom each rule puts first, and who comes back to the head.
#include "bare_service.hpp"
#include "service/flow/routing.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct clinic : bare_service {
  explicit clinic(priority_rule rule) {
    now.appointments.priority = static_cast<std::uint8_t>(rule);
    now.pathway.steps.resize(1); // patience_days is 0: nobody gives up
    s.have_lists(1);
  }
  std::uint32_t joins(float phq9, bool risk = false, float patience = 0.5f) {
    const std::uint32_t row = s.patients.take();
    s.patients[row] = patient{};
    s.patients[row].phq9_state = phq9;
    s.patients[row].risk = risk;
    s.patients[row].patience = patience;
    join_waiting_list(c, row);
    return row;
  }
  std::vector<std::uint32_t> in_order() {
    std::vector<std::uint32_t> rows;
    while (!s.waiting[0].empty()) {
      rows.push_back(s.waiting[0].first);
      leave_waiting_list(c, rows.back());
    }
    return rows;
  }
};

using rows = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("by longest wait people are served as they came") {
  clinic list(priority_rule::longest_wait);
  const auto mild = list.joins(8), severe = list.joins(25), at_risk = list.joins(12, true);
  CHECK(list.in_order() == rows{mild, severe, at_risk});
}

TEST_CASE("by severity the worse off go first, and equals as they came") {
  clinic list(priority_rule::severity);
  const auto mild = list.joins(8), severe = list.joins(20), moderate = list.joins(12), also_severe = list.joins(20);
  CHECK(list.in_order() == rows{severe, also_severe, moderate, mild});
}

TEST_CASE("by risk people at risk go first, and each kind as it came") {
  clinic list(priority_rule::risk);
  const auto first = list.joins(25), risk = list.joins(5, true), second = list.joins(25),
             risk_too = list.joins(5, true);
  CHECK(list.in_order() == rows{risk, risk_too, first, second});
}

TEST_CASE("whose appointment the service took away goes back to the head, with the day the wait began") {
  clinic list(priority_rule::longest_wait);
  const auto first = list.joins(10), second = list.joins(10);
  leave_waiting_list(list.c, first);
  list.s.today = 9;
  const auto third = list.joins(10);
  return_to_waiting_list(list.c, first);
  CHECK(list.s.patients[first].listed == 0);
  CHECK(list.s.patients[third].listed == 9);
  CHECK(list.in_order() == rows{first, second, third});
}

TEST_CASE("people give up after the field's mean time, and nobody who has been served does") {
  clinic list(priority_rule::longest_wait);
  list.now.pathway.steps[0].patience_days = 100;
  const auto served = list.joins(10);
  leave_waiting_list(list.c, served);
  constexpr int people = 1000;
  for (int i = 0; i < people; ++i) list.joins(10, false, (static_cast<float>(i) + 0.5f) / people);
  double days = 0;
  int gave_up = 0;
  kernel::agenda<event>::entry next;
  while (list.s.agenda.pop(next)) {
    if (list.s.patients[next.payload.subject].stamp != next.payload.stamp) continue;
    days += kernel::day_of(next.when);
    ++gave_up;
  }
  CHECK(gave_up == people); // everybody but the one served
  // Exponential with mean 100, a day begun counted as a whole one: half a day more, and evenly spaced ranks cut the
  // longest patience off.
  CHECK(days / people == Approx(100.5).margin(0.5));
}

TEST_CASE("who asks to be seen later is offered nothing until then, and has lost no place") {
  clinic list(priority_rule::longest_wait);
  const std::uint32_t deferring = list.s.patients.take();
  list.s.patients[deferring] = patient{};
  list.s.patients[deferring].deferred_days = 5;
  join_waiting_list(list.c, deferring);
  CHECK(list.s.patients[deferring].at == stage::deferring);
  CHECK(list.s.waiting[0].empty());
  list.s.today = 3;
  const auto later = list.joins(10);
  kernel::agenda<event>::entry next{};
  REQUIRE(list.s.agenda.pop(next));
  CHECK(kernel::day_of(next.when) == 5);
  CHECK(next.payload.stamp == list.s.patients[deferring].stamp);
  list.s.today = 5;
  come_forward(list.c, deferring);
  CHECK(list.s.patients[deferring].listed == 0); // the wait began when it did
  CHECK(list.in_order() == rows{deferring, later});
}

TEST_CASE("as many ask to be seen later as the field says, by its mean time") {
  appointment_parameters rules;
  rules.deferral_share = 0.2;
  rules.deferral_days = 60;
  constexpr int people = 10000;
  double days = 0;
  int deferring = 0;
  for (int i = 0; i < people; ++i) {
    const int asked = days_deferred((i + 0.5) / people, rules);
    deferring += asked > 0;
    days += asked;
  }
  CHECK(deferring == people / 5);
  CHECK(days / deferring == Approx(60.5).margin(0.5)); // a day begun counts as a whole one
  rules.deferral_share = 0;
  CHECK(days_deferred(1e-9, rules) == 0);
}
