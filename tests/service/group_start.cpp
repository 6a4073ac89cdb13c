// When a group starts, by hand with the groups of three of small_group_service.hpp, and over whole runs of the typical
// service: full at once, or by date with whoever is there.
#include "record/silent.hpp"
#include "small_group_service.hpp"
#include "watched.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

using namespace stepwell;
using namespace stepwell::service;
using namespace stepwell::service::groups;

namespace {

struct with_a_limit : small_service {
  with_a_limit(std::int32_t weeks, std::int32_t least) : small_service(1) {
    here().group_wait_weeks = weeks;
    here().group_least = least;
  }
  // People in groups after the morning of `day`.
  std::uint32_t in_groups_on(kernel::day_number day) {
    s.today = day;
    start_groups(c);
    std::uint32_t people = 0;
    for (std::uint32_t number = 0; number < s.groups.high_water(); ++number) people += s.groups[number].size;
    return people;
  }
};

// Watches a whole run: how long each person waited for a group's first meeting, and how many were invited to it.
struct first_meetings : record::silent {
  const state* s = nullptr;
  std::set<std::uint64_t> seen;
  std::map<std::pair<std::uint32_t, kernel::tick>, int> invited; // by leader and hour
  kernel::day_number longest = 0;

  void begins(const context<first_meetings>& c) { s = &c.s; }
  void appointment(appointment_outcome, const patient& p, const step& here) {
    if (kind_of(here) != step_kind::group || !seen.insert(p.entity()).second) return;
    longest = std::max(longest, s->today - p.listed - p.deferred_days);
    ++invited[{s->groups[p.group].practitioner, p.appointment}];
  }

  int smallest() const {
    int people = group::most;
    for (const auto& meeting : invited) people = std::min(people, meeting.second);
    return people;
  }
  int largest() const {
    int people = 0;
    for (const auto& meeting : invited) people = std::max(people, meeting.second);
    return people;
  }
};

// Nobody is ill or leaves, so that a first meeting is held when it was booked.
first_meetings watched(std::vector<std::string> settings) {
  settings.insert(settings.end(), {"absence.spells_per_year=0", "staff.pwp.leaving_per_year=0",
                                   "staff.senior_pwp.leaving_per_year=0", "appointments.notice_days=5"});
  return watched_by<first_meetings>(model_of(typical_service, settings));
}

const std::string of_the_group = "pathway.steps.psychoeducation_group.";
const std::string few = "demand.referrals_per_year=1500"; // some 25 of them for a group of seven

// Beyond the limit: the weekend or holiday before the next morning, the notice, and a gap in the leader's diary, which
// may be on leave for a fortnight.
constexpr int longest_holiday = 4, notice = 5, to_a_gap = 21;

} // namespace

TEST_CASE("a group starts with whoever is there once the first has waited as long as the step allows") {
  with_a_limit small(2, 2);
  small.wait(1);
  CHECK(small.in_groups_on(9) == 0);
  small.wait(1);
  CHECK(small.in_groups_on(13) == 0);
  CHECK(small.in_groups_on(14) == 2); // two weeks after the first came, five days after the second
  CHECK(small.s.waiting[0].size == 0);
  CHECK(small.meet() == 17); // three days' notice
  CHECK(small.record.of(appointment_outcome::attended) == 2);
}

TEST_CASE("a group that is full before the date starts at once") {
  with_a_limit small(2, 2);
  small.wait(4);
  CHECK(small.in_groups_on(0) == 3);
  CHECK(small.s.waiting[0].size == 1); // the fourth waits for the next one
  CHECK(small.in_groups_on(14) == 3);  // a group is not given for one
}

TEST_CASE("fewer than the least wait on until there are as many") {
  with_a_limit small(2, 2);
  small.wait(1);
  CHECK(small.in_groups_on(20) == 0);
  small.wait(1);
  CHECK(small.in_groups_on(21) == 2);
  with_a_limit alone(2, 1);
  alone.wait(1);
  CHECK(alone.in_groups_on(14) == 1);
}

TEST_CASE("without a limit a group waits until it is full") {
  with_a_limit small(0, 2);
  small.wait(2);
  CHECK(small.in_groups_on(200) == 0);
}

TEST_CASE("whoever asked to be seen later has waited since they could come") {
  with_a_limit small(2, 1);
  const std::uint32_t row = small.s.patients.take();
  small.s.patients[row].deferred_days = 5;
  join_waiting_list(small.c, row);
  CHECK(small.in_groups_on(4) == 0);
  small.s.today = 5;
  come_forward(small.c, row);
  CHECK(small.in_groups_on(18) == 0);
  CHECK(small.in_groups_on(19) == 1);
}

TEST_CASE("a list in order of severity does not hide who has waited longest") {
  with_a_limit small(2, 2);
  small.of.phases.front().values.appointments.priority = static_cast<std::uint8_t>(priority_rule::severity);
  small.wait(1);
  small.s.today = 10;
  const std::uint32_t worse = small.s.patients.take();
  small.s.patients[worse].phq9_state = 20;
  join_waiting_list(small.c, worse);
  REQUIRE(small.s.waiting[0].first == worse);
  CHECK(small.in_groups_on(14) == 2);
}

TEST_CASE("one kind of group that nobody can lead does not keep another from starting") {
  with_a_limit small(0, 2);
  auto& steps = small.of.phases.front().values.pathway.steps;
  steps.insert(steps.begin(), steps[0]);
  steps[0].roles = 1u << number_of(role::counsellor);
  small.s.have_lists(3);
  small.wait(3);
  for (int k = 0; k < 3; ++k) {
    const std::uint32_t row = small.s.patients.take();
    small.s.patients[row].step = 1;
    join_waiting_list(small.c, row);
  }
  CHECK(small.in_groups_on(0) == 3);
  CHECK(small.s.groups[0].step == 1);
}

TEST_CASE("where few are referred groups start by date, and nobody waits longer than the limit and the booking") {
  const first_meetings full_only = watched({few});
  CHECK(full_only.invited.size() > 2);
  CHECK(full_only.smallest() == 7);
  const first_meetings by_date = watched({few, of_the_group + "group_wait_weeks=4", of_the_group + "group_least=1"});
  CHECK(by_date.invited.size() > full_only.invited.size());
  CHECK(by_date.smallest() < 7);
  CHECK(by_date.longest >= 4 * kernel::days_per_week);
  CHECK(by_date.longest <= 4 * kernel::days_per_week + longest_holiday + notice + to_a_gap);
  CHECK(full_only.longest > by_date.longest);
  const first_meetings at_least_three =
      watched({few, of_the_group + "group_wait_weeks=4", of_the_group + "group_least=3"});
  CHECK(at_least_three.smallest() == 3);
}

TEST_CASE("where many are referred groups start when full, with a limit or without") {
  const std::string many = "pathway.steps.psychoeducation_group.group_size=3";
  const first_meetings with_limit = watched({many, of_the_group + "group_wait_weeks=6"});
  CHECK(with_limit.invited.size() > 50);
  CHECK(with_limit.smallest() == 3);
  CHECK(with_limit.largest() == 3);
  CHECK(with_limit.invited == watched({many}).invited);
}
