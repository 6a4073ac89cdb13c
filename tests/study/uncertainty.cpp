// Chance and ignorance told apart, on systems whose variances are known.
#include "study/uncertainty.hpp"

#include "scenario/load.hpp"
#include "scenario/uncertainty.hpp"
#include "study/model_runner.hpp"
#include "study/toy_system.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>

using namespace stepwell;
using namespace stepwell::study;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// Parameters whose quantiles are the toy's uniforms, each on seeds of its own.
drawn_parameters made_up(std::size_t parameters, std::size_t draws) {
  drawn_parameters drawn;
  for (std::size_t p = 0; p < parameters; ++p) {
    drawn.names.push_back("parameter " + std::to_string(p));
    drawn.quantiles.emplace_back();
    for (std::size_t k = 0; k < draws; ++k) drawn.quantiles.back().push_back(test::uniform(1000 + p, k));
  }
  return drawn;
}

// 10 + strength * (quantile of parameter 2) + a uniform of chance: variances strength^2 / 12 and 1 / 12.
std::vector<double> answers(const drawn_parameters& drawn, double strength, std::uint64_t seed = 5) {
  std::vector<double> values;
  for (std::size_t r = 0; r < drawn.draws() * replications_per_draw; ++r)
    values.push_back(10 + strength * drawn.quantiles[2][r / replications_per_draw] + test::uniform(seed, r));
  return values;
}

} // namespace

TEST_CASE("the split by hand") {
  // Pairs (1 3) (5 7) (9 11): means 2 6 10, whose variance is 16; each pair's own variance is 2.
  const auto answer = split(std::vector<double>{1, 3, 5, 7, 9, 11}, made_up(1, 3));
  CHECK(answer.mean.mean == Approx(6));
  CHECK(answer.monte_carlo_variance == Approx(2));
  CHECK(answer.parameter_variance == Approx(15)); // 16 less half of 2
  CHECK(answer.parameter_share() == Approx(15.0 / 17));
  // The 2.5 % point of 2 6 10 is 2.2, which is 3.8 below; towards the mean by the root of 15 / 16.
  CHECK(answer.range_low == Approx(6 - 3.8 * std::sqrt(15.0 / 16)));
  CHECK(answer.range_high == Approx(6 + 3.8 * std::sqrt(15.0 / 16)));
  // The interval is that of three independent means: t on 2 degrees of freedom is 4.303.
  CHECK(answer.mean.half_width() == Approx(4.302653 * std::sqrt(16.0 / 3)));
  CHECK(answer.mean.counted == 6);
}

TEST_CASE("of draws on both sides of 0, each side has its share") {
  // Pairs (-5 -3) (-1 1) (3 5): means -4 0 4, as far apart as in the split by hand. The middle one is on neither side.
  const auto answer = split(std::vector<double>{-5, -3, -1, 1, 3, 5}, made_up(1, 3));
  CHECK(answer.above_zero == Approx(1.0 / 3));
  CHECK(answer.below_zero == Approx(1.0 / 3));
}

TEST_CASE("where pairs differ no more than chance makes them, parameters have no share") {
  const auto answer = split(std::vector<double>{1, 5, 2, 4, 3, 3}, made_up(1, 3)); // every mean is 3
  CHECK(answer.parameter_variance == 0);
  CHECK(answer.parameter_share() == 0);
  CHECK(answer.range_low == 3);
  CHECK(answer.range_high == 3);
  CHECK(answer.largest.empty());
}

TEST_CASE("known variances are found again, and the range is that of the parameter alone") {
  const auto drawn = made_up(3, 4000);
  const auto answer = split(answers(drawn, 2), drawn);
  CHECK(answer.monte_carlo_variance == Approx(1.0 / 12).epsilon(0.05));
  CHECK(answer.parameter_variance == Approx(4.0 / 12).epsilon(0.05));
  CHECK(answer.parameter_share() == Approx(0.8).epsilon(0.02));
  // 10.5 + 2 u lies between 10.55 and 12.45 in 95 of 100 draws.
  CHECK(answer.range_low == Approx(10.55).margin(0.1));
  CHECK(answer.range_high == Approx(12.45).margin(0.1));
}

TEST_CASE("the parameter that matters is named with its sign, those that do nothing are not") {
  const auto drawn = made_up(100, 200);
  for (const double strength : {2.0, -2.0}) {
    const auto answer = split(answers(drawn, strength), drawn);
    REQUIRE(answer.largest.size() == 1);
    CHECK(answer.largest[0].parameter == 2);
    CHECK(answer.largest[0].rank_correlation * strength > 0);
    CHECK(std::abs(answer.largest[0].rank_correlation) > 0.8);
  }
}

TEST_CASE("of a hundred idle parameters one is named in about one study of twenty") {
  const auto drawn = made_up(100, 60);
  int named = 0, beyond_uncorrected = 0;
  constexpr int studies = 400;
  for (std::uint64_t seed = 0; seed < studies; ++seed) {
    named += !split(answers(drawn, 0, seed), drawn).largest.empty();
    beyond_uncorrected += !split(answers(drawn, 0, seed), {{"one"}, {drawn.quantiles[0]}}).largest.empty();
  }
  // 20 expected each; five standard deviations of a binomial are 22.
  CHECK(named < 42);
  CHECK(beyond_uncorrected > 2);
  CHECK(beyond_uncorrected < 42);
}

TEST_CASE("at most three are named, the strongest first") {
  const auto drawn = made_up(8, 300);
  std::vector<double> values;
  for (std::size_t r = 0; r < 600; ++r) {
    double sum = 0;
    for (std::size_t p = 0; p < 5; ++p)
      sum += (p % 2 == 0 ? 1 : -1) * static_cast<double>(p + 1) * drawn.quantiles[p][r / 2];
    values.push_back(sum + 0.1 * test::uniform(5, r));
  }
  const auto largest = split(values, drawn).largest;
  REQUIRE(largest.size() == 3);
  CHECK(largest[0].parameter == 4);
  CHECK(largest[1].parameter == 3);
  CHECK(largest[1].rank_correlation < 0);
  CHECK(largest[2].parameter == 2);
}

TEST_CASE("what can be told from chance grows with draws and shrinks with how many are tried") {
  // One parameter, 27 draws: t on 25 degrees of freedom is 2.0595, so 2.0595 / sqrt(25 + 2.0595^2).
  CHECK(clear_rank_correlation(27, 1) == Approx(2.059539 / std::sqrt(25 + 2.059539 * 2.059539)));
  CHECK(clear_rank_correlation(27, 100) > clear_rank_correlation(27, 1));
  CHECK(clear_rank_correlation(200, 100) == Approx(0.245).margin(0.005));
  CHECK(clear_rank_correlation(2, 100) == 1);
}

TEST_CASE("pairs without a value are left out, and an odd last replication") {
  const auto drawn = made_up(1, 5);
  const auto answer = split(std::vector<double>{1, 3, undefined, 7, 5, 7, 9, 11, 100}, drawn);
  CHECK(answer.mean.mean == Approx(6));
  CHECK(answer.mean.counted == 6);
  CHECK(answer.mean.left_out == 2);
  CHECK(answer.parameter_variance == Approx(15));
  const auto too_few = split(std::vector<double>{1, 3}, drawn);
  CHECK(too_few.mean.mean == 2);
  CHECK(std::isnan(too_few.mean.low));
  CHECK(std::isnan(too_few.parameter_share()));
  CHECK(too_few.largest.empty());
}

TEST_CASE("a pair shares its draw and not its chance, on any number of threads") {
  const auto got = scenario::load(std::string(STEPWELL_SOURCE_DIR) + "/scenarios/typical_service.yaml",
                                  {"run.start=2024-04-01", "run.warm_up_months=0", "run.measured_months=3"});
  REQUIRE(got.value);
  const service::model& model = got.value->model;
  const auto parameters = scenario::parameters_to_draw(model);
  const auto made_on = [&](int threads, const model_of_draw& draw) {
    return replicate(runners_of(draw), {.seed = 3, .threads = threads, .stop = replication_count{6}});
  };
  std::vector<std::uint32_t> asked;
  const auto alone = made_on(1, [&](std::uint32_t draw) {
    asked.push_back(draw);
    return scenario::with_draw(model, parameters, 3, draw);
  });
  CHECK(asked == std::vector<std::uint32_t>{0, 1, 2});
  const auto three = made_on(3, [&](std::uint32_t draw) { return scenario::with_draw(model, parameters, 3, draw); });
  REQUIRE(alone.values.size() == three.values.size());
  CHECK(std::memcmp(alone.values.data(), three.values.data(), alone.values.size() * sizeof(double)) == 0);

  // Of a draw that is the scenario itself, each replication is the one it would be without: own chance, same model.
  const auto undrawn = made_on(1, [&](std::uint32_t) { return model; });
  const auto plain = replicate(runners_of(model), {.seed = 3, .threads = 1, .stop = replication_count{6}});
  CHECK(std::memcmp(undrawn.values.data(), plain.values.data(), plain.values.size() * sizeof(double)) == 0);
  CHECK(std::memcmp(undrawn.values.data(), alone.values.data(), plain.values.size() * sizeof(double)) != 0);
}
