// A patient as a process: a C++20 coroutine that says in order what happens to somebody, and sleeps on the agenda.
//
// It lives here and not in the kernel because the service has no use for it: there a patient is a row of a state
// machine, which can be counted, copied and traced, and takes a tenth of a frame's memory. What it shows is that the
// agenda carries the process style of SimPy and its kin too.
// Always holds: a frame's memory comes from a free list and returns to it when the process ends; frames still asleep
// when a world is cleared are given back with it.
// Owner: one world, one thread.
#pragma once

#include "line.hpp"

#include "kernel/agenda.hpp"

#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <utility>

namespace process {

using stepwell::kernel::tick;

/// Memory of ended processes, kept by size for the next of that size.
class frames {
 public:
  static void* take(std::size_t bytes) {
    const std::size_t shelf = shelf_of(bytes);
    if (shelf >= shelves) return ::operator new(bytes);
    if (free_[shelf] == nullptr) return ::operator new((shelf + 1) * step);
    free_frame* taken = free_[shelf];
    free_[shelf] = taken->next;
    return taken;
  }
  static void give_back(void* frame, std::size_t bytes) noexcept {
    const std::size_t shelf = shelf_of(bytes);
    if (shelf >= shelves) return ::operator delete(frame);
    free_[shelf] = new (frame) free_frame{free_[shelf]};
  }

 private:
  struct free_frame {
    free_frame* next;
  };
  static constexpr std::size_t step = 64, shelves = 16; // bytes; a cache line
  static std::size_t shelf_of(std::size_t bytes) noexcept { return (bytes - 1) / step; }
  static inline thread_local constinit free_frame* free_[shelves]{};
};

/// What a process returns: nothing to hold. It runs at once, up to its first wait, and frees itself at its end.
struct task {
  struct promise_type {
    task get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); }
    static void* operator new(std::size_t bytes) { return frames::take(bytes); }
    static void operator delete(void* frame, std::size_t bytes) noexcept { frames::give_back(frame, bytes); }
  };
};

/// The agenda of sleeping processes.
class world {
 public:
  world(std::uint32_t window, unsigned bucket_shift) : asleep_(window, bucket_shift) {}
  world(const world&) = delete;
  world& operator=(const world&) = delete;
  ~world() { clear(); }

  tick now() const noexcept { return asleep_.now(); }

  /// Wakes the next process; false when nobody is asleep.
  bool step() {
    stepwell::kernel::agenda<std::coroutine_handle<>>::entry next;
    if (!asleep_.pop(next)) return false;
    next.payload.resume();
    return true;
  }

  /// `co_await world.pass(ticks, order)`: sleeps so long; at one tick the lower order wakes first.
  auto pass(tick ticks, unsigned order) noexcept {
    struct sleep {
      world& in;
      tick ticks;
      unsigned order;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> who) { in.asleep_.schedule(in.now() + ticks, order, who); }
      void await_resume() const noexcept {}
    };
    return sleep{*this, ticks, order};
  }

  void clear() {
    for (stepwell::kernel::agenda<std::coroutine_handle<>>::entry next; asleep_.pop(next);) next.payload.destroy();
    asleep_.clear();
  }

 private:
  stepwell::kernel::agenda<std::coroutine_handle<>> asleep_;
};

/// A desk that serves one at a time.
class desk {
 public:
  desk() = default;
  desk(const desk&) = delete;
  desk& operator=(const desk&) = delete;
  ~desk() { clear(); }

  /// `co_await desk.taken()`: waits for its turn.
  auto taken() noexcept {
    struct turn {
      desk& at;
      bool await_ready() const noexcept { return !std::exchange(at.busy_, true); }
      void await_suspend(std::coroutine_handle<> who) { at.waiting_.join(who); }
      void await_resume() const noexcept {}
    };
    return turn{*this};
  }

  /// Whoever is next goes on at once.
  void give_up() {
    if (waiting_.empty())
      busy_ = false;
    else
      waiting_.next().resume();
  }

  void clear() noexcept {
    while (!waiting_.empty()) waiting_.next().destroy();
    busy_ = false;
  }

 private:
  line<std::coroutine_handle<>> waiting_;
  bool busy_ = false;
};

} // namespace process
