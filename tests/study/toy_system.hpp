// A system small enough to know everything about: each replication draws two numbers by a hash of (seed, replication).
#pragma once

#include "study/replicate.hpp"

#include <chrono>
#include <cstdint>
#include <thread>

namespace stepwell::study::test {

// splitmix64's finaliser (Steele, Lea & Flood 2014), mapped to [0, 1).
inline double uniform(std::uint64_t seed, std::uint64_t replication) {
  std::uint64_t z = seed * 0x9E3779B97F4A7C15ULL + (replication + 1) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

inline record::replication_result toy_replication(std::uint64_t seed, std::uint32_t replication) {
  record::replication_result result;
  result.values = {10 + uniform(seed, replication), 100 + 50 * uniform(seed + 1, replication)};
  result.events = 3;
  return result;
}

// Every third replication is slow, so that on several threads results finish out of order.
inline replication_runner make_toy() {
  return [](std::uint64_t seed, std::uint32_t replication) {
    if (replication % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    return toy_replication(seed, replication);
  };
}

} // namespace stepwell::study::test
