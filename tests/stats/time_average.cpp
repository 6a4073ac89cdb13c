#include "stats/time_average.hpp"

#include <catch2/catch.hpp>

namespace stepwell::stats {

TEST_CASE("people waiting over an hour, by hand") {
  // 0 for 10 minutes, 3 for 20, 2 for 30: 0 + 60 + 60 = 120 waiting-minutes in 60.
  time_average waiting;
  waiting.set(10, 3);
  waiting.add(30, -1);
  CHECK(waiting.value() == 2);
  CHECK(waiting.integral(60) == 120);
  CHECK(waiting.average(60) == 2.0);
  CHECK(waiting.average(60) == 2.0); // asking changes nothing
  CHECK(waiting.average(30) == 2.0); // 60 in 30: at the change itself the new value has had no time yet
}

TEST_CASE("several changes in one tick leave only the last") {
  time_average waiting{0, 5};
  waiting.set(10, 100);
  waiting.add(10, -100);
  CHECK(waiting.integral(20) == 50);
}

TEST_CASE("a new window forgets the past and keeps the present value") {
  time_average caseload{0, 40};
  caseload.add(100, 5);
  caseload.reset_window(200);
  CHECK(caseload.value() == 45);
  CHECK(caseload.integral(200) == 0);
  CHECK(caseload.average(200) == 45.0);
  caseload.set(210, 0);
  CHECK(caseload.elapsed(290) == 90);
  CHECK(caseload.average(290) == 5.0);
}

TEST_CASE("windows add up to the whole, exactly") {
  time_average whole{0, 7};
  time_average parts{0, 7};
  std::int64_t sum = 0;
  for (std::int64_t now = 1; now <= 1'000; ++now) {
    const std::int64_t delta = now % 7 - 3;
    whole.add(now, delta);
    parts.add(now, delta);
    if (now % 30 == 0) {
      sum += parts.integral(now);
      parts.reset_window(now);
    }
  }
  CHECK(sum + parts.integral(1'000) == whole.integral(1'000));
}

TEST_CASE("the clock may start anywhere, also before zero, and quantities may be negative") {
  time_average balance{-50, -2};
  balance.set(-40, 4);
  CHECK(balance.integral(-30) == 20);
  CHECK(balance.average(-30) == 1.0);
}

} // namespace stepwell::stats
