// Logarithms of factorials, for the samplers of counts.
// Pure; any thread. std::lgamma was rejected: it writes the global `signgam`, a data race between replications, and it
// differs from one C library to the next.
//
// Reference: W. Hoermann, "The transformed rejection method for generating Poisson random variables", Insurance:
// Mathematics and Economics 12, 39-45 (1993), appendix; Stirling's series, Abramowitz & Stegun 6.1.40.
#pragma once

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace stepwell::random::detail {

/// What Stirling's formula in k + 1 leaves out: log(k!) - [log(2 pi)/2 + (k + 1/2) log(k + 1) - (k + 1)].
/// k is a whole number >= 0, held as a double because the samplers compute with it. Error below 1e-10 (tested).
[[nodiscard]] inline double stirling_correction(double k) noexcept {
  assert(k >= 0.0 && k == std::floor(k));
  // Below ten the three-term series is not accurate enough.
  constexpr std::array<double, 10> small{
      0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,  0.01664469118982119,
      0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871};
  if (k < static_cast<double>(small.size())) return small[static_cast<std::size_t>(k)];
  const double next = k + 1.0;
  const double square = next * next;
  return (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 / square) / square) / next;
}

/// log(k!) for a whole k >= 0.
[[nodiscard]] inline double log_factorial(double k) noexcept {
  constexpr double half_log_two_pi = 0.91893853320467274178;
  return half_log_two_pi + (k + 0.5) * std::log(k + 1.0) - (k + 1.0) + stirling_correction(k);
}

} // namespace stepwell::random::detail
