// Events beyond the agenda's window: a heap by (tick, sequence), so that equal ticks leave in order of arrival.
//
// The sequence shares a word with the event's order: 61 bits, restarted whenever the heap is empty.
// Part of the agenda; nobody else needs it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kernel/time.hpp"

namespace stepwell::kernel {

template <class Payload>
class agenda_far {
 public:
  static constexpr unsigned order_bits = 3;
  static constexpr unsigned orders = 1U << order_bits;

  struct event {
    tick when;
    std::uint64_t sequence_and_order;
    Payload payload;

    unsigned order() const noexcept { return static_cast<unsigned>(sequence_and_order & (orders - 1)); }
  };

  bool empty() const noexcept { return heap_.empty(); }
  std::size_t size() const noexcept { return heap_.size(); }
  const event& soonest() const noexcept { return heap_.front(); }

  [[gnu::noinline]] void push(tick when, unsigned order, const Payload& payload) {
    if (heap_.empty()) sequence_ = 0;
    heap_.push_back({when, (sequence_++ << order_bits) | order, payload});
    std::push_heap(heap_.begin(), heap_.end(), later{});
  }

  void pop() {
    std::pop_heap(heap_.begin(), heap_.end(), later{});
    heap_.pop_back();
  }

  void clear() noexcept { heap_.clear(); }

 private:
  struct later { // std heaps keep the greatest on top, and the agenda wants the soonest
    bool operator()(const event& left, const event& right) const noexcept {
      return left.when != right.when ? left.when > right.when : left.sequence_and_order > right.sequence_and_order;
    }
  };

  std::vector<event> heap_;
  std::uint64_t sequence_ = 0;
};

} // namespace stepwell::kernel
