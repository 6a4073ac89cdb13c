// The optimiser finds known minima inside its bounds and budget, whatever the roughness, and always the same.
#include "study/minimise.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace stepwell::study;

namespace {

const std::vector<bounds> box{{-2, 6}, {0, 10}, {-5, 5}};

double bowl(std::span<const double> x) {
  return std::pow(x[0] - 1, 2) + 4 * std::pow(x[1] - 3, 2) + std::pow(x[2] + 2, 2);
}

// As a Monte Carlo study is: rough in the small, the same each time.
double rough_bowl(std::span<const double> x) {
  return bowl(x) + 0.02 * std::sin(97 * x[0]) * std::cos(89 * x[1] + 31 * x[2]);
}

} // namespace

TEST_CASE("a smooth and a rough bowl have their least point found") {
  const std::vector<double> start{5, 9, 4};
  for (const auto& function : {bowl, rough_bowl}) {
    const minimum found = minimise(function, start, box, 600);
    CHECK(found.tried <= 600);
    CHECK(found.at[0] == Approx(1).margin(0.2));
    CHECK(found.at[1] == Approx(3).margin(0.2));
    CHECK(found.at[2] == Approx(-2).margin(0.2));
    CHECK(found.value == function(found.at));
    CHECK_FALSE(found.interrupted);
  }
}

TEST_CASE("the least point at a bound is found there, and nothing outside is tried") {
  bool outside = false;
  const auto slope = [&](std::span<const double> x) {
    for (std::size_t i = 0; i < x.size(); ++i) outside |= x[i] < box[i].low || x[i] > box[i].high;
    return x[0] + x[1] - x[2];
  };
  const minimum found = minimise(slope, std::vector<double>{0, 5, 0}, box, 500);
  CHECK_FALSE(outside);
  CHECK(found.at[0] == Approx(-2).margin(0.05));
  CHECK(found.at[1] == Approx(0).margin(0.05));
  CHECK(found.at[2] == Approx(5).margin(0.05));
}

TEST_CASE("settings that cannot be are passed by, and a start outside is moved inside") {
  const auto half_forbidden = [](std::span<const double> x) {
    return x[0] < 2 ? std::numeric_limits<double>::infinity() : bowl(x);
  };
  const minimum found = minimise(half_forbidden, std::vector<double>{60, 90, 40}, box, 600);
  CHECK(found.at[0] >= 2);
  CHECK(found.at[0] == Approx(2).margin(0.2));
  const minimum nothing =
      minimise([](std::span<const double>) { return std::nan(""); }, std::vector<double>{0, 5, 0}, box, 50);
  CHECK(nothing.at.size() == 3);
}

TEST_CASE("the same search gives the same point, keeps to its budget and stops when told") {
  const std::vector<double> start{5, 9, 4};
  const minimum once = minimise(rough_bowl, start, box, 80), again = minimise(rough_bowl, start, box, 80);
  CHECK(once.at == again.at);
  CHECK(once.tried == 80);
  std::atomic<bool> stop{false};
  int calls = 0;
  const auto stops_itself = [&](std::span<const double> x) {
    stop = ++calls == 10;
    return bowl(x);
  };
  const minimum stopped = minimise(stops_itself, start, box, 600, &stop);
  CHECK(stopped.interrupted);
  CHECK(stopped.tried == 10);
  CHECK(stopped.value < bowl(start));
}

TEST_CASE("looking everywhere finds the deeper of two valleys, on steps, within the budget and inside the bounds") {
  bool outside = false;
  const auto valleys_in_steps = [&](std::span<const double> x) {
    for (std::size_t i = 0; i < x.size(); ++i) outside |= x[i] < box[i].low || x[i] > box[i].high;
    const double wide = bowl(x) + 5, narrow = 6 * (std::pow(x[0] - 4.6, 2) + std::pow(x[1] - 8, 2) + x[2] * x[2]);
    return std::floor(4 * std::min(wide, narrow)) / 4;
  };
  const std::vector<double> in_the_wide_one{1, 3, -2};
  const minimum near = minimise(valleys_in_steps, in_the_wide_one, box, 400);
  const minimum found = minimise(valleys_in_steps, in_the_wide_one, box, 400, nullptr, search_method::everywhere);
  CHECK(near.value >= 5);
  CHECK(found.value < 2);
  CHECK(found.tried == 400);
  CHECK(found.at[1] == Approx(8).margin(0.6));
  CHECK_FALSE(outside);
}
