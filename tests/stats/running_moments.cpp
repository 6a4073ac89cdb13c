#include "stats/running_moments.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace stepwell::stats {

TEST_CASE("moments of eight numbers, by hand") {
  // Sum 40, mean 5, squared distances 9+1+1+1+0+0+4+16 = 32, over 7.
  running_moments moments;
  for (const double value : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) moments.add(value);
  CHECK(moments.count() == 8);
  CHECK(moments.mean() == Approx(5.0));
  CHECK(moments.variance() == Approx(32.0 / 7.0));
  CHECK(moments.standard_deviation() == Approx(std::sqrt(32.0 / 7.0)));
  CHECK(moments.standard_error() == Approx(std::sqrt(32.0 / 7.0 / 8.0)));
}

TEST_CASE("what cannot be estimated is not a number") {
  running_moments moments;
  CHECK(std::isnan(moments.mean()));
  CHECK(std::isnan(moments.variance()));
  CHECK(std::isnan(moments.standard_error()));
  moments.add(3.0);
  CHECK(moments.mean() == 3.0);
  CHECK(std::isnan(moments.standard_deviation()));
  moments.add(3.0);
  CHECK(moments.variance() == 0.0);
}

TEST_CASE("a small spread on a large offset survives") {
  // A sum of squares would lose these deviations altogether.
  running_moments moments;
  for (const double value : {1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0}) moments.add(value);
  CHECK(moments.mean() == 1e9 + 10.0);
  CHECK(moments.variance() == Approx(30.0));
}

TEST_CASE("merging two halves is like adding all, wherever the cut is") {
  const std::vector<double> values{3.5, -1.0, 4.25, 100.0, 0.0, 7.0, 7.0};
  running_moments whole;
  for (const double value : values) whole.add(value);
  for (std::size_t cut = 0; cut <= values.size(); ++cut) {
    running_moments left;
    running_moments right;
    for (std::size_t i = 0; i < values.size(); ++i) (i < cut ? left : right).add(values[i]);
    left.merge(right);
    CHECK(left.count() == whole.count());
    CHECK(left.mean() == Approx(whole.mean()));
    CHECK(left.variance() == Approx(whole.variance()));
  }
}

TEST_CASE("merging nothing with nothing is nothing") {
  running_moments moments;
  moments.merge(running_moments{});
  CHECK(moments.count() == 0);
  CHECK(std::isnan(moments.mean()));
}

} // namespace stepwell::stats
