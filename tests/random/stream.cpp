#include "random/stream.hpp"

#include "goodness_of_fit.hpp"

#include <boost/math/distributions/uniform.hpp>
#include <catch2/catch.hpp>

#include <set>
#include <type_traits>
#include <vector>

namespace stepwell::random {

namespace {
constexpr source study{2026, 3};
}

TEST_CASE("a draw is Philox at the address: seed and replication are the key, the rest the counter") {
  CHECK(draw(study, 1234, 5, 6) == philox4x64({1234, (std::uint64_t{5} << 32) | 6, 0, 0}, {2026, 3}));
  CHECK(draw(study, 1234, 5, 6, 9) == philox4x64({1234, (std::uint64_t{5} << 32) | 6, 9, 0}, {2026, 3}));
  constexpr std::uint32_t last = ~std::uint32_t{0};
  CHECK(draw(study, 0, last, last) == philox4x64({0, ~std::uint64_t{0}, 0, 0}, {2026, 3}));
}

TEST_CASE("a stream hands out the words of successive blocks of its address, in order") {
  stream words{study, 1234, 5, 6};
  for (std::uint64_t block = 0; block < 3; ++block) {
    const philox_block expected = draw(study, 1234, 5, 6, block);
    for (const std::uint64_t word : expected.word) CHECK(words.next() == word);
  }
}

TEST_CASE("the same address gives the same chance, whatever was drawn elsewhere before") {
  stream first{study, 1234, 5};
  const std::uint64_t expected = first.next();
  stream elsewhere{study, 1233, 5};
  for (int i = 0; i < 100; ++i) static_cast<void>(elsewhere.next());
  stream again{study, 1234, 5, 0};
  CHECK(again.next() == expected);
}

TEST_CASE("every part of the address matters, and purpose and index do not run into each other") {
  std::set<std::uint64_t> first_words;
  int addresses = 0;
  for (const std::uint64_t seed : {0U, 1U}) {
    for (const std::uint64_t replication : {0U, 1U}) {
      for (std::uint64_t entity = 0; entity < 10; ++entity) {
        for (std::uint32_t purpose = 0; purpose < 10; ++purpose) {
          for (std::uint32_t index = 0; index < 10; ++index) {
            first_words.insert(stream{source{seed, replication}, entity, purpose, index}.next());
            ++addresses;
          }
        }
      }
    }
  }
  CHECK(first_words.size() == static_cast<std::size_t>(addresses));
}

TEST_CASE("neighbouring entities, purposes, sessions and replications are uncorrelated") {
  constexpr int pairs = 100'000;
  // A correlation of independent pairs has standard error 1/sqrt(n); 3.89 of them is two-sided 1e-4.
  const double limit = 3.89 / std::sqrt(static_cast<double>(pairs));
  const auto correlation = [](auto left, auto right) {
    double total = 0.0;
    for (std::uint32_t i = 0; i < pairs; ++i) total += (left(i).uniform() - 0.5) * (right(i).uniform() - 0.5);
    return 12.0 * total / pairs;
  };
  const auto base = [](std::uint32_t i) { return stream{study, i, 5, 6}; };
  CHECK(std::fabs(correlation(base, [](std::uint32_t i) { return stream{study, i + 1U, 5, 6}; })) < limit);
  CHECK(std::fabs(correlation(base, [](std::uint32_t i) { return stream{study, i, 6, 6}; })) < limit);
  CHECK(std::fabs(correlation(base, [](std::uint32_t i) { return stream{study, i, 5, 7}; })) < limit);
  CHECK(std::fabs(correlation(base, [](std::uint32_t i) { return stream{source{2026, 4}, i, 5, 6}; })) < limit);
  CHECK(std::fabs(correlation(base, [](std::uint32_t i) { return stream{source{2027, 3}, i, 5, 6}; })) < limit);
}

TEST_CASE("uniforms are uniform across addresses and along one stream") {
  using namespace testing;
  const boost::math::uniform claimed{0.0, 1.0};
  CHECK(continuous_fit(sample([](auto& g) { return g.uniform(); }), claimed).accepted());
  stream along{study, 0, 0};
  std::vector<double> values;
  for (std::size_t i = 0; i < draws; ++i) values.push_back(along.uniform());
  CHECK(continuous_fit(values, claimed).accepted());
}

TEST_CASE("a stream can be copied: the copy goes on from the same place") {
  stream one{study, 1, 2};
  static_cast<void>(one.next());
  stream two = one;
  for (int i = 0; i < 10; ++i) CHECK(one.next() == two.next());
  STATIC_REQUIRE(std::is_trivially_copyable_v<stream>);
}

} // namespace stepwell::random
