#include "report/number.hpp"
#include "report/counted.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace stepwell;
using namespace stepwell::report;

TEST_CASE("machines get the shortest text that reads back as the same number") {
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(1.0 / 3) == "0.3333333333333333");
  CHECK(shortest(12000.0) == "12000");
  CHECK(shortest(0.1F) == "0.1");
  CHECK(shortest(std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(shortest(std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("people get their thousands separated") {
  CHECK(grouped(0, 1) == "0.0");
  CHECK(grouped(999, 0) == "999");
  CHECK(grouped(1000, 0) == "1,000");
  CHECK(grouped(12034.56, 1) == "12,034.6");
  CHECK(grouped(1234567, 0) == "1,234,567");
  CHECK(grouped(-123456, 0) == "-123,456");
  CHECK(grouped(-999.5, 1) == "-999.5");
  CHECK(grouped(-0.01, 1) == "0.0"); // never a negative nothing
}

TEST_CASE("one is not told in the plural") {
  CHECK(counted(0, "replication") == "0 replications");
  CHECK(counted(1, "replication") == "1 replication");
  CHECK(counted(2000, "replication") == "2,000 replications");
  CHECK(counted(1, "trajectory", "trajectories") == "1 trajectory");
  CHECK(counted(3, "trajectory", "trajectories") == "3 trajectories");
}

TEST_CASE("digits stop where the interval makes them meaningless") {
  const auto decimals = [](double mean, double half) {
    return decimals_worth_showing({mean, mean - half, mean + half, 20, 0});
  };
  CHECK(decimals(12034, 300) == 0);
  CHECK(decimals(12034, 0.5) == 1);
  CHECK(decimals(21.4, 3) == 1); // small numbers keep one decimal
  CHECK(decimals(21.4, 0.3) == 1);
  CHECK(decimals(2.31, 0.03) == 2);
  CHECK(decimals(2.31, 1e-9) == 2); // more would be noise to a reader
  CHECK(decimals(7, 0) == 1);
}
