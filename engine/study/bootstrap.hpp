// How sure a statistic of independent rows is: the rows are drawn again with replacement, a thousand times, and the
// statistic of each such sample is reckoned as that of the rows themselves. The 95 % interval holds the middle of what
// comes out.
//
// Plain percentiles give too narrow intervals for few rows. So the tails are those at which a normal interval with the
// divisor n would be as wide as Student's t (T. C. Hesterberg, "What teachers should know about the bootstrap", Am.
// Stat. 69(4), 371-386, 2015, section 4.3: the expanded percentile interval). Of many rows that is 2.5 %.
//
// The same seed gives the same samples everywhere; every statistic of one seed and number of rows has the same ones.
//
// References: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace stepwell::study {

// A statistic and its interval; each NaN when it is undefined.
struct bootstrapped {
  double value = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN(), high = std::numeric_limits<double>::quiet_NaN();
};

// Reckons all statistics of the rows with the numbers given (some several times, some never) into the second span; NaN
// where there is none.
using row_statistics = std::function<void(std::span<const std::uint32_t> rows, std::span<double> statistics)>;

// A statistic that is undefined in more than half of the samples has no interval; otherwise those samples are left out.
std::vector<bootstrapped> bootstrap(std::size_t rows, std::size_t statistics, const row_statistics&,
                                    std::uint64_t seed);

} // namespace stepwell::study
