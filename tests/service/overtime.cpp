#include "service/workforce/overtime.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr double other_minutes = 60; // calls and data entry of the day

workforce_parameters rules() {
  workforce_parameters r;
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
  end_practitioner_day(p, working_day(), rules(), other_minutes);
  CHECK(p.backlog_minutes == 0);
  CHECK(p.week.overtime_minutes == 0);
  CHECK(p.week.missed_breaks == 0);
}

TEST_CASE("a little is carried over to tomorrow") {
  practitioner p = after(20, 110); // 170 to do, 150 of room
  end_practitioner_day(p, working_day(), rules(), other_minutes);
  CHECK(p.backlog_minutes == 20);
  CHECK(p.week.overtime_minutes == 0);
}

TEST_CASE("more goes through the break, then into the evening, and the rest stays") {
  practitioner p = after(24, 300); // 360 to do, 90 of room: 270 left, 240 of it pressing
  end_practitioner_day(p, working_day(), rules(), other_minutes);
  CHECK(p.week.missed_breaks == 1);
  CHECK(p.week.overtime_minutes == 90); // the policy's limit
  CHECK(p.backlog_minutes == 270 - 20 - 90);
}

TEST_CASE("boundaries and policy limit what is given") {
  practitioner firm = after(24, 300);
  firm.wellbeing.boundary_skill = 0.5;
  end_practitioner_day(firm, working_day(), rules(), other_minutes);
  CHECK(firm.week.overtime_minutes == 45);
  practitioner banned = after(24, 300);
  workforce_parameters ban = rules();
  ban.overtime_limit_minutes_per_day = 0;
  end_practitioner_day(banned, working_day(), ban, other_minutes);
  CHECK(banned.week.overtime_minutes == 0);
  CHECK(banned.backlog_minutes == 250); // 270 less the break
  practitioner forbidden = after(24, 300);
  workforce_parameters none = rules();
  none.overtime = static_cast<std::uint8_t>(overtime_kind::banned); // whatever the limit says
  end_practitioner_day(forbidden, working_day(), none, other_minutes);
  CHECK(forbidden.week.overtime_minutes == 0);
  CHECK(forbidden.backlog_minutes == 250);
}

TEST_CASE("a protected break is kept, and kept at the office it is time with colleagues") {
  practitioner p = after(24, 300); // 240 minutes pressing
  p.day.in_office = true;
  workforce_parameters kept = rules();
  kept.breaks_protected = true;
  end_practitioner_day(p, working_day(), kept, other_minutes);
  CHECK(p.week.missed_breaks == 0);
  CHECK(p.week.peer_minutes == 30);
  CHECK(p.backlog_minutes == 270 - 90);
  practitioner at_desk = after(24, 300);
  at_desk.day.in_office = true;
  end_practitioner_day(at_desk, working_day(), rules(), other_minutes);
  CHECK(at_desk.week.peer_minutes == 0); // worked through it
}

TEST_CASE("time worked over is banked where it is given back in lieu, and costs pay only where it is paid") {
  practitioner p = after(24, 300);
  workforce_parameters lieu = rules();
  lieu.overtime = static_cast<std::uint8_t>(overtime_kind::time_off_in_lieu);
  end_practitioner_day(p, working_day(), lieu, other_minutes);
  CHECK(p.lieu_minutes == 90);
  practitioner paid = after(24, 300);
  end_practitioner_day(paid, working_day(), rules(), other_minutes);
  CHECK(paid.lieu_minutes == 0);
}

TEST_CASE("boundaries give way as work piles up") {
  workforce_parameters giving_way = rules();
  giving_way.backlog_overwhelming_minutes = 540;
  practitioner firm = after(24, 300); // 270 minutes left undone: half of what overwhelms
  firm.wellbeing.boundary_skill = 0.8;
  end_practitioner_day(firm, working_day(), giving_way, other_minutes);
  CHECK(firm.week.overtime_minutes == 54); // 90 x (1 - 0.8 / 2)
  practitioner swamped = after(24, 300);
  swamped.wellbeing.boundary_skill = 0.8;
  swamped.backlog_minutes = 500;
  end_practitioner_day(swamped, working_day(), giving_way, other_minutes);
  CHECK(swamped.week.overtime_minutes == 90);
}

TEST_CASE("supervision and meetings take room, and the longest run is remembered") {
  practitioner p = after(8, 0);
  p.day.supervision_minutes = 60;
  p.backlog_minutes = 300;
  diary_day day = working_day();
  day.meeting_cells = 4;
  end_practitioner_day(p, day, rules(),
                       other_minutes); // room 450 - 120 - 60 - 60 = 210 for 360: 150 left, 120 pressing
  CHECK(p.week.overtime_minutes == 90);
  CHECK(p.backlog_minutes == 150 - 20 - 90);
  CHECK(p.week.longest_run_minutes == 120);
}
