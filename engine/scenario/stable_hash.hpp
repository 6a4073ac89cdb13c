// A number for a text that stays the same in every build and on every machine: it names a scenario and addresses the
// draw of a field. Guards against nothing hostile.
// FNV-1a, 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv).
#pragma once

#include <cstdint>
#include <string_view>

namespace stepwell::scenario {

constexpr std::uint64_t stable_hash(std::string_view text) {
  constexpr std::uint64_t offset_basis = 0xcbf29ce484222325U, prime = 0x100000001b3U;
  std::uint64_t hash = offset_basis;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash;
}

} // namespace stepwell::scenario
