// A positive quantity between exponential (shape 1) and normal (large shape); also the spread of rates between people.
// Pure; any thread, on its own generator.
//
// Always holds: takes two words or more a draw, an unforeseeable number. Give each gamma draw an address of its own
// (an index, stream.hpp) so that what follows it stays in step between policies.
//
// Reference: G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM Trans. Math. Softw.
// 26(3), 363-372 (2000), doi:10.1145/358407.358414. Inversion was rejected: it needs an iterated incomplete gamma
// function.
#pragma once

#include "random/normal.hpp"

#include <cassert>
#include <cmath>

namespace stepwell::random {

namespace detail {

/// Shape >= 1, scale 1.
template <generator G>
[[nodiscard]] double gamma_of_large_shape(G& g, double shape) noexcept {
  constexpr double squeeze = 0.0331; // the paper's: below this quartic the logarithms need not be taken
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double deviate = standard_normal_quantile(g.uniform());
    const double root = 1.0 + c * deviate;
    if (root <= 0.0) continue;
    const double cube = root * root * root;
    const double u = g.uniform();
    const double square = deviate * deviate;
    if (u < 1.0 - squeeze * square * square) return d * cube;
    if (std::log(u) < 0.5 * square + d * (1.0 - cube + std::log(cube))) return d * cube;
  }
}

} // namespace detail

/// A gamma variable. shape [no unit, > 0]; scale [the variable's unit, > 0]. Mean shape * scale, variance
/// shape * scale^2. For very small shapes (below about 0.01) draws underflow to 0 with noticeable probability: values
/// below 1e-308 are then truly likely.
template <generator G>
[[nodiscard]] double gamma(G& g, double shape, double scale) noexcept {
  assert(std::isfinite(shape) && shape > 0.0);
  assert(std::isfinite(scale) && scale > 0.0);
  if (shape >= 1.0) return scale * detail::gamma_of_large_shape(g, shape);
  // The paper's section 6: raise the shape by one and shrink by a power of a uniform.
  const double boost = std::pow(g.uniform(), 1.0 / shape);
  return scale * boost * detail::gamma_of_large_shape(g, shape + 1.0);
}

} // namespace stepwell::random
