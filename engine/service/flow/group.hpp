// A group: people who learn together under one practitioner, the same hour every week (psychoeducation).
#pragma once

#include "kernel/linked_list.hpp"
#include "kernel/time.hpp"

#include <array>
#include <cstdint>

namespace stepwell::service {

struct group {
  static constexpr std::size_t most = 32; // people; the accepted range of `group_size` ends here
  std::array<std::uint32_t, most> members{};
  std::uint32_t size = 0;
  std::uint32_t practitioner = kernel::no_row;
  kernel::tick appointment = 0;
  std::uint32_t stamp = 0;
  std::uint8_t step = 0;
  std::uint8_t sessions_left = 0;
  std::uint8_t cells = 0; // of the meeting booked
};

} // namespace stepwell::service
