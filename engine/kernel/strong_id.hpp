// The name of one thing among its kind: `struct patient_tag; using patient_id = strong_id<patient_tag>;`
//
// Always holds: ids of different kinds do not mix, and an id that was given no value is none().
// `value` is public because it is the row's index in its table; there is nothing to protect.
// Anyone may call these, from any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace stepwell::kernel {

template <class Tag>
struct strong_id {
  static constexpr std::uint32_t no_value = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t value = no_value;

  static constexpr strong_id none() noexcept { return {}; }
  constexpr explicit operator bool() const noexcept { return value != no_value; }
  constexpr auto operator<=>(const strong_id&) const noexcept = default;
};

} // namespace stepwell::kernel
