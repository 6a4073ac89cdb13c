// Mean and spread of numbers seen one at a time, none of them kept.
//
// Always holds: what cannot be estimated yet (a mean of nothing, a variance of one) is not a number, never 0, because 0
// would read as certainty. Rounding depends on the order of add and merge: fold in index order (fold.hpp).
// Pure; one owner, who may hand it on; merge on one thread.
//
// References: B. P. Welford, Technometrics 4(3), 419-420 (1962); T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms
// for computing the sample variance", Am. Stat. 37(3), 242-247 (1983). The sum of squares was rejected: it cancels.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

namespace stepwell::stats {

class running_moments {
 public:
  void add(double value) noexcept {
    ++count_;
    const double before = value - mean_;
    mean_ += before / static_cast<double>(count_);
    squared_deviations_ += before * (value - mean_);
  }

  /// As if everything the other saw had been added here too.
  void merge(const running_moments& other) noexcept {
    if (other.count_ == 0) return;
    if (count_ == 0) {
      *this = other;
      return;
    }
    const auto here = static_cast<double>(count_);
    const auto there = static_cast<double>(other.count_);
    const double both = here + there;
    const double gap = other.mean_ - mean_;
    mean_ += gap * (there / both);
    squared_deviations_ += other.squared_deviations_ + gap * gap * (here * there / both);
    count_ += other.count_;
  }

  [[nodiscard]] std::int64_t count() const noexcept { return count_; }

  /// Not a number before the first value.
  [[nodiscard]] double mean() const noexcept { return count_ > 0 ? mean_ : undefined; }

  /// Sample variance (divisor count - 1), in the square of the values' unit; not a number below two values.
  [[nodiscard]] double variance() const noexcept {
    return count_ > 1 ? squared_deviations_ / static_cast<double>(count_ - 1) : undefined;
  }

  [[nodiscard]] double standard_deviation() const noexcept { return std::sqrt(variance()); }

  /// Standard error of the mean, for independent values.
  [[nodiscard]] double standard_error() const noexcept {
    return std::sqrt(variance() / static_cast<double>(count_)); // below two values the variance is already undefined
  }

 private:
  static constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

  std::int64_t count_ = 0;
  double mean_ = 0.0;
  double squared_deviations_ = 0.0; // Welford's M2: the sum of squared distances from the mean
};

} // namespace stepwell::stats
