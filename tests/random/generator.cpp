#include "random/generator.hpp"

#include <catch2/catch.hpp>

namespace stepwell::random {

TEST_CASE("a uniform is never 0 and never 1, even for the extreme words") {
  constexpr std::uint64_t all_ones = ~std::uint64_t{0};
  CHECK(to_uniform(0) == 0x1p-53);
  CHECK(to_uniform(all_ones) == 1.0 - 0x1p-53);
  CHECK(to_uniform(all_ones) < 1.0);
}

TEST_CASE("the grid is symmetric: the mirrored word gives exactly 1 - u") {
  for (const std::uint64_t word : {std::uint64_t{0}, std::uint64_t{1} << 40, std::uint64_t{0x0123456789abcdef},
                                   std::uint64_t{0x8000000000000000}, ~std::uint64_t{0}}) {
    CHECK(to_uniform(~word) == 1.0 - to_uniform(word));
  }
}

TEST_CASE("the high bits decide: uniforms rise with the word") {
  CHECK(to_uniform(std::uint64_t{1} << 63) == 0.5 + 0x1p-53);
  CHECK(to_uniform((std::uint64_t{1} << 63) - 1) == 0.5 - 0x1p-53);
  CHECK(to_uniform(std::uint64_t{1} << 12) - to_uniform(0) == 0x1p-52);
}

} // namespace stepwell::random
