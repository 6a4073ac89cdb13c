#include "random/factorial.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <catch2/catch.hpp>

namespace stepwell::random::detail {

TEST_CASE("log_factorial agrees with Boost.Math's log gamma") {
  for (double k = 0.0; k < 1e9; k = k < 200.0 ? k + 1.0 : std::floor(k * 1.5)) {
    CAPTURE(k);
    CHECK(log_factorial(k) == Approx(boost::math::lgamma(k + 1.0)).epsilon(1e-14).margin(1e-10));
  }
}

TEST_CASE("log_factorial of the factorials everyone knows") {
  CHECK(log_factorial(0.0) == Approx(0.0).margin(1e-14));
  CHECK(log_factorial(1.0) == Approx(0.0).margin(1e-14));
  CHECK(log_factorial(5.0) == Approx(std::log(120.0)));
  CHECK(log_factorial(10.0) == Approx(std::log(3628800.0)));
}

} // namespace stepwell::random::detail
