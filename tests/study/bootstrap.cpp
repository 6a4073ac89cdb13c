// Intervals by resampling, of statistics whose interval is known.
#include "study/bootstrap.hpp"

#include "study/proportion.hpp"
#include "study/toy_system.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace stepwell::study;

namespace {

std::vector<bootstrapped> mean_of(const std::vector<double>& values, std::uint64_t seed) {
  return bootstrap(
      values.size(), 1,
      [&](std::span<const std::uint32_t> rows, std::span<double> out) {
        out[0] = 0;
        for (const std::uint32_t row : rows) out[0] += values[row] / static_cast<double>(rows.size());
      },
      seed);
}

std::vector<double> uniforms(std::size_t so_many, std::uint64_t seed) {
  std::vector<double> values;
  for (std::size_t i = 0; i < so_many; ++i) values.push_back(test::uniform(seed, i));
  return values;
}

} // namespace

TEST_CASE("the interval of a mean is that of Student's t", "[bootstrap]") {
  const auto values = uniforms(400, 1);
  const auto found = mean_of(values, 1)[0];
  const double half = 1.966 * std::sqrt(1.0 / 12 / 400); // t on 399 degrees of freedom
  CHECK(found.value == Approx(0.5).margin(0.05));
  CHECK((found.high - found.low) / 2 == Approx(half).epsilon(0.1));
}

TEST_CASE("of ten rows, too, it holds the truth nineteen times in twenty", "[bootstrap]") {
  constexpr std::size_t studies = 1000;
  std::size_t held = 0;
  for (std::uint64_t seed = 0; seed < studies; ++seed) {
    const auto found = mean_of(uniforms(10, 5000 + seed), seed)[0];
    held += found.low <= 0.5 && 0.5 <= found.high;
  }
  const auto share = exact_proportion(held, studies);
  CAPTURE(held);
  CHECK(share.low <= 0.95); // plain percentiles: about 905
  CHECK(share.high >= 0.95);
}

TEST_CASE("what has no spread has none, what cannot be known is not a number", "[bootstrap]") {
  const auto same = mean_of({2, 2, 2, 2}, 1)[0];
  CHECK(same.low == 2);
  CHECK(same.high == 2);
  const auto single = mean_of({2}, 1)[0];
  CHECK(single.value == 2);
  CHECK(std::isnan(single.low));
  CHECK(std::isnan(mean_of({}, 1)[0].value));
}

TEST_CASE("samples without the statistic are left out; when most are, there is no interval", "[bootstrap]") {
  // Defined in samples that hold each of the first `needed` rows.
  const auto with_row = [](std::size_t rows, std::size_t needed) {
    return bootstrap(
        rows, 1,
        [needed](std::span<const std::uint32_t> drawn, std::span<double> out) {
          std::vector<bool> there(needed, false);
          for (const std::uint32_t row : drawn)
            if (row < needed) there[row] = true;
          out[0] = std::count(there.begin(), there.end(), true) == static_cast<std::ptrdiff_t>(needed)
                       ? 1
                       : std::numeric_limits<double>::quiet_NaN();
        },
        1)[0];
  };
  CHECK(with_row(2, 1).low == 1);        // in 3 of 4
  CHECK(std::isnan(with_row(4, 4).low)); // in 4! / 4^4, one in eleven
  CHECK(with_row(4, 4).value == 1);
}

TEST_CASE("the same seed gives the same bits, another seed others", "[bootstrap]") {
  const auto values = uniforms(20, 1);
  CHECK(std::memcmp(&mean_of(values, 1)[0], &mean_of(values, 1)[0], sizeof(bootstrapped)) == 0);
  CHECK(mean_of(values, 1)[0].low != mean_of(values, 2)[0].low);
}
