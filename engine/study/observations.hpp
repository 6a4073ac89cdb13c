// The replications that were made of each candidate, seen as columns: of one candidate, or of the differences between
// two of the same chance, over the replications that both have. Folded in the order of replications.
#pragma once

#include "stats/running_moments.hpp"
#include "study/selection_rules.hpp"
#include "study/tasks.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace stepwell::study {

using row_of = std::function<std::span<const double>(task)>;

struct observed {
  stats::running_moments moments; // of the values that are defined
  std::size_t left_out = 0;       // replications without one
};

struct observations {
  const row_of& row;
  std::span<const std::uint32_t> replications; // made of each candidate

  observed value_of(std::size_t column, std::uint32_t candidate) const {
    return fold(replications[candidate], [&](std::uint32_t r) { return row({candidate, r})[column]; });
  }
  // `one` less `other`.
  observed difference_of(std::size_t column, std::uint32_t one, std::uint32_t other) const {
    return fold(std::min(replications[one], replications[other]), [&](std::uint32_t r) {
      return row({one, r})[column] - row({other, r})[column];
    });
  }
  // How far on the right side of a constraint.
  observed margin_of(const constraint& of, std::uint32_t candidate) const {
    const auto both = std::min(replications[candidate], of.against_base ? replications[0] : replications[candidate]);
    return fold(both, [&](std::uint32_t r) {
      return margin(of, row({candidate, r}), of.against_base ? row({0, r}) : std::span<const double>{});
    });
  }

 private:
  template <class Value>
  static observed fold(std::uint32_t count, Value value) {
    observed found;
    for (std::uint32_t r = 0; r < count; ++r) {
      const double each = value(r);
      if (std::isfinite(each))
        found.moments.add(each);
      else
        ++found.left_out;
    }
    return found;
  }
};

} // namespace stepwell::study
