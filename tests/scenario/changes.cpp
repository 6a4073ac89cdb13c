#include "small_table.hpp"

#include <catch2/catch.hpp>

using namespace small;

TEST_CASE("each change holds from its day on, on top of the earlier ones") {
  const auto got = small::resolve(pathway + "changes:\n"
                                            "- {on: 2022-10-03, set: {staff.pwp.posts: 20}}\n"
                                            "- on: 2023-04-03\n"
                                            "  set:\n"
                                            "    policy: {overtime_minutes: 0}\n"
                                            "    staff.hit: {posts: 9}\n"
                                            "    staff.admin.posts: 1\n"
                                            "    pathway.steps.guided.minutes: 35\n");
  REQUIRE(got.lines().empty());
  REQUIRE(got.values.changes.size() == 2);
  const auto& start = got.values.start;
  const auto& first = got.values.changes[0].values;
  const auto& second = got.values.changes[1].values;
  using namespace std::chrono;
  CHECK(got.values.changes[0].on == sys_days{2022y / 10 / 3});
  CHECK(start.roles[1].posts == 14);
  CHECK(first.roles[1].posts == 20);
  CHECK(second.roles[1].posts == 20);
  CHECK(first.workforce.overtime_limit_minutes_per_day == 60);
  CHECK(second.workforce.overtime_limit_minutes_per_day == 0);
  CHECK(second.roles[4].posts == 9);
  CHECK(second.roles[7].posts == 1);
  CHECK(second.pathway.steps[2].session_minutes == 35);
  CHECK(start.pathway.steps[2].session_minutes == 30);
}

TEST_CASE("changes come in order of date, inside the run") {
  CHECK(
      small::resolve(pathway + "changes:\n"
                               "- {on: 2023-04-03, set: {staff.pwp.posts: 20}}\n"
                               "- {on: 2022-10-03, set: {staff.pwp.posts: 22}}\n"
                               "- {on: 2031-10-03, set: {staff.pwp.posts: 22}}\n"
                               "- {on: 03/10/2031, set: {staff.pwp.posts: 22}}\n")
          .lines() ==
      lines{"s.yaml:4:8: changes[1].on: date out of order: expected a date after 2023-04-03, found 2022-10-03",
            "s.yaml:5:8: changes[2].on: expected a date inside the run, after 2022-04-04 and before 2025-04-01, found "
            "2031-10-03",
            "s.yaml:6:8: changes[3].on: expected a date such as 2027-04-05, found `03/10/2031`"});
}

TEST_CASE("only what may change can change, and it is checked as anywhere else") {
  CHECK(small::resolve(pathway + "changes:\n"
                                 "- on: 2023-04-03\n"
                                 "  set:\n"
                                 "    staff.pwp.hard_cap: false\n"
                                 "    run.start: 2024-04-01\n"
                                 "    staff.pwp.posts: -1\n"
                                 "    staff: {pwp: {posts: 3}}\n"
                                 "    staff.hit.pots: 2\n"
                                 "    pathway.steps.guidd.minutes: 30\n"
                                 "    policy..x: 1\n"
                                 "  sets: 1\n"
                                 "- {on: 2023-05-01}\n"
                                 "- never\n")
            .lines() == lines{"s.yaml:5:5: staff.pwp.hard_cap: this cannot change during a run",
                              "s.yaml:6:5: run.start: this cannot change during a run",
                              "s.yaml:7:22: staff.pwp.posts: expected a whole number from 0 to 500 posts, found `-1`",
                              "s.yaml:8:19: staff.pwp.posts: duplicate key, first given on line 7",
                              "s.yaml:9:5: staff.hit.pots: unknown key (did you mean `staff.hit.posts`?)",
                              "s.yaml:10:5: pathway.steps.guidd: unknown step (did you mean `guided`?)",
                              "s.yaml:11:5: policy..x: this is not a key path such as staff.pwp.posts",
                              "s.yaml:12:3: changes[0].sets: unknown key; a change has `on` and `set`",
                              "s.yaml:13:3: changes[1]: expected `set` with the keys that change, found none",
                              "s.yaml:14:3: changes[2]: expected `on` and `set`, found `never`"});
  CHECK(small::resolve(pathway + "changes: {on: 2023-04-03}\n").lines() ==
        lines{"s.yaml:2:10: changes: expected a list such as [{on: 2027-04-05, set: {…}}], found a map"});
}
