// The diary: slots are taken once, and the next appointment is the first gap in which it fits.
#include "bare_service.hpp"
#include "service/flow/appointment.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

// One practitioner whose diary is open for two weeks; today is day 0 and nothing is free until a test says so.
struct two_weeks : bare_service {
  two_weeks() {
    s.practitioners.resize(1);
    s.diaries.resize(1);
    s.laid_until = 14;
  }
  diary_day& day(kernel::day_number d) { return s.diaries[0][d]; }
  gap_in_diary first_gap(kernel::day_number from, step_kind kind, int cells) const {
    step here;
    here.kind = static_cast<std::uint8_t>(kind);
    here.cells = cells;
    return find_gap(c, 0, from, here);
  }
};

constexpr int nine = kernel::cell_at(9, 0), ten = kernel::cell_at(10, 0);

} // namespace

TEST_CASE("a taken slot is free for nobody, whichever kind it was") {
  diary_day day;
  day.assessment = kernel::cells(nine, 4);
  day.treatment = kernel::cells(nine + 4, 4);
  take(day, kernel::cells(nine + 2, 4)); // half of each
  CHECK(day.assessment == kernel::cells(nine, 2));
  CHECK(day.treatment == kernel::cells(nine + 6, 2));
}

TEST_CASE("a session goes into the first gap that holds all of it") {
  two_weeks diary;
  diary.day(3).treatment = kernel::cells(nine, 3); // too short for an hour
  diary.day(4).treatment = kernel::cells(nine, 2) | kernel::cells(ten, 4);
  diary.day(5).treatment = kernel::cells(nine, 8);
  const gap_in_diary hour = diary.first_gap(1, step_kind::treatment, 4);
  CHECK(hour.day == 4);
  CHECK(hour.cell == ten);
  CHECK(diary.first_gap(1, step_kind::treatment, 3).day == 3);
  CHECK(diary.first_gap(5, step_kind::treatment, 3).day == 5);
}

TEST_CASE("beyond the open diary there is no gap yet") {
  two_weeks diary;
  diary.day(13).treatment = kernel::cells(nine, 4);
  diary.day(14).treatment = kernel::cells(nine, 8); // not open
  CHECK(diary.first_gap(1, step_kind::treatment, 4).day == 13);
  CHECK_FALSE(diary.first_gap(14, step_kind::treatment, 4).found());
  CHECK_FALSE(diary.first_gap(1, step_kind::treatment, 8).found());
}

TEST_CASE("assessment slots are for assessments, until they are about to be lost") {
  two_weeks diary;
  diary.now.appointments.release_days = 3;
  diary.day(3).assessment = kernel::cells(nine, 4);
  diary.day(4).assessment = kernel::cells(nine, 4);
  diary.day(8).treatment = kernel::cells(nine, 4);
  CHECK(diary.first_gap(1, step_kind::treatment, 4).day == 3); // three days ahead: released
  CHECK(diary.first_gap(4, step_kind::treatment, 4).day == 8); // four days ahead: kept
  diary.s.today = 1;
  CHECK(diary.first_gap(4, step_kind::treatment, 4).day == 4);
  CHECK_FALSE(diary.first_gap(5, step_kind::assessment, 4).found()); // a treatment slot is none
}
