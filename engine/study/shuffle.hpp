// A random order, each equally likely (Fisher and Yates), from one stream: the same seed gives the same order
// everywhere, which std::shuffle does not promise.
#pragma once

#include "random/stream.hpp"
#include "random/uniform.hpp"

#include <numeric>
#include <utility>
#include <vector>

namespace stepwell::study {

template <typename T>
void shuffle(std::vector<T>& things, random::stream& chance) {
  for (std::size_t left = things.size(); left > 1; --left) {
    const auto last = static_cast<std::int64_t>(left) - 1;
    std::swap(things[left - 1], things[static_cast<std::size_t>(random::uniform_integer(chance, 0, last))]);
  }
}

// The numbers from 0 up, so many of them, in random order.
inline std::vector<std::size_t> permutation(std::size_t so_many, random::stream& chance) {
  std::vector<std::size_t> order(so_many);
  std::iota(order.begin(), order.end(), std::size_t{0});
  shuffle(order, chance);
  return order;
}

} // namespace stepwell::study
