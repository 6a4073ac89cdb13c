#include "kernel/time.hpp"

#include <catch2/catch.hpp>

using namespace stepwell::kernel;
using namespace std::chrono_literals;

TEST_CASE("a day runs from 06:00 in 64 cells of a quarter of an hour") {
  CHECK(cell_at(6, 0) == 0);
  CHECK(cell_at(9, 0) == 12);
  CHECK(cell_at(9, 14) == 12);
  CHECK(cell_at(9, 15) == 13);
  CHECK(cell_at(21, 45) == 63);
  CHECK(cell_at(22, 0) == cells_per_day);
}

TEST_CASE("a tick is a day and a cell, and gives both back") {
  CHECK(at(0, 0) == 0);
  CHECK(at(1, 0) == 64);
  CHECK(at(0, cells_per_day) == at(1, 0));
  for (day_number day : {0, 1, 6, 365, 36'500})
    for (int cell = 0; cell < cells_per_day; ++cell) {
      REQUIRE(day_of(at(day, cell)) == day);
      REQUIRE(cell_of(at(day, cell)) == cell);
    }
}

TEST_CASE("the clock leaves the nights out of ticks, not out of time") {
  CHECK(to_time(at(0, 0)) == time_point{6h});
  CHECK(to_time(at(0, 63)) == time_point{21h + 45min});
  CHECK(to_time(at(1, 0)) - to_time(at(0, 63)) == 8h + 15min);
  CHECK(to_time(at(7, cell_at(13, 30))) == time_point{7 * 24h + 13h + 30min});
}

TEST_CASE("work takes whole cells: a 35-minute assessment three, a 30-minute session two") {
  CHECK(cells_for(0min) == 0);
  CHECK(cells_for(1min) == 1);
  CHECK(cells_for(30min) == 2);
  CHECK(cells_for(35min) == 3);
}
