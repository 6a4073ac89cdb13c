// Rows that come and go: patients in treatment, appointments, notes to be written.
//
// Always holds: a row keeps its index from take() to give_back(); a freed row is the next one taken, because it is the
// one still in cache, and comes back holding what was left in it: the taker sets it. A row never taken before is Row{}.
// take() may move the rows in memory, so keep indexes, not references, across it. Rows that must detect a stale index
// carry their own generation. After clear() every row is Row{} again, so that a replication cannot see its predecessor.
// A pool also keeps a place (linked_list.hpp) for every row, for the one list on which a row may stand at a time: apart
// from the rows, because walking a list along links that lie between the rows' data waits for one cache line after the
// other.
// Owner: one replication, one thread. No allocation once the pool has been as large as it gets.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kernel/linked_list.hpp"

namespace stepwell::kernel {

template <class Row>
class pool {
 public:
  std::uint32_t take() {
    if (!free_.empty()) {
      const std::uint32_t row = free_.back();
      free_.pop_back();
      return row;
    }
    rows_.emplace_back();
    places_.emplace_back();
    // Room to give every row back is made here, where growth is expected, so that give_back never allocates.
    if (free_.capacity() < rows_.capacity()) free_.reserve(rows_.capacity());
    return static_cast<std::uint32_t>(rows_.size() - 1);
  }

  void give_back(std::uint32_t row) noexcept {
    assert(row < rows_.size());
    assert(free_.size() < rows_.size());
    free_.push_back(row);
  }

  Row& operator[](std::uint32_t row) noexcept {
    assert(row < rows_.size());
    return rows_[row];
  }
  const Row& operator[](std::uint32_t row) const noexcept {
    assert(row < rows_.size());
    return rows_[row];
  }

  // Brings a row near that will be wanted soon.
  void fetch(std::uint32_t row) const noexcept {
    const char* const first = reinterpret_cast<const char*>(&rows_[row]);
    for (std::size_t line = 0; line < sizeof(Row); line += cache_line) __builtin_prefetch(first + line);
  }

  std::uint32_t size_in_use() const noexcept { return static_cast<std::uint32_t>(rows_.size() - free_.size()); }

  // Rows ever in use at once since clear(): indexes are below this.
  std::uint32_t high_water() const noexcept { return static_cast<std::uint32_t>(rows_.size()); }

  void reserve(std::size_t rows) {
    rows_.reserve(rows);
    places_.reserve(rows);
    free_.reserve(rows_.capacity());
  }

  auto places() noexcept { return linked_by<&place_of_row::place>(places_); }
  auto places() const noexcept { return linked_by<&place_of_row::place>(places_); }

  void clear() noexcept {
    rows_.clear();
    places_.clear();
    free_.clear();
  }

 private:
  static constexpr std::size_t cache_line = 64; // bytes

  struct place_of_row {
    link place;
  };

  std::vector<Row> rows_;
  std::vector<place_of_row> places_;
  std::vector<std::uint32_t> free_;
};

} // namespace stepwell::kernel
