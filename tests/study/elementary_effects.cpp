// Elementary effects of functions that can be reckoned by hand.
#include "study/elementary_effects.hpp"

#include "study/design/morris.hpp"
#include "study/proportion.hpp"
#include "study/swept_function.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstring>

using namespace stepwell::study;
using namespace stepwell::study::test;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double straight(const std::vector<double>& u) { return 7 + 3 * u[0] - 2 * u[1] + 0 * u[2]; }

} // namespace

TEST_CASE("two trajectories by hand", "[morris]") {
  const unit_points points{{0.25, 0.75}, {0.75, 0.75}, {0.75, 0.25}, {0.75, 0.25}, {0.75, 0.75}, {0.25, 0.75}};
  // Up by a half from 1 to 3: 4 for the whole range. Then the second down by a half from 3 to 6: -6 for the whole
  // range. Again: the second up from 6 to 2: -8; the first down from 2 to 4: -4.
  const std::vector<double> values{1, 3, 6, 6, 2, 4}, noise{1, 1, 1, 1, 1, 7};
  const auto found = elementary_effects(values, points, 1, noise);
  CHECK(found.trajectories == 2);
  const auto &first = found.factors[0], &second = found.factors[1];
  CHECK(first.mu.value == Approx(0));
  CHECK(first.mu_star.value == Approx(4));
  CHECK(first.sigma.value == Approx(std::sqrt(32))); // of 4 and -4
  CHECK(second.mu.value == Approx(-7));
  CHECK(second.mu_star.value == Approx(7));
  CHECK(second.sigma.value == Approx(std::sqrt(2))); // of -6 and -8
  // Two variances of 1 by a step of a half: 8; and (1 + 7) / (1/4) = 32.
  CHECK(first.noise_effect == Approx(std::sqrt(20)));
  CHECK(second.noise_effect == Approx(std::sqrt(8)));
}

TEST_CASE("of a straight line the effects are its coefficients, with no spread", "[morris]") {
  const auto points = morris(10, 3, 4, 1);
  const auto found = elementary_effects(values_at(points, straight), points, 1);
  const double coefficients[]{3, -2, 0};
  for (std::size_t factor = 0; factor < 3; ++factor) {
    const auto& effect = found.factors[factor];
    for (const double mu : {effect.mu.value, effect.mu.low, effect.mu.high}) CHECK(mu == Approx(coefficients[factor]));
    CHECK(effect.mu_star.value == Approx(std::abs(coefficients[factor])));
    CHECK(effect.sigma.value == Approx(0).margin(1e-12));
    CHECK(effect.sigma.high == Approx(0).margin(1e-12));
    CHECK(std::isnan(effect.noise_effect));
  }
  CHECK(found.factors[2].mu_star.value == 0);
}

TEST_CASE("an interaction spreads, and mu* sees what mu does not", "[morris]") {
  // y = (u0 - 1/2)(u1 - 1/2): the effect of u0 is u1 - 1/2, one of -3/8 -1/8 1/8 3/8 equally often, or by 4 levels
  // mean 0, mean size 1/4, standard deviation sqrt(5/64) = 0.2795.
  const auto points = morris(2000, 2, 4, 1);
  const auto found =
      elementary_effects(values_at(points, [](const auto& u) { return (u[0] - 0.5) * (u[1] - 0.5); }), points, 1);
  for (const auto& effect : found.factors) {
    CHECK(effect.mu.value == Approx(0).margin(5 * 0.2795 / std::sqrt(2000)));
    CHECK(effect.mu_star.value == Approx(0.25).margin(5 * 0.125 / std::sqrt(2000)));
    CHECK(effect.sigma.value == Approx(0.2795).margin(0.01));
    CHECK(holds(effect.mu_star, 0.25));
    CHECK(effect.sigma.low > 0.2);
  }
}

TEST_CASE("options counted from first to last: the effect is the difference between them", "[morris]") {
  // Of two options the second adds 5. By coordinates, half of the range did it, so that the whole would do 10.
  const auto points = morris(6, 2, 4, 1);
  auto positions = points;
  for (auto& point : positions) point[0] = static_cast<double>(option_of(point[0], 2));
  const auto values = values_at(points, [](const auto& u) { return option_of(u[0], 2) == 1 ? 5.0 + u[1] : u[1]; });
  CHECK(elementary_effects(values, points, 1).factors[0].mu.value == Approx(10));
  CHECK(elementary_effects(values, positions, 1).factors[0].mu.value == Approx(5));
  CHECK(elementary_effects(values, positions, 1).factors[1].mu.value == Approx(1));
}

TEST_CASE("simulated: chance that points share makes no effects, chance of their own the effects that are announced",
          "[morris]") {
  const auto points = morris(400, 3, 4, 1);
  const auto shared = simulated(points, 4, straight, 0, 3);
  const auto same = elementary_effects(shared.values, points, 1, shared.noise);
  CHECK(same.factors[2].mu_star.value == Approx(0).margin(1e-9));
  CHECK(same.factors[2].noise_effect == Approx(0).margin(1e-9));
  const auto own = simulated(points, 4, straight, 1, 3);
  const auto found = elementary_effects(own.values, points, 1, own.noise);
  // Two means of four by a step of a half: variance (1/4 + 1/4) / (1/4) = 2.
  for (const auto& effect : found.factors) {
    CHECK(effect.noise_effect == Approx(std::sqrt(2)).epsilon(0.05));
    CHECK(effect.sigma.value == Approx(std::sqrt(2)).epsilon(0.15)); // a standard deviation of 400 is 3.5 % unsure
  }
  CHECK(found.factors[2].mu_star.value == Approx(0.798 * std::sqrt(2)).epsilon(0.15));
}

TEST_CASE("intervals of mu and mu* hold the truth with a dozen trajectories", "[morris]") {
  // y = (u0 - 1/2)(u1 - 1/2) + u0: the effects of u0 are 5/8 7/8 9/8 11/8, those of u1 -3/8 -1/8 1/8 3/8.
  constexpr std::size_t studies = 400;
  std::array<std::size_t, 4> held{};
  for (std::uint64_t seed = 0; seed < studies; ++seed) {
    const auto points = morris(12, 2, 4, seed);
    const auto found = elementary_effects(
        values_at(points, [](const auto& u) { return (u[0] - 0.5) * (u[1] - 0.5) + u[0]; }), points, seed);
    held[0] += holds(found.factors[0].mu, 1);
    held[1] += holds(found.factors[0].mu_star, 1);
    held[2] += holds(found.factors[1].mu, 0);
    held[3] += holds(found.factors[1].mu_star, 0.25);
  }
  for (const std::size_t of_figure : held) {
    CAPTURE(of_figure);
    CHECK(exact_proportion(of_figure, studies).low <= 0.95);
    CHECK(exact_proportion(of_figure, studies).high >= 0.95);
  }
}

TEST_CASE("a trajectory with an undefined value is left out and counted", "[morris]") {
  const auto points = morris(4, 3, 4, 1);
  auto values = values_at(points, straight);
  values[5] = undefined;
  const auto found = elementary_effects(values, points, 1);
  CHECK(found.trajectories == 3);
  CHECK(found.left_out == 1);
  CHECK(found.factors[0].mu.value == Approx(3));
  const auto none = elementary_effects(std::vector<double>(16, undefined), points, 1);
  CHECK(none.trajectories == 0);
  CHECK(std::isnan(none.factors[0].mu_star.value));
}

TEST_CASE("the same seed gives the same bits, points that are no trajectories are the caller's mistake", "[morris]") {
  const auto points = morris(10, 2, 4, 1);
  const auto values = values_at(points, [](const auto& u) { return std::exp(u[0] + 2 * u[1]); });
  const auto one = elementary_effects(values, points, 1), again = elementary_effects(values, points, 1);
  CHECK(std::memcmp(&one.factors[1].mu, &again.factors[1].mu, sizeof(bootstrapped)) == 0);
  CHECK(one.factors[1].mu.low != elementary_effects(values, points, 2).factors[1].mu.low);

  CHECK_THROWS_AS(elementary_effects(values, {}, 1), std::invalid_argument);
  CHECK_THROWS_AS(elementary_effects(std::vector<double>(3, 1), points, 1), std::invalid_argument);
  const std::vector<double> three{1, 2, 3};
  CHECK_THROWS_AS(elementary_effects(three, {{0, 0}, {1, 1}, {1, 0}}, 1), std::invalid_argument); // two at once
  CHECK_THROWS_AS(elementary_effects(three, {{0, 0}, {0, 0}, {1, 0}}, 1), std::invalid_argument); // none
  CHECK_THROWS_AS(elementary_effects(three, {{0, 0}, {1, 0}, {0, 0}}, 1), std::invalid_argument); // one twice
}
