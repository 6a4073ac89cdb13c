// Logistic regression by maximum likelihood: iteratively reweighted least squares with step halving (McCullagh &
// Nelder, Generalized Linear Models, 2nd ed., 1989, sections 2.5 and 4.4), linear algebra from Eigen. Intervals and
// p values are Wald's. A regression without an estimate says why instead of printing what the last step happened to
// give: separated (Albert & Anderson, Biometrika 71, 1-10, 1984), collinear, or not converged.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace stepwell::study {

enum class fit_state : std::uint8_t {
  converged,
  separated,     // some combination of the columns tells the outcomes apart: the likelihood has no maximum
  collinear,     // a column is a combination of others (a characteristic in which nobody differs)
  not_converged, // neither, and still no maximum after many steps
};
inline constexpr std::size_t fit_state_count = 4;
std::string_view to_string(fit_state);

struct logistic_fit {
  fit_state state = fit_state::not_converged;
  std::vector<double> coefficients; // log odds ratios; empty unless converged
  std::vector<double> covariance;   // of the coefficients, row by row; empty unless converged
  double log_likelihood = 0;

  bool converged() const { return state == fit_state::converged; }
};

// `design`: rows of `columns` numbers, the first usually 1; `outcome`: whether it happened, one for each row.
logistic_fit logistic_regression(std::span<const double> design, std::size_t columns,
                                 std::span<const std::uint8_t> outcome);

struct estimate { // of a log odds ratio; all NaN when there is none
  double value, standard_error, low, high, p_value;
};
inline constexpr estimate no_estimate = [](double nan) {
  return estimate{nan, nan, nan, nan, nan};
}(std::numeric_limits<double>::quiet_NaN());

// Of the sum of coefficients times weights: one coefficient, or a slope that is made of two. None when the
// fit has not converged.
estimate combination(const logistic_fit&, std::span<const double> weights);

} // namespace stepwell::study
