// A starter's diary: slots grow from a quarter of a full plan to all of it over the ramp, also in weeks that were open
// already.
#include "record/no_story.hpp"
#include "service/workforce/posts.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

struct silent : record::no_story {
  void starter(const practitioner&) {}
  void appointment(appointment_outcome, const patient&, const step&) {}
  void discharge(const patient&, exit_reason) {}
};

parameters eight_weeks_to_grow() {
  parameters p;
  role_parameters& pwp = p.roles[number_of(role::pwp)];
  pwp.wte = 1;
  pwp.contact_hours_per_week = 20;
  pwp.caseload_cap = 40;
  p.workforce.ramp_weeks = 8;
  p.wellbeing.model = static_cast<std::uint8_t>(wellbeing_model::none);
  return p;
}

int slots_in_week(const diary& book, int week) {
  int cells = 0;
  for (int d = 0; d < weekdays; ++d) {
    const diary_day& day = book[week * kernel::days_per_week + d];
    cells += kernel::count(day.treatment);
    CHECK(day.slot_cells == kernel::count(day.treatment));
  }
  return cells;
}

} // namespace

TEST_CASE("twelve weeks open on the first day hold the whole ramp") {
  const model of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 6 / 3), 200),
                 150,
                 0,
                 {{0, eight_weeks_to_grow()}}};
  state s;
  s.practitioners.resize(1);
  s.diaries.resize(1);
  s.laid_until = 84;
  silent record;
  context<silent> c{of, &of.phases.front().values, s, record};
  start_in_post(c, 0);
  // 20 h are 80 cells. Day 0: the ramp has 8 weeks to go, 0 of it is over: at least a quarter. Week 4: half. Week 8 on:
  // all.
  CHECK(slots_in_week(s.diaries[0], 0) == 20);
  CHECK(slots_in_week(s.diaries[0], 2) == 20);
  CHECK(slots_in_week(s.diaries[0], 4) == 40);
  CHECK(slots_in_week(s.diaries[0], 6) == 60);
  CHECK(slots_in_week(s.diaries[0], 8) == 80);
  CHECK(slots_in_week(s.diaries[0], 11) == 80);
  CHECK(s.practitioners[0].caseload_limit == 10); // today's, not the last open week's
}
