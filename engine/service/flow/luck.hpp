// Luck: the words of chance a patient carries. Those of an appointment are drawn when it is booked; before the first,
// the referral's own decide what screening comes to. Both halves of a word are independent uniforms.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stepwell::service {

namespace luck { // which word decides what
inline constexpr std::size_t notes_and_drop_out = 0, scores = 1, refusal = 2;
inline constexpr std::size_t routing = 2; // upper half
inline constexpr std::size_t source = 2;  // lower half, of the referral
} // namespace luck

// Enough for noise, and half the price of a word each.
inline double lower_half(std::uint64_t word) { return (static_cast<double>(word & 0xffffffffu) + 0.5) * 0x1p-32; }
inline double upper_half(std::uint64_t word) { return (static_cast<double>(word >> 32) + 0.5) * 0x1p-32; }

} // namespace stepwell::service
