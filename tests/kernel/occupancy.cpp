#include "kernel/occupancy.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace stepwell::kernel;

TEST_CASE("the next occupied slot is found round the ring, whatever the ring's size") {
  const std::uint32_t slots = GENERATE(64U, 128U, 4'096U, 8'192U, 1U << 15);
  std::mt19937 generator(slots);
  occupancy occupied(slots);
  std::set<std::uint32_t> reference;
  for (int step = 0; step < 20'000; ++step) {
    // Few in a large ring, so that whole words and whole summaries are empty between two of them.
    const std::uint32_t slot = static_cast<std::uint32_t>(generator()) & (slots - 1);
    if (reference.size() < 5) {
      occupied.set(slot);
      reference.insert(slot);
    } else {
      occupied.reset(*reference.begin());
      reference.erase(reference.begin());
    }
    if (reference.empty()) continue;
    for (const std::uint32_t from : {static_cast<std::uint32_t>(generator()) & (slots - 1), *reference.rbegin(), 0U,
                                     slots - 1, (*reference.begin() + 1) & (slots - 1)}) {
      auto next = reference.lower_bound(from);
      if (next == reference.end()) next = reference.begin();
      REQUIRE(occupied.distance_from(from) == ((*next - from) & (slots - 1)));
    }
  }
  occupied.clear();
  occupied.set(3);
  CHECK(occupied.distance_from(4) == slots - 1);
}
