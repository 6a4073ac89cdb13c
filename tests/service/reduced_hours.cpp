// Somebody burnt out drops a day.
#include "service/workforce/reduced_hours.hpp"

#include "service/bare_service.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct one_practitioner : bare_service {
  one_practitioner() {
    s.practitioners.resize(1);
    s.diaries.resize(1);
    now.consequences.reduce_hours_per_year = 1 - 1e-12; // as good as certain within the month
    now.consequences.reduced_days_least = 4;
    practitioner& p = s.practitioners[0];
    p.filled = true;
    p.worked = 0b11111;
    p.plan_is_due = false;
    p.wellbeing.burnt_out = true;
  }
  practitioner& p() { return s.practitioners[0]; }
};

} // namespace

TEST_CASE("the day dropped is the last of those with the least supervision") {
  practitioner p;
  p.worked = 0b11111;
  p.plan.case_management = {4, kernel::cell_at(15, 0), 4}; // Friday
  p.plan.supervising[3] = kernel::cells(30, 4);            // Thursday
  CHECK(day_to_drop(p) == 2);
  p.worked = 0b10001;
  CHECK(day_to_drop(p) == 0);
}

TEST_CASE("the burnt out drop a day, down to a least, and their plan is laid anew") {
  one_practitioner service;
  draw_reduced_hours(service.c, 0);
  CHECK(service.p().worked == 0b01111);
  CHECK(service.p().whole_time == Approx(0.8));
  CHECK(service.p().plan_is_due);
  service.s.today = 31;
  draw_reduced_hours(service.c, 0);
  CHECK(service.p().worked == 0b01111); // four days are the least here
}

TEST_CASE("the rested, trainees, leavers, and everybody where it is switched off, keep their days") {
  const auto keeps_days = [](auto change) {
    one_practitioner service;
    change(service);
    draw_reduced_hours(service.c, 0);
    return service.p().worked == 0b11111;
  };
  CHECK(keeps_days([](one_practitioner& o) { o.p().wellbeing.burnt_out = false; }));
  CHECK(keeps_days([](one_practitioner& o) { o.p().post = role::trainee_pwp; }));
  CHECK(keeps_days([](one_practitioner& o) { o.p().leaves_on = 60; }));
  CHECK(keeps_days([](one_practitioner& o) { o.now.consequences.reduced_hours = false; }));
  CHECK_FALSE(keeps_days([](one_practitioner&) {}));
}
