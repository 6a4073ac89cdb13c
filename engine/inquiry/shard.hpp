// Parts of a study for several machines: 2/8 does the second eighth of its tasks. Every task belongs to exactly one
// part, whatever is already done.
#pragma once

#include "study/tasks.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwell::inquiry {

struct shard {
  std::uint32_t number = 1, of = 1; // number from 1

  bool whole() const { return of == 1; }
  std::string text() const { return std::to_string(number) + "/" + std::to_string(of); }
  // A run of neighbouring tasks, since those of one point share its model; parts differ by one task at most.
  std::vector<study::task> part_of(const std::vector<study::task>& all) const;
};

std::optional<shard> shard_from(const std::string& text);           // "2/8"; nothing when it is no such text
std::optional<std::uint32_t> part_number_in(std::string_view text); // digits alone

} // namespace stepwell::inquiry
