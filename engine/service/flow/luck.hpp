// Luck: the words of chance of the appointment a patient has booked, drawn when it is booked. Both halves of a word are
// independent uniforms. What an appointment's luck decides may not lie beyond it: where a person goes from a step would
// otherwise depend on how many appointments were needed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stepwell::service {

namespace luck { // which word decides what
inline constexpr std::size_t notes_and_drop_out = 0, scores = 1, refusal = 2;
} // namespace luck

// Enough for noise, and half the price of a word each.
inline double lower_half(std::uint64_t word) { return (static_cast<double>(word & 0xffffffffu) + 0.5) * 0x1p-32; }
inline double upper_half(std::uint64_t word) { return (static_cast<double>(word >> 32) + 0.5) * 0x1p-32; }

} // namespace stepwell::service
