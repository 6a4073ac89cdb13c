// Two goals: who is on the front, and how sure that is.
#include "study/pareto.hpp"
#include "toy_candidates.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace stepwell::study;
using test::toy_candidates;

TEST_CASE("the front is what no other point beats") {
  const std::vector<std::vector<double>> points{{1, 5}, {2, 2}, {5, 1}, {2, 3}, {2, 2}, {0, std::nan("")}};
  CHECK(pareto_front(points) == std::vector<std::size_t>{0, 1, 2, 4});
  CHECK(dominates(points[1], points[3]));
  CHECK_FALSE(dominates(points[1], points[4]));
}

TEST_CASE("two goals: dominated and infeasible candidates go, the front is found") {
  // Cost and overtime, both to be small; the fifth would be on the front, were it feasible.
  const selection_rules rules{.goals = {{.column = 0, .indifference = 0.25}, {.column = 1, .indifference = 0.25}},
                              .constraints = {{.column = 2, .limit = 75, .tolerance = 1}},
                              .budget = 3000};
  int right = 0;
  double spent = 0, equal_shares = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    toy_candidates toy{{{0, 2, 78}, {1, 1, 78}, {2, 0, 78}, {1.25, 1.25, 78}, {0.5, 0.5, 72}, {2.5, 2.5, 78}}};
    toy.seed = seed;
    const selection found = toy.select(rules);
    CHECK(found.spent <= rules.budget);
    CHECK_FALSE(toy.asked_twice);
    const bool is_right =
        found.front == std::vector<std::uint32_t>{0, 1, 2} && found.candidates[3].state == candidate_state::worse &&
        found.candidates[4].state == candidate_state::infeasible && found.candidates[5].state == candidate_state::worse;
    right += is_right;
    spent += found.spent;
    equal_shares += 6 * found.candidates[0].replications;
    if (!is_right) continue;
    CHECK(found.candidates[0].on_front > 0.9);
    CHECK(found.candidates[5].on_front < 0.1);
  }
  INFO("right " << right << ", replications " << spent << " of " << equal_shares);
  CHECK(right >= 95);
  CHECK(spent < 0.8 * equal_shares);
}
