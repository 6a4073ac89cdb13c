#include "service/workforce/job_plan.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

role_parameters practitioner_with(double contact, double assessments, double meetings) {
  role_parameters r;
  r.contact_hours_per_week = contact;
  r.assessments_per_week = assessments;
  r.meeting_hours_per_week = meetings;
  return r;
}

constexpr std::uint8_t whole_week = 0b11111;

struct week_total {
  int treatment = 0, assessment = 0, supervision = 0, written = 0, meetings = 0, paid = 0;
  bool overlaps = false;
};
week_total total(const week_plan& plan) {
  week_total t;
  for (const diary_day& d : plan.days) {
    t.treatment += kernel::count(d.treatment);
    t.assessment += kernel::count(d.assessment);
    t.supervision += kernel::count(d.supervision);
    t.written += kernel::count(d.written);
    t.meetings += d.meeting_cells;
    t.paid += d.paid_cells;
    const int together = kernel::count(d.treatment | d.assessment | d.supervision | d.written);
    t.overlaps |= together != kernel::count(d.treatment) + kernel::count(d.assessment) + kernel::count(d.supervision) +
                                  kernel::count(d.written);
  }
  return t;
}

} // namespace

TEST_CASE("a whole-time week is 37.5 paid hours, each with one purpose") {
  week_plan plan;
  plan.case_management = {0, kernel::cell_at(15, 0), 4};
  lay_week_plan(plan, practitioner_with(20, 10, 2.5), whole_week, 1, 0, 3, 2);
  const week_total t = total(plan);
  CHECK(t.paid == 150);      // 37.5 h in quarters of an hour
  CHECK(t.assessment == 30); // 10 of three cells
  CHECK(t.treatment == 50);  // what is left of 20 h, in whole half-hours: 80 - 30
  CHECK(t.supervision == 4);
  CHECK(t.meetings == 10); // 2.5 h
  CHECK_FALSE(t.overlaps);
  CHECK(t.treatment + t.assessment + t.supervision + t.meetings + t.written == t.paid);
}

TEST_CASE("three days a week are three fifths of the slots") {
  week_plan plan;
  lay_week_plan(plan, practitioner_with(20, 0, 0), 0b10101, 1, 0, 0, 4);
  const week_total t = total(plan);
  CHECK(t.paid == 90);
  CHECK(t.treatment == 48); // 20 h x 3/5 = 12 h
  CHECK(plan.days[1].status == attendance::off);
}

TEST_CASE("hours at university and hours of a starter are not slots") {
  week_plan taught, starting;
  lay_week_plan(taught, practitioner_with(20, 0, 0), whole_week, 1, 0b00001, 0, 4);
  CHECK(taught.days[0].status == attendance::at_university);
  CHECK(total(taught).treatment == 64); // 20 h x 4/5
  lay_week_plan(starting, practitioner_with(20, 0, 0), whole_week, 0.5, 0, 0, 4);
  CHECK(total(starting).treatment == 40);
}

TEST_CASE("buffer slots come out of the contact slots and lie amid them") {
  role_parameters role = practitioner_with(20, 0, 0);
  role.buffer_slots_per_week = 5; // one a day, of half an hour
  week_plan plan;
  lay_week_plan(plan, role, whole_week, 1, 0, 0, 2);
  const week_total t = total(plan);
  CHECK(t.treatment == 70); // 20 h less 2.5 h
  CHECK_FALSE(t.overlaps);
  for (const diary_day& d : plan.days) {
    // Seven half-hours from nine: three, the buffer, then four more; the longest run is to the break at half past
    // twelve.
    CHECK(kernel::count(d.treatment) == 14);
    CHECK((d.written & kernel::cells(kernel::cell_at(10, 30), 2)) == kernel::cells(kernel::cell_at(10, 30), 2));
  }
}

TEST_CASE("an hour is laid as a whole, never across the break") {
  week_plan plan;
  lay_week_plan(plan, practitioner_with(25, 0, 0), whole_week, 1, 0, 0, 4);
  for (const diary_day& d : plan.days) {
    CHECK((d.treatment & kernel::cells(break_first_cell, break_last_cell - break_first_cell)) == 0);
    int hours = 0;
    for (std::uint64_t free = d.treatment; kernel::first_run(free, 4) >= 0; ++hours)
      free &= ~kernel::cells(kernel::first_run(free, 4), 4);
    CHECK(4 * hours == kernel::count(d.treatment));
  }
}
