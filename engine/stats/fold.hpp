// Adding up doubles so that the answer depends on the numbers and their order, and on nothing else.
//
// Always holds: results live in slot i of an array and are folded from slot 0 upwards by one thread, after all
// replications are done; so the number of threads, shards or machines cannot change a bit of the answer.
// The compensation keeps the error near one rounding of the total however many terms there are.
// Pure; any thread. Needs IEEE arithmetic: -ffast-math would delete the compensation.
//
// Reference: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 39-51
// (1974). Kahan's form was rejected: it loses a term that is larger than the sum so far. Parallel reduction was
// rejected: its order is the scheduler's.
#pragma once

#include <cmath>
#include <limits>
#include <span>

namespace stepwell::stats {

class ordered_sum {
 public:
  constexpr void add(double term) noexcept {
    const double next = total_ + term;
    const bool total_is_larger = (total_ < 0.0 ? -total_ : total_) >= (term < 0.0 ? -term : term);
    lost_ += total_is_larger ? (total_ - next) + term : (term - next) + total_;
    total_ = next;
  }

  /// An infinite or undefined total is returned as it is: its compensation would be undefined.
  [[nodiscard]] double total() const noexcept { return std::isfinite(total_) ? total_ + lost_ : total_; }

 private:
  double total_ = 0.0;
  double lost_ = 0.0; // the low-order parts that rounding dropped
};

/// The sum of the values in index order; 0 for none.
[[nodiscard]] inline double sum_in_order(std::span<const double> values) noexcept {
  ordered_sum sum;
  for (const double value : values) sum.add(value);
  return sum.total();
}

/// The mean of the values, summed in index order; not a number for none.
[[nodiscard]] inline double mean_in_order(std::span<const double> values) noexcept {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  return sum_in_order(values) / static_cast<double>(values.size());
}

} // namespace stepwell::stats
