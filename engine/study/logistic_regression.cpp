#include "study/logistic_regression.hpp"

#include "study/interval.hpp"

#include <Eigen/Dense>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace stepwell::study {
namespace {

using matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Eigen::VectorXd;

constexpr int most_steps = 100, most_halvings = 30;
constexpr double settled = 1e-8; // last change of any log odds: the next, quadratically smaller, would be rounding
// By how much a step may lower the log likelihood, as a share of it, and still not count as too long: next to the
// maximum rounding decides.
constexpr double rounding = 1e-12;
// Log odds that no sample of thousands can bring about but by separation: a chance of 3e-7. Under separation each step
// adds about one to them for ever.
constexpr double endless_log_odds = 15;
constexpr double rank_threshold = 1e-9; // of columns scaled to the same length

double log_likelihood_at(const VectorXd& log_odds, const VectorXd& happened) {
  double sum = 0;
  for (Eigen::Index i = 0; i < log_odds.size(); ++i) {
    const double x = happened[i] != 0 ? log_odds[i] : -log_odds[i];
    sum -= x > 0 ? std::log1p(std::exp(-x)) : std::log1p(std::exp(x)) - x; // log of 1 / (1 + exp(-x))
  }
  return sum;
}

VectorXd chances(const VectorXd& log_odds) { return (1 + (-log_odds.array()).exp()).inverse(); }

struct search {
  fit_state state = fit_state::not_converged;
  VectorXd at;
  matrix information; // Fisher's, there
  double log_likelihood = 0;
};

// `x`: columns scaled to length 1, so that units do not decide what counts as collinear or settled.
search climb(const matrix& x, const VectorXd& happened) {
  search s{fit_state::not_converged, VectorXd::Zero(x.cols()), {}, 0};
  VectorXd log_odds = VectorXd::Zero(x.rows());
  s.log_likelihood = log_likelihood_at(log_odds, happened);
  for (int step = 0; step < most_steps; ++step) {
    const VectorXd chance = chances(log_odds);
    const VectorXd weight = chance.array() * (1 - chance.array());
    s.information = x.transpose() * weight.asDiagonal() * x;
    const VectorXd direction = s.information.ldlt().solve(x.transpose() * (happened - chance));
    if (!direction.allFinite()) break;
    double length = 1;
    VectorXd moved = x * direction;
    double value = log_likelihood_at(log_odds + moved, happened);
    const double least = s.log_likelihood - rounding * std::fabs(s.log_likelihood);
    for (int k = 0; k < most_halvings && !(value >= least); ++k) {
      length /= 2;
      value = log_likelihood_at(log_odds + length * moved, happened);
    }
    if (moved.cwiseAbs().maxCoeff() < settled) {
      s.state = fit_state::converged;
      return s;
    }
    s.at += length * direction;
    log_odds += length * moved;
    s.log_likelihood = value;
    if (log_odds.cwiseAbs().maxCoeff() > 2 * endless_log_odds) break;
  }
  if (log_odds.cwiseAbs().maxCoeff() > endless_log_odds) s.state = fit_state::separated;
  return s;
}

} // namespace

std::string_view to_string(fit_state state) {
  constexpr std::string_view names[fit_state_count] = {"converged", "separated", "collinear", "not_converged"};
  return names[static_cast<std::size_t>(state)];
}

logistic_fit logistic_regression(std::span<const double> design, std::size_t columns,
                                 std::span<const std::uint8_t> outcome) {
  const auto rows = static_cast<Eigen::Index>(outcome.size()), width = static_cast<Eigen::Index>(columns);
  logistic_fit fit;
  fit.state = fit_state::collinear;
  if (rows < width) return fit;
  matrix x = Eigen::Map<const matrix>(design.data(), rows, width);
  const VectorXd lengths = x.colwise().norm();
  if (!(lengths.minCoeff() > 0)) return fit;
  x = x * lengths.cwiseInverse().asDiagonal();
  Eigen::ColPivHouseholderQR<matrix> decomposed(rows, width);
  decomposed.setThreshold(rank_threshold);
  if (decomposed.compute(x).rank() < width) return fit;
  VectorXd happened(rows);
  for (Eigen::Index i = 0; i < rows; ++i) happened[i] = outcome[static_cast<std::size_t>(i)] != 0;

  const search found = climb(x, happened);
  fit.state = found.state;
  fit.log_likelihood = found.log_likelihood;
  if (!fit.converged()) return fit;
  const matrix inverse = found.information.ldlt().solve(matrix::Identity(width, width));
  for (Eigen::Index i = 0; i < width; ++i) {
    fit.coefficients.push_back(found.at[i] / lengths[i]);
    for (Eigen::Index j = 0; j < width; ++j) fit.covariance.push_back(inverse(i, j) / (lengths[i] * lengths[j]));
  }
  return fit;
}

estimate combination(const logistic_fit& fit, std::span<const double> weights) {
  if (!fit.converged()) return no_estimate;
  const std::size_t width = weights.size();
  double value = 0, variance = 0;
  for (std::size_t i = 0; i < width; ++i) {
    value += weights[i] * fit.coefficients[i];
    for (std::size_t j = 0; j < width; ++j) variance += weights[i] * weights[j] * fit.covariance[i * width + j];
  }
  const double error = std::sqrt(variance);
  const boost::math::normal_distribution<double> standard;
  const double half = boost::math::quantile(boost::math::complement(standard, (1 - confidence_level) / 2)) * error;
  const double p = 2 * boost::math::cdf(boost::math::complement(standard, std::fabs(value) / error));
  return {value, error, value - half, value + half, p};
}

} // namespace stepwell::study
