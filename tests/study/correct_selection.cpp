// The probability that the right candidate was chosen, on rows small enough for Student's t by hand.
#include "study/correct_selection.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace stepwell;
using namespace stepwell::study;

namespace {

// Student's t with two degrees of freedom has a closed form.
double t2(double t) { return 0.5 + t / (2 * std::sqrt(2 + t * t)); }

stats::running_moments of(std::initializer_list<double> values) {
  stats::running_moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

// Three candidates, three replications; cost and points above the limit.
struct three_candidates {
  std::vector<std::vector<double>> rows{{0, 5},   {0, 6},   {0, 7},    // chosen: surely feasible, or nearly
                                        {1, 9},   {2, 9},   {3, 9},    // dearer by 2 +- 1/sqrt(3), feasible
                                        {-1, -9}, {-2, -8}, {-3, -7}}; // cheaper but far from feasible
  std::array<std::uint32_t, 3> made{3, 3, 3};
  row_of row = [this](task t) { return std::span<const double>(rows[t.point * 3 + t.replication]); };
  selection_rules rules{.goals = {{.column = 0, .indifference = 1}},
                        .constraints = {{.column = 1, .limit = 0, .tolerance = 1}},
                        .budget = 9};
};

} // namespace

TEST_CASE("a mean's side of a limit has the probability that Student's t gives") {
  const auto values = of({1, 2, 3}); // mean 2, standard error 1/sqrt(3)
  CHECK(probability_above(values, 0) == Approx(t2(2 * std::sqrt(3.0))));
  CHECK(probability_above(values, 2) == Approx(0.5));
  CHECK(probability_above(of({2, 2, 2}), 2) == 0);
  CHECK(probability_above(of({2, 2, 2}), 2, true) == 1);
  CHECK(probability_above(of({2}), 0) == 0.5); // one value says nothing
}

TEST_CASE("the chosen one is best when it is feasible and no feasible other is better") {
  const three_candidates toy;
  const observations made{toy.row, toy.made};
  std::vector<double> feasible;
  for (std::uint32_t i = 0; i < 3; ++i) feasible.push_back(probability_feasible(made, toy.rules, i, false));
  const auto found = correct_selection(made, toy.rules, 0, feasible);
  const double root3 = std::sqrt(3.0);
  // Feasible: 6 above the limit. The second is cheaper with t = -2 sqrt(3), and feasible for sure. The third is cheaper
  // with t = 2 sqrt(3), by more than 1 with t = sqrt(3), and feasible with t = -8 sqrt(3).
  CHECK(found.best == Approx(t2(6 * root3) * (1 - t2(-2 * root3)) * (1 - t2(2 * root3) * t2(-8 * root3))));
  CHECK(found.good == Approx(t2(7 * root3) * (1 - t2(-3 * root3)) * (1 - t2(root3) * t2(-8 * root3))));
  feasible[2] = 0;
  CHECK(correct_selection(made, toy.rules, 0, feasible).best == Approx(t2(6 * root3) * (1 - t2(-2 * root3))));
}

TEST_CASE("a measure that is to be large is turned") {
  three_candidates toy;
  const observations made{toy.row, toy.made};
  const goal large{.column = 0, .less_is_better = false, .indifference = 1};
  CHECK(probability_better(made, large, 1, 0, 1) == Approx(t2(std::sqrt(3.0))));
  CHECK(probability_better(made, toy.rules.goals[0], 1, 0, 1) == Approx(t2(-3 * std::sqrt(3.0))));
}
