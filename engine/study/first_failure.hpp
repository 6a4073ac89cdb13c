// The first exception among threads, kept until they have all ended. TBB's own way, cancelling the pipeline, never
// destroys the results that are between two stages then (oneTBB 2021.8, seen by the leak sanitizer); a Python session
// that asks again would collect them.
#pragma once

#include <atomic>
#include <exception>

namespace stepwell::study {

class first_failure {
 public:
  // Any thread. Work that was begun is not stopped; whoever hands it out asks happened().
  template <class Work>
  void watch(Work work) noexcept {
    try {
      work();
    } catch (...) {
      if (!happened_.exchange(true, std::memory_order_relaxed)) what_ = std::current_exception();
    }
  }
  bool happened() const noexcept { return happened_.load(std::memory_order_relaxed); }

  // When no thread is left that watches.
  void tell() const {
    if (what_) std::rethrow_exception(what_);
  }

 private:
  std::atomic<bool> happened_{false};
  std::exception_ptr what_; // of whoever was first
};

} // namespace stepwell::study
