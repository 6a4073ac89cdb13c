// How often whole-number quantities (waits in days, sessions, minutes late) fell into bins of one width from 0 up.
//
// Always holds: only integers are kept, so adding and merging in any order gives the same histogram to the last bit.
// The last bin takes everything from its lower edge upwards. Its size is fixed when it is made: add never allocates.
// Pure; one owner; merge on one thread.
#pragma once

#include "stats/quantile.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace stepwell::stats {

class histogram {
 public:
  /// bin_width [the values' unit, >= 1]; bins [>= 1] counts the last one, which is open upwards.
  /// Values below bin_width * (bins - 1) are resolved, the others only counted and summed.
  histogram(std::int64_t bin_width, std::size_t bins) : bin_width_{bin_width}, counts_(bins, 0) {
    assert(bin_width >= 1 && bins >= 1);
  }

  /// One value [>= 0].
  void add(std::int64_t value) noexcept {
    assert(value >= 0);
    const auto bin = static_cast<std::size_t>(value / bin_width_);
    ++counts_[bin < counts_.size() ? bin : counts_.size() - 1];
    ++count_;
    sum_ += value;
  }

  /// As if everything the other saw had been added here too. Both must have the same bins.
  void merge(const histogram& other) noexcept {
    assert(bin_width_ == other.bin_width_ && counts_.size() == other.counts_.size());
    for (std::size_t bin = 0; bin < counts_.size(); ++bin) counts_[bin] += other.counts_[bin];
    count_ += other.count_;
    sum_ += other.sum_;
  }

  /// Forget all values, keep the bins: the end of a warm-up.
  void reset() noexcept {
    for (std::int64_t& count : counts_) count = 0;
    count_ = 0;
    sum_ = 0;
  }

  [[nodiscard]] std::int64_t count() const noexcept { return count_; }
  [[nodiscard]] std::int64_t sum() const noexcept { return sum_; }
  [[nodiscard]] std::int64_t bin_width() const noexcept { return bin_width_; }
  [[nodiscard]] std::span<const std::int64_t> counts() const noexcept { return counts_; }
  /// Values in the last, open bin, whose size is not known.
  [[nodiscard]] std::int64_t overflow() const noexcept { return counts_.back(); }

  /// Exact, from the sum of the values themselves, not of their bins. Not a number while empty.
  [[nodiscard]] double mean() const noexcept {
    return count_ > 0 ? static_cast<double>(sum_) / static_cast<double>(count_) : undefined;
  }

  /// How many values lie below an edge between bins [a multiple of bin_width, at most the last bin's lower edge].
  /// Exact: "within 42 days" is count_below(43) of a histogram of whole days.
  [[nodiscard]] std::int64_t count_below(std::int64_t edge) const noexcept {
    assert(edge >= 0 && edge % bin_width_ == 0 && edge <= lower_edge(counts_.size() - 1));
    std::int64_t below = 0;
    const auto end = static_cast<std::size_t>(edge / bin_width_);
    for (std::size_t bin = 0; bin < end; ++bin) below += counts_[bin];
    return below;
  }

  /// Quantile p [0 to 1] by quantile.hpp's definition, the j-th of a bin's c values (j from 0) being placed at
  /// lower edge + (bin_width - 1) (j + 1/2) / c, evenly over the whole numbers the bin holds. So with bin_width 1 it is
  /// exact. In the open bin it is that bin's lower edge, a lower bound. Not a number while empty.
  [[nodiscard]] double quantile(double p) const noexcept {
    if (count_ == 0) return undefined;
    const quantile_position at{count_, p};
    const double lower = ordered_value(at.lower);
    return at.weight == 0.0 ? lower : lower + at.weight * (ordered_value(at.lower + 1) - lower);
  }

  [[nodiscard]] double median() const noexcept { return quantile(0.5); }

 private:
  static constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

  [[nodiscard]] std::int64_t lower_edge(std::size_t bin) const noexcept {
    return bin_width_ * static_cast<std::int64_t>(bin);
  }

  /// The value with `rank` [0 to count - 1] values before it in ascending order, as placed within its bin.
  [[nodiscard]] double ordered_value(std::int64_t rank) const noexcept {
    std::size_t bin = 0;
    while (rank >= counts_[bin]) rank -= counts_[bin++];
    const auto edge = static_cast<double>(lower_edge(bin));
    if (bin + 1 == counts_.size()) return edge;
    const double share = (static_cast<double>(rank) + 0.5) / static_cast<double>(counts_[bin]);
    return edge + static_cast<double>(bin_width_ - 1) * share;
  }

  std::int64_t bin_width_;
  std::vector<std::int64_t> counts_;
  std::int64_t count_ = 0;
  std::int64_t sum_ = 0;
};

} // namespace stepwell::stats
