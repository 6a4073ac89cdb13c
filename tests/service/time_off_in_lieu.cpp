// Hours worked over come back as free afternoons.
#include "service/workforce/time_off_in_lieu.hpp"

#include "service/bare_service.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

TEST_CASE("an afternoon is given back once there are four hours, and its supervision stays") {
  bare_service b;
  b.s.practitioners.resize(1);
  b.s.diaries.resize(1);
  practitioner& p = b.s.practitioners[0];
  for (kernel::day_number d = 0; d < 5; ++d) {
    diary_day& day = b.s.diaries[0][d];
    day.status = d == 0 ? attendance::on_leave : attendance::at_work;
    day.treatment =
        kernel::cells(day_first_cell, 8) | kernel::cells(break_last_cell, 8); // nine to eleven, one to three
    day.supervision = kernel::cells(kernel::cell_at(15, 0), 4);
    day.written = kernel::cells(kernel::cell_at(16, 0), 4);
    day.slot_cells = 16;
    day.paid_cells = 30;
  }
  p.lieu_minutes = 239;
  take_time_off(b.c, 0, 0, 5);
  CHECK(p.lieu_minutes == 239); // not enough
  p.lieu_minutes = 300;
  take_time_off(b.c, 0, 0, 5);
  const diary_day& tuesday = b.s.diaries[0][1]; // Monday is leave
  CHECK(tuesday.treatment == kernel::cells(day_first_cell, 8));
  CHECK(tuesday.written == 0);
  CHECK(kernel::count(tuesday.supervision) == 4);
  CHECK(tuesday.slot_cells == 8);
  CHECK(tuesday.lieu_cells == 12); // two hours of slots and one of writing
  CHECK(tuesday.paid_cells == 18);
  CHECK(p.lieu_minutes == 300 - 180);
  CHECK(b.s.diaries[0][2].lieu_cells == 0); // 120 left are not enough for another
}
