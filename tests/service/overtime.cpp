#include "service/workforce/overtime.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

workforce_parameters rules() {
  workforce_parameters r;
  r.other_work_minutes_per_day = 60;
  r.backlog_tolerated_minutes = 30;
  r.break_minutes = 20;
  r.overtime_limit_minutes_per_day = 90;
  return r;
}

// Seven and a half paid hours: 450 minutes.
diary_day working_day() {
  diary_day d;
  d.paid_cells = 30;
  d.status = attendance::at_work;
  return d;
}

practitioner after(int contact_cells, int written_minutes) {
  practitioner p;
  p.wellbeing.boundary_skill = 0;
  p.day.contact = kernel::cells(12, contact_cells);
  p.day.written_minutes = written_minutes;
  return p;
}

} // namespace

TEST_CASE("written work that fits the day leaves nothing") {
  practitioner p = after(20, 90); // 450 - 300 = 150 minutes of room for 90 + 60
  end_practitioner_day(p, working_day(), rules());
  CHECK(p.backlog_minutes == 0);
  CHECK(p.week.overtime_minutes == 0);
  CHECK(p.week.missed_breaks == 0);
}

TEST_CASE("a little is carried over to tomorrow") {
  practitioner p = after(20, 110); // 170 to do, 150 of room
  end_practitioner_day(p, working_day(), rules());
  CHECK(p.backlog_minutes == 20);
  CHECK(p.week.overtime_minutes == 0);
}

TEST_CASE("more goes through the break, then into the evening, and the rest stays") {
  practitioner p = after(24, 300); // 360 to do, 90 of room: 270 left, 240 of it pressing
  end_practitioner_day(p, working_day(), rules());
  CHECK(p.week.missed_breaks == 1);
  CHECK(p.week.overtime_minutes == 90); // the policy's limit
  CHECK(p.backlog_minutes == 270 - 20 - 90);
}

TEST_CASE("boundaries and policy limit what is given") {
  practitioner firm = after(24, 300);
  firm.wellbeing.boundary_skill = 0.5;
  end_practitioner_day(firm, working_day(), rules());
  CHECK(firm.week.overtime_minutes == 45);
  practitioner banned = after(24, 300);
  workforce_parameters ban = rules();
  ban.overtime_limit_minutes_per_day = 0;
  end_practitioner_day(banned, working_day(), ban);
  CHECK(banned.week.overtime_minutes == 0);
  CHECK(banned.backlog_minutes == 250); // 270 less the break
}

TEST_CASE("supervision and meetings take room, and the longest run is remembered") {
  practitioner p = after(8, 0);
  p.day.supervision_minutes = 60;
  p.backlog_minutes = 300;
  diary_day day = working_day();
  day.meeting_cells = 4;
  end_practitioner_day(p, day, rules()); // room 450 - 120 - 60 - 60 = 210 for 360: 150 left, 120 pressing
  CHECK(p.week.overtime_minutes == 90);
  CHECK(p.backlog_minutes == 150 - 20 - 90);
  CHECK(p.week.longest_run_minutes == 120);
}
