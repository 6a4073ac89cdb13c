// The average over time of something that changes in whole steps: people waiting, caseload, posts filled.
//
// Always holds: the area under the steps is an integer (quantity x ticks), so averages of parts add up exactly in any
// order. Time never runs backwards. Between two changes the quantity keeps the value of the first.
// The area has room for 9e18: a million waiting for 17 million years of minutes.
// Pure; one owner.
#pragma once

#include <cassert>
#include <cstdint>

namespace stepwell::stats {

class time_average {
 public:
  /// A moment, in whole units of the simulation's clock. A plain integer: this room knows no clock.
  using tick = std::int64_t;

  constexpr explicit time_average(tick start = 0, std::int64_t value = 0) noexcept
      : window_start_{start}, last_change_{start}, value_{value} {}

  /// From now on the quantity is `value`.
  constexpr void set(tick now, std::int64_t value) noexcept {
    area_ = integral(now);
    last_change_ = now;
    value_ = value;
  }

  /// From now on the quantity is larger by `delta`, which may be negative.
  constexpr void add(tick now, std::int64_t delta) noexcept { set(now, value_ + delta); }

  /// Forget the past, keep the present value: the end of a warm-up or of a reporting month.
  constexpr void reset_window(tick now) noexcept {
    assert(now >= last_change_);
    window_start_ = now;
    last_change_ = now;
    area_ = 0;
  }

  [[nodiscard]] constexpr std::int64_t value() const noexcept { return value_; }

  /// Quantity x ticks from the start of the window until now [now >= the last change]. Sum these, not averages.
  [[nodiscard]] constexpr std::int64_t integral(tick now) const noexcept {
    assert(now >= last_change_);
    return area_ + value_ * (now - last_change_);
  }

  /// Ticks from the start of the window until now.
  [[nodiscard]] constexpr tick elapsed(tick now) const noexcept {
    assert(now >= last_change_);
    return now - window_start_;
  }

  /// The time average from the start of the window until now, in the quantity's unit; of an empty window, the
  /// present value, which is its limit.
  [[nodiscard]] constexpr double average(tick now) const noexcept {
    const tick ticks = elapsed(now);
    if (ticks == 0) return static_cast<double>(value_);
    return static_cast<double>(integral(now)) / static_cast<double>(ticks);
  }

 private:
  tick window_start_;
  tick last_change_;
  std::int64_t value_;
  std::int64_t area_ = 0;
};

} // namespace stepwell::stats
