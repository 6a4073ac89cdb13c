#include "kernel/pool.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <vector>

using namespace stepwell::kernel;

namespace {
struct appointment {
  int cell = -1;
};
} // namespace

TEST_CASE("the row freed last is taken next, and comes back as it was left") {
  pool<appointment> appointments;
  const std::uint32_t first = appointments.take(), second = appointments.take(), third = appointments.take();
  CHECK(appointments[first].cell == -1);
  appointments[first].cell = 12;
  appointments.give_back(second);
  appointments.give_back(first);
  CHECK(appointments.size_in_use() == 1);
  CHECK(appointments.take() == first);
  CHECK(appointments[first].cell == 12);
  CHECK(appointments.take() == second);
  CHECK(appointments.take() == third + 1);
  CHECK(appointments.high_water() == 4);
}

TEST_CASE("after clear nothing is left of the replication before") {
  pool<appointment> appointments;
  appointments[appointments.take()].cell = 40;
  appointments.give_back(0);
  appointments.clear();
  CHECK(appointments.size_in_use() == 0);
  CHECK(appointments.high_water() == 0);
  CHECK(appointments[appointments.take()].cell == -1);
}

TEST_CASE("rows keep their place in memory while the pool stays within what was reserved") {
  pool<appointment> appointments;
  appointments.reserve(1'000);
  const std::uint32_t first = appointments.take();
  const appointment* const place = &appointments[first];
  for (int taken = 1; taken < 1'000; ++taken) appointments.take();
  for (std::uint32_t row = 1; row < 1'000; ++row) appointments.give_back(row);
  appointments.clear();
  CHECK(&appointments[appointments.take()] == place);
}

TEST_CASE("no row is ever in two hands") {
  std::mt19937 generator(7);
  pool<appointment> appointments;
  std::set<std::uint32_t> held;
  for (int step = 0; step < 50'000; ++step) {
    if (held.empty() || generator() % 2 == 0) {
      REQUIRE(held.insert(appointments.take()).second);
    } else {
      const auto given = std::next(held.begin(), static_cast<std::ptrdiff_t>(generator() % held.size()));
      appointments.give_back(*given);
      held.erase(given);
    }
    REQUIRE(appointments.size_in_use() == held.size());
  }
}
