// A small service that gives groups of three, two meetings of an hour and a half, a week apart. Day 0 is a Monday,
// leaders are free every weekday from nine to noon, and three days' notice is given: a group that starts on day 0 meets
// on Thursday, day 3, at nine.
#pragma once

#include "record/no_story.hpp"
#include "service/flow/group_care.hpp"
#include "service/workforce/open_diary.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace stepwell::service::groups {

inline constexpr int nine = kernel::cell_at(9, 0), meeting_cells = 6, morning_cells = 12;

struct counter : record::no_story {
  std::vector<int> appointments = std::vector<int>(appointment_outcome_count);
  int discharges = 0;
  void appointment(appointment_outcome outcome, const patient&, const step&) {
    ++appointments[static_cast<std::size_t>(outcome)];
  }
  void treatment(const patient&, const step&, kernel::day_number) {}
  void discharge(const patient& p, exit_reason) {
    ++discharges;
    CHECK(p.treatments == 2);
  }
  int of(appointment_outcome outcome) const { return appointments[static_cast<std::size_t>(outcome)]; }
};

inline parameters groups_of_three() {
  parameters p;
  p.pathway.steps.resize(2);
  step& here = p.pathway.steps[0];
  here.kind = static_cast<std::uint8_t>(step_kind::group);
  here.level = static_cast<std::uint8_t>(intensity::low);
  here.roles = 1u << number_of(role::pwp);
  here.session_minutes = 90;
  here.sessions_mean = here.sessions_most = 2;
  here.gap_days = 7;
  here.group_size = 3;
  here.next = {{1, 1, 0}};
  p.pathway.steps[1].kind = static_cast<std::uint8_t>(step_kind::exit);
  p.appointments.notice_days = 3;
  p.appointments.missed_before_discharge = 2;
  complete(p);
  return p;
}

struct small_service {
  model of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 4 / 1), 100),
           100,
           0,
           {{0, groups_of_three()}}};
  state s;
  counter record;
  context<counter> c{of, &of.phases.front().values, s, record};

  explicit small_service(std::size_t leaders) {
    s.practitioners.resize(leaders);
    s.diaries.resize(leaders);
    s.have_lists(2);
    s.laid_until = 28;
    for (std::size_t post = 0; post < leaders; ++post) {
      s.practitioners[post].filled = true;
      for (kernel::day_number day = 0; day < s.laid_until; ++day)
        if (day % kernel::days_per_week < weekdays) {
          s.diaries[post][day].status = attendance::at_work;
          s.diaries[post][day].treatment = kernel::cells(nine, morning_cells);
        }
    }
  }
  step& here() { return of.phases.front().values.pathway.steps[0]; }
  void wait(int people) {
    for (int k = 0; k < people; ++k) {
      const std::uint32_t row = s.patients.take();
      s.patients[row].serial = row;
      s.patients[row].referred = s.today;
      join_waiting_list(c, row);
    }
  }
  // On to the next meeting announced that still stands; its day.
  kernel::day_number meet() {
    kernel::agenda<event>::entry next{};
    bool found = false;
    while (!found && s.agenda.pop(next)) found = s.groups[next.payload.subject].stamp == next.payload.stamp;
    REQUIRE(found);
    REQUIRE(kernel::cell_of(next.when) == nine);
    s.today = kernel::day_of(next.when);
    hold_group(c, next.payload.subject);
    return s.today;
  }
};

} // namespace stepwell::service::groups
