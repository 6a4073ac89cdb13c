#include "study/theory/suite.hpp"
#include "study/theory/formulas.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace stepwell::study;

namespace {

bool same(const std::vector<judged>& a, const std::vector<judged>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const judged& x, const judged& y) {
    return x.measure == y.measure && x.low == y.low && x.high == y.high && x.found.mean == y.found.mean &&
           x.found.low == y.found.low;
  });
}

} // namespace

TEST_CASE("the suite a user can run holds the kernel to its theory") {
  const std::vector<judged> lines = theory::suite();
  REQUIRE(lines.size() == 10);
  for (const judged& line : lines) {
    CAPTURE(line.id, line.measure, line.published, line.low, line.high, line.found.mean);
    CHECK(line.pass);
    CHECK(line.pass == (line.low <= line.found.mean && line.found.mean <= line.high));
    CHECK((line.low + line.high) / 2 == Approx(line.published));
    if (line.id == "Little's law") continue; // exact
    // t(19) is 3.883 at 99.9 % and 2.093 at 95 %: the band is that much wider than the interval printed beside it.
    CHECK((line.high - line.low) / (line.found.high - line.found.low) == Approx(3.883 / 2.093).epsilon(1e-3));
  }
  CHECK(lines[0].published == Approx(0.8)); // a single server 80 % busy keeps that share waiting
  CHECK(lines[1].published == Approx(4));   // and 0.8 / (1 - 0.8) units of time
  CHECK(same(lines, theory::suite(1)));     // threads change nothing
}

TEST_CASE("an interrupted suite says no more than it has found") {
  const std::atomic<bool> interrupted{true};
  CHECK(theory::suite(0, &interrupted).empty());
}
