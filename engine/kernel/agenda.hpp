// The agenda: what happens next. A bucketed calendar queue on the tick grid.
//
// Always holds: events come out by tick; at one tick by their named order, lower first; within an order first come,
// first served. now() is the tick of the last event handed out and never goes back. An event may be scheduled at now(),
// in any order: it is handed out before anything later and before any higher order still waiting.
//
// How. A ring of buckets covers the window from now on. A bucket is 2^bucket_shift ticks: shift 0, a bucket a tick, for
// the service; for continuous time on fine ticks, the mean time between events or somewhat less, with a window of
// several mean bookings ahead. Events wait in
//   moment   the tick in progress: a queue per order
//   rest     the later ticks of the bucket in progress, sorted by tick (always empty at shift 0)
//   ring     a chain per bucket, newest first, not sorted until its bucket is opened; a bitmap finds the next one
//   groups   beyond the window: a second ring, of a chain per 64 buckets; a chain is dealt out to the first ring when
//            the window has moved on to its group
//   far      beyond the second ring: a heap that enters it as it moves
//
// First come, first served survives because an event waits in a coarser place only while its tick is beyond the finer
// one, and the coarser is emptied up to the finer's new end before anything else can be scheduled: whoever enters a
// ring from behind came earlier than whoever enters it directly, so no sequence number is needed outside the heap.
//
// Costs: schedule and pop are O(1) up to the second ring's end, O(log far) beyond; scheduling a later tick of the
// bucket in progress walks its rest. Nothing is allocated once the agenda has been as full as it gets.
//
// Owner: one replication, one thread; clear() it between replications.
//
// Rejected: sorting a bucket as events arrive (a scan for each, where opening sorts once); the heap alone beyond the
// window, whose comparisons nobody can guess: with a fifth of a service's events there it took a twentieth of the time.
//
// Reference: R. Brown, Calendar queues, Communications of the ACM 31(10), 1988, 1220-1227.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "kernel/agenda_chains.hpp"
#include "kernel/agenda_far.hpp"
#include "kernel/occupancy.hpp"
#include "kernel/time.hpp"

namespace stepwell::kernel {

template <class Payload>
class agenda {
  static_assert(std::is_trivially_copyable_v<Payload>);

 public:
  static constexpr unsigned orders = agenda_far<Payload>::orders; // of events at one tick: 0 goes first
  static constexpr std::uint32_t window_days = 64; // nearly all of a service's bookings, and the ring stays in cache
  static constexpr std::uint32_t window_default = window_days * cells_per_day;
  static constexpr unsigned group_bits = 6;     // buckets of a group, binary logarithm
  static constexpr std::uint32_t groups = 4096; // of the second ring: eleven years of a service's days
  static constexpr unsigned bucket_shift_limit = 32 - agenda_far<Payload>::order_bits - group_bits; // see `place`

  struct entry {
    tick when;
    unsigned order;
    Payload payload;
  };

  // `window` in buckets, a power of two from 64; a bucket is 2^bucket_shift ticks.
  explicit agenda(std::uint32_t window = window_default, unsigned bucket_shift = 0)
      : occupied_(window), ring_(window, none), occupied_groups_(groups), group_ring_(groups, none), window_(window),
        shift_(bucket_shift), ring_end_(window >> group_bits) {
    assert(std::has_single_bit(window) && window >= 1U << group_bits && window >> group_bits < groups);
    assert(bucket_shift <= bucket_shift_limit);
  }

  tick now() const noexcept { return now_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }

  void schedule(tick when, unsigned order, Payload payload) {
    assert(when >= now_ && "scheduled in the past");
    assert(order < orders);
    const tick bucket = when >> shift_;
    ++size_;
    if (bucket >> group_bits >= ring_end_) [[unlikely]]
      return schedule_beyond_window(when, order, payload);
    const std::uint32_t added = event_of(when, order, payload);
    if (bucket != bucket_) [[likely]]
      push_on_ring(bucket, added);
    else if (when == now_)
      append_to_moment(added);
    else
      insert_into_rest(added);
  }

  // Hands out the next event and moves now() to it; false when there is none.
  bool pop(entry& out) {
    if (moment_orders_ == 0) {
      if (size_ == 0) return false;
      const std::uint32_t alone = open_next_tick();
      if (alone != none) {
        hand_out(out, alone, chains_[alone].place & (orders - 1));
        return true;
      }
    }
    const unsigned order = static_cast<unsigned>(std::countr_zero(moment_orders_));
    queue& waiting = moment_[order];
    const std::uint32_t popped = waiting.first;
    waiting.first = chains_[popped].next;
    if (waiting.first == none) moment_orders_ &= moment_orders_ - 1;
    look_ahead();
    hand_out(out, popped, order);
    return true;
  }

  // An event of the next tick in which anything happens, another one after every pop() while that is known, else null:
  // for whoever can fetch what it will need.
  const Payload* ahead() const noexcept { return ahead_ == none ? nullptr : &chains_[ahead_].payload; }

  // As new, at tick 0, but keeps its memory.
  void clear() noexcept {
    occupied_.clear();
    std::fill(ring_.begin(), ring_.end(), none);
    occupied_groups_.clear();
    std::fill(group_ring_.begin(), group_ring_.end(), none);
    size_beyond_ = 0;
    ring_end_ = window_ >> group_bits;
    chains_.clear();
    far_.clear();
    moment_orders_ = 0;
    rest_ = scout_ = ahead_ = none;
    size_ = 0;
    now_ = bucket_ = 0;
  }

 private:
  static constexpr std::uint32_t none = agenda_chains<Payload>::none;
  static constexpr unsigned order_bits = agenda_far<Payload>::order_bits;
  static constexpr std::size_t scout_from = 4; // events in a tick; for fewer, sending a scout costs more than it spares

  struct queue {
    std::uint32_t first, last; // meaningful while the order's bit is set
  };

  std::uint32_t slot_of(tick bucket) const noexcept { return static_cast<std::uint32_t>(bucket) & (window_ - 1); }
  static std::uint32_t group_slot_of(tick group) noexcept { return static_cast<std::uint32_t>(group) & (groups - 1); }
  tick first_group() const noexcept { return ring_end_ - (window_ >> group_bits); } // of the ring
  tick groups_end() const noexcept { return first_group() + groups; }
  // Ticks since the bucket began.
  std::uint32_t offset_of(std::uint32_t row) noexcept {
    return (chains_[row].place >> order_bits) & ((1U << shift_) - 1);
  }
  // Buckets since the group began.
  std::uint32_t bucket_in_group(std::uint32_t row) noexcept { return chains_[row].place >> (order_bits + shift_); }

  // `place` holds the ticks since the group began and, in its low bits, the order.
  std::uint32_t event_of(tick when, unsigned order, Payload payload) {
    const std::uint32_t row = chains_.take();
    const std::uint32_t offset = static_cast<std::uint32_t>(when & ((tick{1} << (shift_ + group_bits)) - 1));
    chains_[row].payload = payload;
    chains_[row].place = (offset << order_bits) | order;
    return row;
  }

  // Choosing addresses instead of branching on an empty queue was measured and is slower: the processor guesses the
  // branch well enough, and a guess lets it run ahead where a choice makes it wait.
  void append_to_moment(std::uint32_t row) noexcept {
    const unsigned order = chains_[row].place & (orders - 1);
    queue& waiting = moment_[order];
    const bool alone = (moment_orders_ & (1U << order)) == 0;
    (alone ? waiting.first : chains_[waiting.last].next) = row;
    chains_[row].next = none;
    waiting.last = row;
    moment_orders_ |= 1U << order;
  }

  // For a chain walked from its newest event to its oldest: each goes before those already met.
  void prepend_to_moment(std::uint32_t row) noexcept {
    const unsigned order = chains_[row].place & (orders - 1);
    queue& waiting = moment_[order];
    const bool alone = (moment_orders_ & (1U << order)) == 0;
    chains_[row].next = alone ? none : waiting.first;
    if (alone) waiting.last = row;
    waiting.first = row;
    moment_orders_ |= 1U << order;
  }

  [[gnu::noinline]] void insert_into_rest(std::uint32_t row) noexcept {
    std::uint32_t* place = &rest_;
    while (*place != none && offset_of(*place) <= offset_of(row)) place = &chains_[*place].next;
    chains_[row].next = *place;
    *place = row;
  }

  void push_on_ring(tick bucket, std::uint32_t row) noexcept {
    const std::uint32_t slot = slot_of(bucket);
    chains_[row].next = ring_[slot];
    ring_[slot] = row;
    occupied_.set(slot);
  }

  [[gnu::noinline]] void schedule_beyond_window(tick when, unsigned order, Payload payload) {
    const tick group = when >> shift_ >> group_bits;
    ++size_beyond_;
    if (group >= groups_end()) return far_.push(when, order, payload);
    push_on_groups(group, event_of(when, order, payload));
  }

  void push_on_groups(tick group, std::uint32_t row) noexcept {
    const std::uint32_t slot = group_slot_of(group);
    chains_[row].next = group_ring_[slot];
    group_ring_[slot] = row;
    occupied_groups_.set(slot);
  }

  void hand_out(entry& out, std::uint32_t row, unsigned order) noexcept {
    out = entry{now_, order, chains_[row].payload};
    chains_.give_back(row);
    --size_;
  }

  // While a moment is handed out, the events of the next one are fetched one by one: their rows lie anywhere, each is
  // found through the one before, and at several thousand pending the processor would wait for every one when they are
  // due.
  void look_ahead() noexcept {
    ahead_ = scout_;
    if (scout_ == none) return;
    scout_ = chains_[scout_].next;
    if (scout_ != none) chains_.fetch(scout_);
  }

  // Somebody waits in the ring.
  void send_scout() noexcept {
    scout_ = ring_[slot_of(bucket_ + occupied_.distance_from(slot_of(bucket_)))];
    chains_.fetch(scout_);
  }

  // Moment is empty, and something waits in the rest, in a ring or beyond. Gives the event that is alone in its tick,
  // which needs no queue: among few events most are, and this halves their cost. Else none, and moment has somebody.
  [[gnu::noinline]] std::uint32_t open_next_tick() {
    if (rest_ == none) {
      if (size_ == size_beyond_) [[unlikely]]
        move_window_to(soonest_group_beyond());
      bucket_ += occupied_.distance_from(slot_of(bucket_));
      if (bucket_ >> group_bits != first_group()) move_window_to(bucket_ >> group_bits);
      const std::uint32_t slot = slot_of(bucket_);
      const std::uint32_t chain = ring_[slot];
      ring_[slot] = none;
      occupied_.reset(slot);
      scout_ = ahead_ = none;
      if (chains_[chain].next == none) {
        now_ = (bucket_ << shift_) + offset_of(chain);
        return chain;
      }
      if (shift_ == 0) {
        const std::size_t opened = open_moment(chain);
        if (opened >= scout_from && size_ - opened > size_beyond_) send_scout();
        return none;
      }
      rest_ = chains_.sorted(chain, order_bits);
    }
    const std::uint32_t first = rest_;
    const std::uint32_t opened = offset_of(first);
    now_ = (bucket_ << shift_) + opened;
    rest_ = chains_[first].next;
    if (rest_ == none || offset_of(rest_) != opened) return first;
    append_to_moment(first);
    do {
      const std::uint32_t row = rest_;
      rest_ = chains_[row].next;
      append_to_moment(row);
    } while (rest_ != none && offset_of(rest_) == opened);
    return none;
  }

  // How many are in it.
  std::size_t open_moment(std::uint32_t chain) noexcept {
    now_ = bucket_;
    std::size_t opened = 0;
    do {
      ++opened;
      const std::uint32_t older = chains_[chain].next;
      prepend_to_moment(chain);
      chain = older;
    } while (chain != none);
    return opened;
  }

  // The ring is empty; something waits beyond.
  tick soonest_group_beyond() const noexcept {
    if (size_beyond_ == far_.size()) return far_.soonest().when >> shift_ >> group_bits;
    return ring_end_ + occupied_groups_.distance_from(group_slot_of(ring_end_));
  }

  // The window begins with `group`, whose first bucket the bucket in progress does not precede. What lies in it now,
  // and was beyond, enters the ring.
  [[gnu::noinline]] void move_window_to(tick group) {
    bucket_ = std::max(bucket_, group << group_bits);
    const tick old_end = std::max(ring_end_, group);
    ring_end_ = group + (window_ >> group_bits);
    for (; !far_.empty() && far_.soonest().when >> shift_ >> group_bits < groups_end(); far_.pop()) {
      const auto& event = far_.soonest();
      push_on_groups(event.when >> shift_ >> group_bits, event_of(event.when, event.order(), event.payload));
    }
    for (tick entering = old_end; entering < ring_end_; ++entering) deal_out(entering);
  }

  // From the oldest to the newest, as if they were scheduled now.
  void deal_out(tick group) noexcept {
    const std::uint32_t slot = group_slot_of(group);
    if (group_ring_[slot] == none) return;
    std::uint32_t row = chains_.reversed(group_ring_[slot]);
    group_ring_[slot] = none;
    occupied_groups_.reset(slot);
    do {
      const std::uint32_t newer = chains_[row].next;
      push_on_ring((group << group_bits) + bucket_in_group(row), row);
      --size_beyond_;
      row = newer;
    } while (row != none);
  }

  tick now_ = 0;
  tick bucket_ = 0; // the one in progress: now_ >> shift_
  std::size_t size_ = 0;
  agenda_chains<Payload> chains_;
  occupancy occupied_;                    // which ring_ slots have a chain
  std::vector<std::uint32_t> ring_;       // per bucket, its newest event
  occupancy occupied_groups_;             // likewise of group_ring_
  std::vector<std::uint32_t> group_ring_; // per group, its newest event
  std::size_t size_beyond_ = 0;           // events in the groups and in far_
  agenda_far<Payload> far_;
  std::array<queue, orders> moment_{};
  std::uint32_t moment_orders_ = 0; // bit o: somebody waits in moment_[o]
  std::uint32_t rest_ = none;
  std::uint32_t scout_ = none; // of the next bucket's chain, the event fetched last
  std::uint32_t ahead_ = none; // and the one fetched before it, which has come by now
  std::uint32_t window_;
  unsigned shift_;
  tick ring_end_; // first group beyond the window
};

} // namespace stepwell::kernel
