#include "service/workforce/turnover.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::service;

namespace {
double yearly(double odds) { return 1 - std::pow(1 - odds / (1 + odds), 12); }
} // namespace

TEST_CASE("an odds ratio of 1 gives everybody the measured rate") {
  CHECK(yearly(monthly_odds(0.25, true, 0.686, 1)) == Approx(0.25));
  CHECK(yearly(monthly_odds(0.25, false, 0.686, 1)) == Approx(0.25));
}

TEST_CASE("the burnt out leave more often, and together they give the measured rate back") {
  const double burnt_out = monthly_odds(0.25, true, 0.686, 1.57), rested = monthly_odds(0.25, false, 0.686, 1.57);
  CHECK(burnt_out / rested == Approx(1.57));
  const double mixed = 0.686 * yearly(burnt_out) + 0.314 * yearly(rested);
  CHECK(mixed == Approx(0.25).epsilon(0.01));
}
