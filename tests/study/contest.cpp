// Who leaves the contest, and when: worse than a candidate is only worse once that candidate is known to be feasible.
#include "study/contest.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <stdexcept>

using namespace stepwell::study;

namespace {

// Costs never vary: candidate 0 costs 1, candidate 1 costs 2. Points above the limit of 75 % do.
struct two_candidates {
  contest among{2,
                {.goals = {{.column = 0, .indifference = 0.5}},
                 .constraints = {{.column = 1, .limit = 75, .tolerance = 1}},
                 .first = 3,
                 .budget = 1000}};

  void add(double above_of_first, double above_of_second) {
    const std::array<double, 2> first{1, 75 + above_of_first}, second{2, 75 + above_of_second};
    const std::array<std::span<const double>, 2> rows{first, second};
    among.add(rows);
  }
  // After them the dearer is known to be feasible (it never varies), the cheaper is not: -1, 2, -1 add up to 0.
  void first_three() {
    for (const double above : {-1.0, 2.0, -1.0}) add(above, 1);
    among.look();
  }
};

} // namespace

TEST_CASE("a cheaper candidate drops nobody while its feasibility is open") {
  two_candidates toy;
  toy.first_three();
  CHECK(toy.among.constraints().of(0) == feasible::open);
  CHECK(toy.among.constraints().of(1) == feasible::yes);
  CHECK(toy.among.of(0) == standing::in);
  CHECK(toy.among.of(1) == standing::in);
  CHECK_FALSE(toy.among.decided());
  CHECK(toy.among.needed() == std::vector<std::uint32_t>{0, 1});

  SECTION("shown feasible, it drops the dearer by the verdict given before") {
    toy.add(1000, 1);
    toy.among.look();
    CHECK(toy.among.of(0) == standing::in);
    CHECK(toy.among.of(1) == standing::worse);
    CHECK(toy.among.decided());
  }
  SECTION("shown infeasible, it leaves and the dearer stays") {
    toy.add(-1000, 1);
    toy.among.look();
    CHECK(toy.among.of(0) == standing::infeasible);
    CHECK(toy.among.constraints().broken(0) == std::vector<std::size_t>{0});
    CHECK(toy.among.of(1) == standing::in);
    CHECK(toy.among.decided());
    CHECK(toy.among.needed() == std::vector<std::uint32_t>{1});
  }
}

TEST_CASE("the base goes on as long as others are judged against it") {
  contest among(2, {.goals = {{.column = 0, .indifference = 0.5}},
                    .constraints = {{.column = 1, .limit = 75, .tolerance = 1},
                                    {.column = 2, .at_least = false, .against_base = true, .tolerance = 1}},
                    .first = 3,
                    .budget = 1000});
  // The base breaks the first constraint; the other's difference to it, 1, -2, 1, is open.
  for (const double more : {1.0, -2.0, 1.0}) {
    const std::array<double, 3> base{1, 70, 10}, other{2, 80, 10 + more};
    const std::array<std::span<const double>, 2> rows{base, other};
    among.add(rows);
  }
  among.look();
  CHECK(among.of(0) == standing::infeasible);
  CHECK(among.constraints().needs_base(1));
  CHECK(among.needed() == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("no goal, three goals and a confidence of 1 are refused") {
  CHECK_THROWS_AS(contest(2, {.goals = {}, .budget = 100}), std::invalid_argument);
  const goal any{.column = 0, .indifference = 1};
  CHECK_THROWS_AS(contest(2, {.goals = {any, any, any}, .budget = 100}), std::invalid_argument);
  CHECK_THROWS_AS(contest(2, {.goals = {any}, .confidence = 1, .budget = 100}), std::invalid_argument);
}
