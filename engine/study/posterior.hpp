// How probable it is that an expectation lies above a limit, given a mean and its standard error: Student's t around
// the estimate, which is the posterior with no prior knowledge (J. Branke, S. E. Chick, C. Schmidt, Management Science
// 53(12), 1916-1932, 2007, section 2.1).
#pragma once

#include <boost/math/distributions/students_t.hpp>

#include <cstddef>

namespace stepwell::study {

// `above`: the mean less the limit; `standard_error` > 0.
inline double posterior_above(double above, double standard_error, std::size_t degrees_of_freedom) {
  return boost::math::cdf(boost::math::students_t(static_cast<double>(degrees_of_freedom)), above / standard_error);
}

} // namespace stepwell::study
