#include <Random123/philox.h>
#undef philox4x64 // Random123's macro of that name would swallow our function

#include "random/philox.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace stepwell::random {

static_assert(philox4x64({0, 0, 0, 0}, {0, 0}).word[0] == 0x16554d9eca36314cU, "must work at compile time too");

TEST_CASE("Philox4x64-10 gives Random123's published known answers") {
  // Random123 1.14, tests/kat_vectors, lines "philox4x64 10".
  CHECK(philox4x64({0, 0, 0, 0}, {0, 0}) ==
        philox_block{{0x16554d9eca36314cU, 0xdb20fe9d672d0fdcU, 0xd7e772cee186176bU, 0x7e68b68aec7ba23bU}});
  constexpr auto ones = ~std::uint64_t{0};
  CHECK(philox4x64({ones, ones, ones, ones}, {ones, ones}) ==
        philox_block{{0x87b092c3013fe90bU, 0x438c3c67be8d0224U, 0x9cc7d7c69cd777b6U, 0xa09caebf594f0ba0U}});
  CHECK(philox4x64({0x243f6a8885a308d3U, 0x13198a2e03707344U, 0xa4093822299f31d0U, 0x082efa98ec4e6c89U},
                   {0x452821e638d01377U, 0xbe5466cf34e90c6cU}) ==
        philox_block{{0xa528f45403e61d95U, 0x38c72dbd566e9788U, 0xa5a1610e72fd18b5U, 0x57bd43b5e52b7fe6U}});
}

TEST_CASE("Philox4x64-10 agrees with the authors' own code on a hundred thousand inputs") {
  std::mt19937_64 anything{1};
  int disagreements = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::array<std::uint64_t, 4> counter{anything(), anything(), anything(), anything()};
    const std::array<std::uint64_t, 2> key{anything(), anything()};
    const philox4x64_ctr_t theirs = philox4x64_R(10, philox4x64_ctr_t{{counter[0], counter[1], counter[2], counter[3]}},
                                                 philox4x64_key_t{{key[0], key[1]}});
    const philox_block ours = philox4x64(counter, key);
    for (std::size_t word = 0; word < 4; ++word) disagreements += ours.word[word] != theirs.v[word] ? 1 : 0;
  }
  CHECK(disagreements == 0);
}

TEST_CASE("one changed bit of counter or key changes about half of the output's bits") {
  const std::array<std::uint64_t, 4> counter{1234, 7, 0, 0};
  const std::array<std::uint64_t, 2> key{42, 0};
  const philox_block before = philox4x64(counter, key);
  for (std::size_t bit = 0; bit < 384; ++bit) {
    auto changed_counter = counter;
    auto changed_key = key;
    auto& word = bit < 256 ? changed_counter[bit / 64] : changed_key[bit / 64 - 4];
    word ^= std::uint64_t{1} << (bit % 64);
    const philox_block after = philox4x64(changed_counter, changed_key);
    int flipped = 0;
    for (std::size_t i = 0; i < 4; ++i) flipped += __builtin_popcountll(before.word[i] ^ after.word[i]);
    // 256 fair coins: 128 with standard deviation 8; five of those either way.
    CHECK(flipped > 88);
    CHECK(flipped < 168);
  }
}

} // namespace stepwell::random
