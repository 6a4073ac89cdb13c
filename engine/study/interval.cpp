#include "study/interval.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace stepwell::study {

double interval::relative_half_width() const {
  const double half = half_width();
  if (half == 0) return 0; // also where the mean is 0: every replication gave 0, and there is nothing left to learn
  return half / std::abs(mean);
}

double student_t_multiplier(std::size_t degrees_of_freedom) {
  const boost::math::students_t distribution(static_cast<double>(degrees_of_freedom));
  return boost::math::quantile(boost::math::complement(distribution, (1 - confidence_level) / 2));
}

interval mean_interval(std::span<const double> values) {
  stats::running_moments moments;
  for (const double value : values)
    if (std::isfinite(value)) moments.add(value);
  return mean_interval(moments, values.size() - static_cast<std::size_t>(moments.count()));
}

interval mean_interval(const stats::running_moments& moments, std::size_t left_out) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  const auto counted = static_cast<std::size_t>(moments.count());
  if (counted < 2) return {moments.mean(), undefined, undefined, counted, left_out};
  const double half = student_t_multiplier(counted - 1) * moments.standard_error();
  return {moments.mean(), moments.mean() - half, moments.mean() + half, counted, left_out};
}

} // namespace stepwell::study
