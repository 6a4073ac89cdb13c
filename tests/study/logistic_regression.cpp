// The regression against tables whose odds ratio and standard error are arithmetic, against known coefficients, and
// where there is no estimate to be had.
#include "study/logistic_regression.hpp"
#include "random/normal.hpp"
#include "random/stream.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace stepwell;
using namespace stepwell::study;

namespace {

struct sample {
  std::vector<double> design;
  std::vector<std::uint8_t> outcome;
  std::size_t columns;

  void add(std::initializer_list<double> row, bool happened, int times = 1) {
    for (int i = 0; i < times; ++i) {
      design.insert(design.end(), row);
      outcome.push_back(happened);
    }
  }
  logistic_fit fit() const { return logistic_regression(design, columns, outcome); }
};

// Of `exposed` and others, how many did and did not burn out.
sample two_by_two(int exposed_burnt, int exposed_well, int others_burnt, int others_well) {
  sample s{{}, {}, 2};
  s.add({1, 1}, true, exposed_burnt);
  s.add({1, 1}, false, exposed_well);
  s.add({1, 0}, true, others_burnt);
  s.add({1, 0}, false, others_well);
  return s;
}

constexpr std::array first{1.0, 0.0}, second{0.0, 1.0};

} // namespace

TEST_CASE("a two-by-two table: odds ratio ad / bc, variance 1/a + 1/b + 1/c + 1/d (Woolf 1955)") {
  const logistic_fit fit = two_by_two(30, 10, 20, 40).fit();
  REQUIRE(fit.converged());
  const estimate exposed = combination(fit, second), base = combination(fit, first);
  CHECK(std::exp(exposed.value) == Approx(30.0 * 40 / (10 * 20)).epsilon(1e-9)); // 6
  CHECK(exposed.standard_error == Approx(std::sqrt(1.0 / 30 + 1.0 / 10 + 1.0 / 20 + 1.0 / 40)).epsilon(1e-9));
  CHECK(base.value == Approx(std::log(20.0 / 40)).epsilon(1e-9));
  CHECK(base.standard_error == Approx(std::sqrt(1.0 / 20 + 1.0 / 40)).epsilon(1e-9));
  CHECK(std::exp(exposed.low) == Approx(6 / std::exp(1.959964 * exposed.standard_error)).epsilon(1e-5));
  CHECK(std::exp(exposed.high) == Approx(6 * std::exp(1.959964 * exposed.standard_error)).epsilon(1e-5));
  CHECK(exposed.p_value == Approx(std::erfc(exposed.value / exposed.standard_error / std::sqrt(2.0))).epsilon(1e-9));
  CHECK(fit.log_likelihood ==
        Approx(30 * std::log(0.75) + 10 * std::log(0.25) + 20 * std::log(1.0 / 3) + 40 * std::log(2.0 / 3)));
}

TEST_CASE("a sum of coefficients has the variance of the sum: the log odds of the exposed by themselves") {
  // intercept + slope is the log odds among the exposed, whose variance is that of their own column of the table.
  const estimate sum = combination(two_by_two(30, 10, 20, 40).fit(), std::array{1.0, 1.0});
  CHECK(sum.value == Approx(std::log(3)).epsilon(1e-9));
  CHECK(sum.standard_error == Approx(std::sqrt(1.0 / 30 + 1.0 / 10)).epsilon(1e-9));
}

TEST_CASE("a published regression is met: hours studied and passing an exam") {
  // Twenty students, the worked example of Wikipedia's article on logistic regression: intercept -4.1, slope 1.5,
  // standard errors 1.8 and 0.6, p 0.021 and 0.017.
  constexpr std::array hours{0.50, 0.75, 1.00, 1.25, 1.50, 1.75, 1.75, 2.00, 2.25, 2.50,
                             2.75, 3.00, 3.25, 3.50, 4.00, 4.25, 4.50, 4.75, 5.00, 5.50};
  constexpr std::array passed{false, false, false, false, false, false, true, false, true, false,
                              true,  false, true,  false, true,  true,  true, true,  true, true};
  sample s{{}, {}, 2};
  for (std::size_t i = 0; i < hours.size(); ++i) s.add({1, hours[i]}, passed[i]);
  const logistic_fit fit = s.fit();
  const estimate intercept = combination(fit, first), slope = combination(fit, second);
  CHECK(intercept.value == Approx(-4.0777).margin(0.0001));
  CHECK(slope.value == Approx(1.5046).margin(0.0001));
  CHECK(intercept.standard_error == Approx(1.7610).margin(0.0001));
  CHECK(slope.standard_error == Approx(0.6287).margin(0.0001));
  CHECK(intercept.p_value == Approx(0.0206).margin(0.0001));
  CHECK(slope.p_value == Approx(0.0167).margin(0.0001));
}

TEST_CASE("planted coefficients are found again, whatever the units") {
  const std::array truth{-0.5, 0.8, -0.4};
  const double unit = 1e6; // the third column is counted in millionths
  sample s{{}, {}, 3};
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    random::stream chance({7, 0}, i, 1);
    const double a = random::normal(chance, 0, 1), b = random::normal(chance, 0, 1);
    const double log_odds = truth[0] + truth[1] * a + truth[2] * b;
    s.add({1, a, b * unit}, chance.uniform() < 1 / (1 + std::exp(-log_odds)));
  }
  const logistic_fit fit = s.fit();
  REQUIRE(fit.converged());
  for (std::size_t k = 0; k < truth.size(); ++k) {
    std::array<double, 3> weights{};
    weights[k] = k == 2 ? unit : 1;
    const estimate found = combination(fit, weights);
    CAPTURE(k, found.value, found.standard_error);
    CHECK(found.standard_error < 0.03);
    CHECK(std::fabs(found.value - truth[k]) < 4 * found.standard_error);
  }
}

TEST_CASE("nine in ten intervals and more hold the truth: they are as wide as they claim") {
  int covered = 0;
  constexpr int trials = 400;
  for (std::uint32_t trial = 0; trial < trials; ++trial) {
    sample s{{}, {}, 2};
    for (std::uint32_t i = 0; i < 200; ++i) {
      random::stream chance({7, trial}, i, 1);
      const double a = random::normal(chance, 0, 1);
      s.add({1, a}, chance.uniform() < 1 / (1 + std::exp(-0.5 * a)));
    }
    const estimate slope = combination(s.fit(), second);
    covered += slope.low <= 0.5 && 0.5 <= slope.high;
  }
  // 95 % of 400 is 380, standard deviation 4.4.
  CHECK(covered >= 362);
  CHECK(covered <= 398);
}

TEST_CASE("without an estimate, the reason is said and nothing is given") {
  const auto state_of = [](const sample& s) {
    const logistic_fit fit = s.fit();
    CHECK(fit.coefficients.empty());
    CHECK(std::isnan(combination(fit, second).value));
    return fit.state;
  };
  CHECK(state_of(two_by_two(10, 0, 0, 10)) == fit_state::separated); // exposure tells who burns out
  CHECK(state_of(two_by_two(10, 0, 5, 5)) == fit_state::separated);  // of the exposed, everybody
  CHECK(state_of(two_by_two(10, 0, 10, 0)) == fit_state::separated); // everybody
  CHECK(state_of(two_by_two(10, 5, 0, 0)) == fit_state::collinear);  // nobody differs
  CHECK(state_of(two_by_two(0, 0, 10, 5)) == fit_state::collinear);  // nobody is exposed
  sample twice{{}, {}, 3};
  for (int i = 0; i < 10; ++i) twice.add({1, 1.0 * i, 2.0 * i + 1}, i % 3 == 0);
  CHECK(state_of(twice) == fit_state::collinear);
  CHECK(logistic_regression({}, 2, {}).state == fit_state::collinear);
}
