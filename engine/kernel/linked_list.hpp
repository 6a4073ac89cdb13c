// First-in-first-out lists threaded through rows of a table: waiting lists, caseloads, queues at a resource.
//
//   struct patient { link place; … };            // one link per list a row can be on at the same time
//   std::vector<patient> patients;               // or pool<patient>: anything with operator[]
//   auto waiting_places = linked_by<&patient::place>(patients);
//   waiting_places.push_back(waiting_list, row);
//   for (std::uint32_t row : waiting_places.rows_of(waiting_list)) …
//
// Always holds: a link belongs to at most one list at a time, and a list's size is the number of its rows. Joining,
// leaving and overtaking are O(1) and allocate nothing; a std::list or a vector with erase would do one or the other.
// The caller remembers which list a row is on: the row knows only its neighbours.
// Owner: one replication, one thread.
#pragma once

#include <cassert>
#include <cstdint>
#include <limits>

namespace stepwell::kernel {

inline constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

struct link {
  std::uint32_t previous = no_row;
  std::uint32_t next = no_row;
};

struct list_head {
  std::uint32_t first = no_row;
  std::uint32_t last = no_row;
  std::uint32_t size = 0;

  bool empty() const noexcept { return size == 0; }
};

// A view: as cheap to make as a reference to the rows, so make it where it is needed.
template <auto Member, class Rows>
class linked_rows {
 public:
  explicit linked_rows(Rows& rows) noexcept : rows_(&rows) {}

  void push_back(list_head& list, std::uint32_t row) const noexcept { place_between(list, list.last, row, no_row); }

  void push_front(list_head& list, std::uint32_t row) const noexcept { place_between(list, no_row, row, list.first); }

  // For lists kept in priority order; `before` == no_row puts the row last.
  void insert_before(list_head& list, std::uint32_t before, std::uint32_t row) const noexcept {
    place_between(list, before == no_row ? list.last : link_of(before).previous, row, before);
  }

  void remove(list_head& list, std::uint32_t row) const noexcept {
    assert(list.size > 0);
    link& own = link_of(row);
    assert(own.previous == no_row ? list.first == row : link_of(own.previous).next == row);
    assert(own.next == no_row ? list.last == row : link_of(own.next).previous == row);
    (own.previous == no_row ? list.first : link_of(own.previous).next) = own.next;
    (own.next == no_row ? list.last : link_of(own.next).previous) = own.previous;
    own = link{};
    --list.size;
  }

  // The longest waiting row, taken off the list; no_row from an empty list.
  std::uint32_t pop_front(list_head& list) const noexcept {
    const std::uint32_t row = list.first;
    if (row != no_row) remove(list, row);
    return row;
  }

  std::uint32_t next(std::uint32_t row) const noexcept { return link_of(row).next; }
  std::uint32_t previous(std::uint32_t row) const noexcept { return link_of(row).previous; }

  // The loop body may remove the row it stands on, because the step onwards is read before the body runs.
  // It may not remove any other row of the list.
  class iterator {
   public:
    iterator(const linked_rows& places, std::uint32_t row) noexcept
        : places_(places), row_(row), next_(row == no_row ? no_row : places.next(row)) {}
    std::uint32_t operator*() const noexcept { return row_; }
    iterator& operator++() noexcept { return *this = iterator(places_, next_); }
    bool operator!=(const iterator& other) const noexcept { return row_ != other.row_; }

   private:
    linked_rows places_;
    std::uint32_t row_;
    std::uint32_t next_;
  };

  class range {
   public:
    range(const linked_rows& places, std::uint32_t first) noexcept : places_(places), first_(first) {}
    iterator begin() const noexcept { return iterator(places_, first_); }
    iterator end() const noexcept { return iterator(places_, no_row); }

   private:
    linked_rows places_;
    std::uint32_t first_;
  };

  range rows_of(const list_head& list) const noexcept { return range(*this, list.first); }

 private:
  decltype(auto) link_of(std::uint32_t row) const noexcept { return ((*rows_)[row].*Member); }

  void place_between(list_head& list, std::uint32_t previous, std::uint32_t row, std::uint32_t next) const noexcept {
    assert(row != no_row);
    link_of(row) = link{previous, next};
    (previous == no_row ? list.first : link_of(previous).next) = row;
    (next == no_row ? list.last : link_of(next).previous) = row;
    ++list.size;
  }

  Rows* rows_;
};

template <auto Member, class Rows>
linked_rows<Member, Rows> linked_by(Rows& rows) noexcept {
  return linked_rows<Member, Rows>(rows);
}

} // namespace stepwell::kernel
