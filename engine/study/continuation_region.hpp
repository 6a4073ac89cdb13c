// When a growing sum of differences has shown its sign. The sum of r differences wanders; as long as it stays inside a
// triangle |sum| < h2 S2 / (2 delta) - delta r / 2 no verdict is given, and since the triangle closes, one is given at
// last. S2 is the variance of the first few differences, delta the indifference. A mean difference of delta or more
// gets the wrong sign with a probability of at most `error`, if differences are normal; this holds for any looks in
// between, for any variance, and under common random numbers, because pairs are differenced before anything is
// estimated.
//
// References: S.-H. Kim, B. L. Nelson, "A fully sequential procedure for indifference-zone selection in simulation",
// ACM TOMACS 11(3), 251-273 (2001): procedure KN with c = 1, h2 = 2 eta (first - 1), eta = ((2 error)^(-2/(first - 1))
// - 1) / 2; V. Fabian, Ann. Statist. 2(1), 170-176 (1974). The same triangle judges a constraint, with the limit in
// place of the other candidate: D. Batur, S.-H. Kim, ACM TOMACS 20(3), 13 (2010); S. Andradottir, S.-H. Kim, Naval
// Research Logistics 57(5), 403-421 (2010).
#pragma once

#include "stats/fold.hpp"
#include "stats/running_moments.hpp"

#include <cstdint>

namespace stepwell::study {

// eta: the solution of (1 + 2 eta)^(-(first - 1) / 2) / 2 = error, for 0 < error < 1/2 and first > 1.
double continuation_eta(double error, std::uint32_t first);

struct continuation_region {
  continuation_region(double error, double matters, std::uint32_t first_differences);

  // Half the triangle's height after so many differences; 0 once it has closed.
  double half_width(double variance, std::int64_t differences) const;

  double h2, indifference;
  std::uint32_t first; // differences that the variance is taken from
};

enum class side : std::uint8_t {
  open,
  below,
  above,
  level // the triangle has closed on a sum of exactly 0: a pair that never differs
};

// One such sum. Its verdict stands once it is given; later differences are not added.
class difference_walk {
 public:
  void add(double difference, const continuation_region&); // one that is not finite is left out
  side look(const continuation_region&);
  side verdict() const { return verdict_; }
  std::int64_t counted() const { return counted_; }

 private:
  stats::running_moments first_; // the first differences, whose variance is S2
  stats::ordered_sum sum_;
  std::int64_t counted_ = 0;
  side verdict_ = side::open;
};

} // namespace stepwell::study
