// The other structure of exhaustion: a store of energy.
#include "service/workforce/energy_stock.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::service;

namespace {

wellbeing_parameters stock(double recovery_from_energy) {
  wellbeing_parameters p;
  p.exhaustion_half_life_weeks = 6;
  p.rest_lost_per_overtime_hour = 0.02;
  p.recovery_from_energy = recovery_from_energy;
  return p;
}

double settled(double usual, double strain, double overtime, double recovery_from_energy) {
  double exhaustion = usual;
  for (int week = 0; week < 2000; ++week)
    exhaustion = exhaustion_of_stock(exhaustion, usual, strain, overtime, stock(recovery_from_energy));
  return exhaustion;
}

} // namespace

TEST_CASE("at usual work exhaustion rests where it usually is, whatever recovery needs") {
  CHECK(settled(2.2, 0, 0, 0) == Approx(2.2));
  CHECK(settled(2.2, 0, 0, 0.5) == Approx(2.2));
}

TEST_CASE("where recovery needs no energy the stock answers as the proportional model does") {
  CHECK(settled(2.2, 0.3, 0, 0) == Approx(2.5));
  const double half_way = [] {
    double exhaustion = 2.2;
    for (int week = 0; week < 6; ++week) exhaustion = exhaustion_of_stock(exhaustion, 2.2, 0.4, 0, stock(0));
    return exhaustion;
  }();
  CHECK(half_way == Approx(2.4)); // half of 0.4 after the half-life
}

TEST_CASE("where it does, the same strain takes people further, and too much runs them down") {
  CHECK(settled(2.2, 0.3, 0, 0.5) > 2.5);
  // Energy e, usual energy 0.6, recovery (1 - e) e / 0.6 at most 0.25 / 0.6 = 0.417 against spending of 0.4 + strain /
  // 3: from a strain of 0.05 on nothing holds people up.
  CHECK(settled(2.2, 0.04, 0, 1) < 3);
  CHECK(settled(2.2, 0.2, 0, 1) == Approx(4));
}

TEST_CASE("overtime takes from the rest") {
  CHECK(settled(2.2, 0, 10, 0) == Approx(4 - 3 * (1 - 0.4 / 0.8))); // spending 0.4 against (1 - e) x 0.8
}
