// The days of a waiting list: who stands first of those who joined it on a day. Whoever comes back to a list kept by
// longest wait then finds the place without walking past everybody, which took a quarter of the time of a service ten
// times the typical one.
#pragma once

#include "kernel/linked_list.hpp"
#include "kernel/time.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace stepwell::service {

class list_days {
 public:
  static constexpr kernel::day_number span = 512; // a ring; waits are told apart that far back

  list_days() { first_.fill(kernel::no_row); }

  // Of the people who joined on `from` or later, up to `today`, the first on the list; no_row when there are none.
  // `listed` gives the day of a row. Nobody asked for may have joined `span` days ago or earlier.
  template <class Listed>
  std::uint32_t first_since(kernel::day_number from, kernel::day_number today, Listed listed) const {
    for (kernel::day_number day = from; day <= today; ++day) {
      const std::uint32_t row = first_[slot(day)];
      if (row != kernel::no_row && listed(row) == day) return row;
    }
    return kernel::no_row;
  }

  // `row` joined on `day` and now stands before others of that day, if `ahead`, or behind them.
  template <class Listed>
  void joins(std::uint32_t row, kernel::day_number day, bool ahead, Listed listed) {
    std::uint32_t& first = first_[slot(day)];
    // A row of `span` days before gives way: the ring looks back no further.
    if (first == kernel::no_row || listed(first) < day || (ahead && listed(first) == day)) first = row;
  }

  // `next`: who stands behind; no_row when nobody does.
  template <class Listed>
  void leaves(std::uint32_t row, kernel::day_number day, std::uint32_t next, Listed listed) {
    std::uint32_t& first = first_[slot(day)];
    if (first == row) first = next != kernel::no_row && listed(next) == day ? next : kernel::no_row;
  }

 private:
  static std::size_t slot(kernel::day_number day) { return static_cast<std::size_t>(day) & (span - 1); }

  std::array<std::uint32_t, span> first_;
};

} // namespace stepwell::service
