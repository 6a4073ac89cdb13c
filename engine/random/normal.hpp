// The bell curve: person effects, measurement noise, anything that adds up from many small causes.
// Pure; any thread, on its own generator.
//
// Always holds: exactly one uniform a draw, and increasing in it. The ziggurat was rejected for that reason alone: it
// is about twice as fast, but takes an unpredictable number of words, which puts common random numbers out of step.
//
// Reference: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Appl. Statist. 37(3),
// 477-484 (1988), routine PPND16: relative accuracy about 1 part in 10^16.
#pragma once

#include "random/generator.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace stepwell::random {

namespace detail {

/// numerator(x) / denominator(x), coefficients lowest power first.
struct normal_quantile_piece {
  std::array<double, 8> numerator;
  std::array<double, 8> denominator;

  [[nodiscard]] constexpr double operator()(double x) const noexcept {
    double above = numerator.back();
    double below = denominator.back();
    for (std::size_t power = numerator.size() - 1; power-- > 0;) {
      above = above * x + numerator[power];
      below = below * x + denominator[power];
    }
    return above / below;
  }
};

inline constexpr normal_quantile_piece normal_centre{
    {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
    {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
     3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3}};

inline constexpr normal_quantile_piece normal_shoulder{
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
     1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9}};

inline constexpr normal_quantile_piece normal_tail{
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
     1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15}};

// AS 241's split1, const1 (= split1^2), split2 and const2: where the three pieces meet and are centred.
inline constexpr double normal_centre_half_width = 0.425;
inline constexpr double normal_centre_offset = 0.180625;
inline constexpr double normal_shoulder_end = 5.0;
inline constexpr double normal_shoulder_offset = 1.6;

} // namespace detail

/// The value below which a standard normal variable falls with probability u [0 < u < 1].
[[nodiscard]] [[gnu::noinline]] inline double standard_normal_quantile(double u) noexcept {
  assert(u > 0.0 && u < 1.0);
  const double from_centre = u - 0.5;
  if (std::fabs(from_centre) <= detail::normal_centre_half_width) {
    return from_centre * detail::normal_centre(detail::normal_centre_offset - from_centre * from_centre);
  }
  const double tail_probability = from_centre < 0.0 ? u : 1.0 - u;
  const double r = std::sqrt(-std::log(tail_probability));
  const double magnitude = r <= detail::normal_shoulder_end
                               ? detail::normal_shoulder(r - detail::normal_shoulder_offset)
                               : detail::normal_tail(r - detail::normal_shoulder_end);
  return from_centre < 0.0 ? -magnitude : magnitude;
}

/// A normal variable with the given mean and standard deviation [the variable's own unit; both finite, sd >= 0].
template <generator G>
[[nodiscard]] double normal(G& g, double mean, double standard_deviation) noexcept {
  assert(std::isfinite(mean) && std::isfinite(standard_deviation) && standard_deviation >= 0.0);
  return mean + standard_deviation * standard_normal_quantile(g.uniform());
}

} // namespace stepwell::random
