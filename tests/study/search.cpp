// Where levers are continuous, candidates worth judging are found near the best setting that keeps the constraints.
#include "study/search.hpp"
#include "toy_candidates.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

using namespace stepwell;
using namespace stepwell::study;

namespace {

constexpr std::uint32_t replications = 5;

// Two levers. Cost is least at (0.7, 0.4), but the share within six weeks, 60 + 40 of the second lever, must be 80: so
// (0.7, 0.5) is best. In steps of 0.01, as head-counts are, with noise that all settings of a replication share and
// noise of a setting's own.
struct noisy_quadratic {
  std::uint64_t seed = 1;
  std::uint32_t calls = 0;

  std::vector<double> operator()(std::span<const double> levers) {
    ++calls;
    const double x = std::round(levers[0] * 100) / 100, y = std::round(levers[1] * 100) / 100;
    const auto setting = static_cast<std::uint64_t>(1 + x * 100 + y * 100'000);
    double cost = 0, within = 0;
    for (std::uint32_t r = 0; r < replications; ++r) {
      random::stream common({seed, r}, 0, 0), own({seed, r}, setting, 1);
      cost += 100 + 100 * (std::pow(x - 0.7, 2) + std::pow(y - 0.4, 2)) + random::normal(common, 0, 5) +
              random::normal(own, 0, 0.2);
      within += 60 + 40 * y + random::normal(own, 0, 0.5);
    }
    return {cost / replications, within / replications};
  }
};

search_rules cheapest_within_six_weeks() {
  return {.goals = {{.column = 0, .indifference = 0.5}},
          .constraints = {{.column = 1, .limit = 80, .tolerance = 1}},
          .base_levers = {0.1, 0.9},
          .evaluations = 120};
}

} // namespace

TEST_CASE("the best setting of a noisy quadratic with a constraint is among the candidates") {
  int near = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    noisy_quadratic system{seed};
    const search_result found = find_candidates(std::ref(system), cheapest_within_six_weeks());
    CHECK(system.calls <= 120);
    CHECK(system.calls == found.visited.size());
    CHECK(found.visited.front().levers == std::vector<double>{0.1, 0.9});
    REQUIRE(found.candidates.size() == 10);
    std::set<std::vector<double>> distinct;
    for (const auto& each : found.visited) CHECK(distinct.insert(each.levers).second);
    near += std::any_of(found.candidates.begin(), found.candidates.end(), [](const auto& each) {
      return std::abs(each.levers[0] - 0.7) < 0.1 && std::abs(each.levers[1] - 0.5) < 0.05;
    });
    for (std::size_t i = 0; i < 10; ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const auto &one = found.candidates[i].levers, &other = found.candidates[j].levers;
        CHECK(std::max(std::abs(one[0] - other[0]), std::abs(one[1] - other[1])) >= 0.02);
      }
  }
  CHECK(near >= 19);
}

TEST_CASE("the same search visits the same settings, and an interrupted one keeps what it has") {
  noisy_quadratic system, again, stopped;
  const auto once = find_candidates(std::ref(system), cheapest_within_six_weeks());
  const auto twice = find_candidates(std::ref(again), cheapest_within_six_weeks());
  REQUIRE(once.visited.size() == twice.visited.size());
  for (std::size_t i = 0; i < once.visited.size(); ++i) CHECK(once.visited[i].levers == twice.visited[i].levers);
  const auto stops = [&](std::span<const double> levers) {
    return stopped.calls == 17 ? std::vector<double>{} : stopped(levers);
  };
  const auto part = find_candidates(stops, cheapest_within_six_weeks());
  CHECK(part.interrupted);
  CHECK(part.visited.size() == 17);
  CHECK(part.candidates.size() > 0);
  const auto nothing =
      find_candidates([](std::span<const double>) { return std::vector<double>{}; }, cheapest_within_six_weeks());
  CHECK(nothing.interrupted);
  CHECK(nothing.candidates.empty());
}

TEST_CASE("two goals: the candidates lie along the front, also where it bends inwards") {
  // Cost x, overtime 1 - x^2 (a front that weighted sums would find only the ends of); the second lever only costs. The
  // constraint forbids x > 0.9.
  const auto system = [](std::span<const double> levers) {
    const double x = levers[0], wasted = levers[1];
    return std::vector<double>{10 * x + wasted, 10 * (1 - x * x) + wasted, x};
  };
  const search_rules rules{.goals = {{.column = 0, .indifference = 0.1}, {.column = 1, .indifference = 0.1}},
                           .constraints = {{.column = 2, .at_least = false, .limit = 0.9, .tolerance = 0.01}},
                           .base_levers = {0.5, 0.5},
                           .evaluations = 420};
  const auto found = find_candidates(system, rules);
  CHECK(found.visited.size() <= 420);
  REQUIRE(found.candidates.size() >= 7);
  double least = 1, most = 0, widest = 0;
  std::vector<double> along;
  for (const auto& each : found.candidates) {
    CHECK(each.levers[1] < 0.15);
    CHECK(each.levers[0] <= 0.9);
    along.push_back(each.levers[0]);
  }
  std::sort(along.begin(), along.end());
  for (std::size_t i = 1; i < along.size(); ++i) widest = std::max(widest, along[i] - along[i - 1]);
  least = along.front();
  most = along.back();
  CHECK(least < 0.05);
  CHECK(most > 0.8);
  CHECK(widest < 0.3);
}

TEST_CASE("nothing keeps the constraints: the candidates break them least, and undefined measures come last") {
  const auto system = [](std::span<const double> levers) {
    const double x = levers[0];
    return std::vector<double>{x > 0.9 ? std::nan("") : 5 - x, 50 + 20 * x};
  };
  const auto found = find_candidates(system, {.goals = {{.column = 0, .indifference = 0.1}},
                                              .constraints = {{.column = 1, .limit = 90, .tolerance = 1}},
                                              .base_levers = {0.2},
                                              .evaluations = 60,
                                              .candidates = 3});
  REQUIRE(found.candidates.size() == 3);
  CHECK(found.candidates[0].levers[0] == Approx(0.9).margin(0.02));
  for (const auto& each : found.candidates) CHECK(each.levers[0] <= 0.9);
  CHECK_THROWS_AS(find_candidates(system, {.goals = {}, .base_levers = {0.2}, .evaluations = 60}),
                  std::invalid_argument);
}
