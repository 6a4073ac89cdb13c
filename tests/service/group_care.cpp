// Group care on paper: groups of three, two meetings of an hour and a half, a week apart. Day 0 is a Monday, leaders
// are free every weekday from nine to noon, and three days' notice is given: the first meeting is on Thursday, day 3,
// at nine.
#include "service/flow/group_care.hpp"
#include "service/workforce/open_diary.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr int nine = kernel::cell_at(9, 0), meeting_cells = 6, morning_cells = 12;

struct counter {
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

parameters groups_of_three() {
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
    s.waiting.resize(2);
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
  void wait(int people) {
    for (int k = 0; k < people; ++k) {
      const std::uint32_t row = s.patients.take();
      s.patients[row].serial = row;
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

} // namespace

TEST_CASE("a group starts when it is full, and takes nobody more") {
  small_service service(1);
  service.wait(2);
  start_groups(service.c);
  CHECK(service.s.waiting[0].size == 2);
  CHECK(service.s.groups.size_in_use() == 0);
  service.wait(2);
  start_groups(service.c);
  CHECK(service.s.waiting[0].size == 1); // four came, three are in
  CHECK(service.s.waiting[0].first == 3);
  CHECK(service.s.groups.size_in_use() == 1);
  CHECK(service.s.diaries[0][3].treatment == kernel::cells(nine + meeting_cells, morning_cells - meeting_cells));
  CHECK(service.s.practitioners[0].caseload == 0); // members are not cases
}

TEST_CASE("it meets twice, a week apart, and its members are then discharged") {
  small_service service(1);
  service.wait(3);
  start_groups(service.c);
  CHECK(service.meet() == 3);
  CHECK(service.record.of(appointment_outcome::attended) == 3);
  CHECK(service.s.practitioners[0].week.contact_minutes == 90); // one hour and a half, however many came
  CHECK(service.s.practitioners[0].week.contacts == 1);
  CHECK(service.record.discharges == 0);
  CHECK(service.meet() == 10);
  CHECK(service.record.of(appointment_outcome::attended) == 6);
  CHECK(service.record.discharges == 3);
  CHECK(service.s.groups.size_in_use() == 0);
  CHECK(service.s.patients.size_in_use() == 0);
}

TEST_CASE("a meeting whose leader is ill is cancelled for everybody and held later") {
  small_service service(1);
  service.wait(3);
  start_groups(service.c);
  service.s.diaries[0][3] = blank_day(attendance::sick);
  CHECK(service.meet() == 3);
  CHECK(service.record.of(appointment_outcome::cancelled_by_provider) == 3);
  CHECK(service.record.of(appointment_outcome::attended) == 0);
  CHECK(service.meet() == 10);
  CHECK(service.meet() == 17); // two meetings were promised
  CHECK(service.record.discharges == 3);
}

TEST_CASE("another leads on when the leader goes; with nobody to lead, the members wait again") {
  small_service two(2);
  two.wait(3);
  start_groups(two.c);
  hand_over_groups(two.c, 0);
  CHECK(two.s.groups[0].practitioner == 1);
  CHECK(two.meet() == 3);
  CHECK(two.s.practitioners[1].week.contacts == 1);
  CHECK(two.s.practitioners[0].week.contacts == 0);
  small_service one(1);
  one.wait(3);
  start_groups(one.c);
  hand_over_groups(one.c, 0);
  CHECK(one.s.waiting[0].size == 3);
  CHECK(one.s.groups.size_in_use() == 0);
}
