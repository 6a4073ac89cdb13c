// Group care on paper, with the groups of three of small_group_service.hpp: the first meeting is on Thursday, day 3, at
// nine.
#include "small_group_service.hpp"

using namespace stepwell;
using namespace stepwell::service;
using namespace stepwell::service::groups;

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
