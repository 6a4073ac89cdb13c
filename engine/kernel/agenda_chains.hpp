// Chains of events in one array, 16 bytes an event where the payload has eight: the agenda's memory.
//
// Always holds: an event is on one chain, or on the chain of free rows. The last row given back is the next one taken,
// because it is still in cache. `place` is the event's offset in its group of buckets and, in its low bits, its order.
// Part of the agenda; nobody else needs it.
// Rejected: small arrays chained per bucket, in the hope of fewer cache misses when a bucket is opened; measured a
// quarter to a half slower, because adding an event then has a branch nobody can predict.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace stepwell::kernel {

template <class Payload>
class agenda_chains {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  struct event {
    Payload payload;
    std::uint32_t place;
    std::uint32_t next;
  };

  event& operator[](std::uint32_t row) noexcept { return events_[row]; }
  const event& operator[](std::uint32_t row) const noexcept { return events_[row]; }

  // Brings a row near that will be wanted soon.
  void fetch(std::uint32_t row) const noexcept { __builtin_prefetch(&events_[row]); }

  std::uint32_t take() {
    if (free_ == none) return grow();
    const std::uint32_t taken = free_;
    free_ = events_[taken].next;
    return taken;
  }

  void give_back(std::uint32_t row) noexcept {
    events_[row].next = free_;
    free_ = row;
  }

  void clear() noexcept {
    events_.clear();
    free_ = none;
  }

  // The same events, the last first.
  std::uint32_t reversed(std::uint32_t chain) noexcept {
    std::uint32_t before = none;
    while (chain != none) {
      const std::uint32_t after = std::exchange(events_[chain].next, before);
      before = std::exchange(chain, after);
    }
    return before;
  }

  // Merge sort in place of a chain that is newest first: by place shifted right, oldest first among equals. runs[k] is
  // empty or a sorted run of 2^k events, newer than those below it. std::stable_sort would want an array, and allocate.
  std::uint32_t sorted(std::uint32_t chain, unsigned shift) noexcept {
    const std::uint32_t older = events_[chain].next;
    if (older == none) return chain;
    // Most chains of more than one are of two, which merging would make dearer.
    if (events_[older].next == none) {
      if (events_[chain].place >> shift < events_[older].place >> shift) return chain;
      events_[older].next = chain;
      events_[chain].next = none;
      return older;
    }
    std::array<std::uint32_t, std::numeric_limits<std::uint32_t>::digits> runs;
    std::size_t runs_used = 0;
    while (chain != none) {
      std::uint32_t run = chain;
      chain = events_[chain].next;
      events_[run].next = none;
      std::size_t level = 0;
      for (; level < runs_used && runs[level] != none; ++level) {
        run = merged(run, runs[level], shift);
        runs[level] = none;
      }
      runs[level] = run;
      runs_used = std::max(runs_used, level + 1);
    }
    std::uint32_t all = none;
    for (std::size_t level = 0; level < runs_used; ++level) all = merged(all, runs[level], shift);
    return all;
  }

 private:
  [[gnu::noinline]] std::uint32_t grow() {
    assert(events_.size() < none);
    events_.emplace_back();
    return static_cast<std::uint32_t>(events_.size() - 1);
  }

  std::uint32_t merged(std::uint32_t older, std::uint32_t newer, unsigned shift) noexcept {
    std::uint32_t first = none;
    std::uint32_t* end = &first;
    while (older != none && newer != none) {
      std::uint32_t& sooner = (events_[newer].place >> shift) < (events_[older].place >> shift) ? newer : older;
      *end = sooner;
      end = &events_[sooner].next;
      sooner = *end;
    }
    *end = older != none ? older : newer;
    return first;
  }

  std::vector<event> events_;
  std::uint32_t free_ = none;
};

} // namespace stepwell::kernel
