#include "study/proportion.hpp"

#include "study/interval.hpp"

#include <boost/math/distributions/binomial.hpp>

#include <limits>

namespace stepwell::study {

proportion exact_proportion(std::size_t count, std::size_t of) {
  if (of == 0) return {count, of, std::numeric_limits<double>::quiet_NaN(), 0, 1};
  using binomial = boost::math::binomial_distribution<double>;
  const auto trials = static_cast<double>(of), successes = static_cast<double>(count);
  constexpr double one_side = (1 - confidence_level) / 2;
  return {count, of, successes / trials, binomial::find_lower_bound_on_p(trials, successes, one_side),
          binomial::find_upper_bound_on_p(trials, successes, one_side)};
}

} // namespace stepwell::study
