#include "scenario/resolve.hpp"
#include "scenario/field_value.hpp"
#include "scenario/scalar.hpp"
#include "scenario/special_key.hpp"
#include "small_table.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

using namespace small;

TEST_CASE("fields not given have the table's defaults, role by role") {
  const auto got = small::resolve(pathway);
  CHECK(got.lines().empty());
  const auto& values = got.values.start;
  CHECK(values.demand.referrals_per_year == 12000);
  CHECK(values.roles[0].posts == 4);
  CHECK(values.roles[1].posts == 14);
  CHECK(values.roles[7].hard_cap);
  CHECK(values.roles[3].leaving_shares[3] == 0.25);
  CHECK(values.pathway.steps.at(2).session_minutes == 30);
  CHECK(got.values.name == "s");
}

TEST_CASE("fields given are written where the rules read them") {
  const auto got =
      small::resolve("scenario: {name: mine}\n" + pathway +
                         "demand: {referrals_per_year: 9000.5}\n"
                         "staff: {pwp: {posts: 20, hard_cap: false, leaving_shares: [0.1, 0.2, 0.3, 0.4]}}\n"
                         "wellbeing: {model: none}\n",
                     {"pathway.steps.guided.minutes=45"});
  CHECK(got.lines().empty());
  const auto& values = got.values.start;
  CHECK(got.values.name == "mine");
  CHECK(values.demand.referrals_per_year == 9000.5);
  CHECK(values.roles[1].posts == 20);
  CHECK_FALSE(values.roles[1].hard_cap);
  CHECK(values.roles[0].hard_cap);
  CHECK(values.roles[1].leaving_shares[3] == 0.4);
  CHECK(values.wellbeing.model == 0);
  CHECK(values.pathway.steps.at(2).session_minutes == 45);
  CHECK(values.pathway.steps.at(2).roles == 0b11U);
}

TEST_CASE("every fault of a file is reported at once, in the order of the file") {
  const auto got = small::resolve(pathway + "staff:\n"                     // line 2
                                            "  pwp:\n"                     // 3
                                            "    posts: 017\n"             // 4
                                            "    hard_cap: no\n"           // 5
                                            "    pots: 3\n"                // 6
                                            "    leaving_shares: [1, 2]\n" // 7
                                            "  pwb: {posts: 1}\n"          // 8
                                            "  hit: {posts: -3}\n"         // 9
                                            "  counsellor:\n"              // 10
                                            "wellbeing: {model: jrd}\n"    // 11
                                            "demand: {referrals_per_year: [1]}\n"
                                            "polcy: {overtime_minutes: 3}\n"
                                            "staff_posts: {leaving_shares: 1}\n"
                                            "wte: 3\n");
  CHECK(got.lines() ==
        lines{"s.yaml:4:12: staff.pwp.posts: expected a whole number from 0 to 500 posts, found `017`; a leading zero "
              "looks octal: write 17",
              "s.yaml:5:15: staff.pwp.hard_cap: expected true or false, found `no`; write false",
              "s.yaml:6:5: staff.pwp.pots: unknown key (did you mean `staff.pwp.posts`?)",
              "s.yaml:7:21: staff.pwp.leaving_shares: expected a list of 4 numbers, found 2",
              "s.yaml:8:3: staff.pwb: unknown role; roles are trainee_pwp, pwp, senior_pwp, trainee_hit, hit, "
              "counsellor, supervisor, admin (did you mean `pwp`?)",
              "s.yaml:9:16: staff.hit.posts: expected a whole number from 0 to 500 posts, found `-3`",
              "s.yaml:11:1: staff.counsellor: expected keys below this one, found nothing",
              "s.yaml:11:20: wellbeing.model: expected one of none, jdr, found `jrd` (did you mean `jdr`?)",
              "s.yaml:12:30: demand.referrals_per_year: expected a number from 0 to 1000000 people, found a list",
              "s.yaml:13:1: polcy: unknown key (did you mean `policy`?)", "s.yaml:14:1: staff_posts: unknown key",
              "s.yaml:15:1: wte: unknown key"});
}

TEST_CASE("a list of shares sums to 1") {
  const auto list = [](const std::string& shares) {
    return small::resolve(pathway + "staff: {pwp: {leaving_shares: " + shares + "}}\n").lines();
  };
  CHECK(list("[0.1, 0.2, 0.3, 0.4]").empty());
  CHECK(list("[0.1, 0.2, 0.3, 0.3]") ==
        lines{"s.yaml:2:31: staff.pwp.leaving_shares: expected shares that sum to 1, found a sum of 0.9"});
  CHECK(list("[0.1, x, 0.3, 3]") ==
        lines{"s.yaml:2:37: staff.pwp.leaving_shares[1]: expected a number from 0 to 1, found `x`",
              "s.yaml:2:45: staff.pwp.leaving_shares[3]: expected a number from 0 to 1, found `3`"});
}

TEST_CASE("a key that is right in another section is shown there") {
  const auto got = small::resolve(pathway + "overtime_minutes: 20\nwellbeing: {posts: 3}\n");
  CHECK(got.lines() == lines{"s.yaml:2:1: overtime_minutes: unknown key (did you mean `policy.overtime_minutes`?)",
                             "s.yaml:3:13: wellbeing.posts: unknown key (did you mean `staff.*.posts`?)"});
}

TEST_CASE("the standard run is the one that schema and explanations state") {
  const auto standard = small::resolve(pathway).values.run;
  std::map<std::string_view, nlohmann::json> stated;
  for (const auto& key : scenario::special_keys()) stated[key.path] = nlohmann::json::parse(key.schema);
  CHECK(stated["run.start"]["default"] == scenario::to_iso(standard.start));
  CHECK(stated["run.warm_up_months"]["default"] == standard.warm_up_months);
  CHECK(stated["run.measured_months"]["default"] == standard.measured_months);
}

TEST_CASE("the run has a Monday's start and whole months") {
  const auto got = small::resolve(pathway + "run: {start: 2024-04-01, warm_up_months: 6, measured_months: 12}\n");
  CHECK(got.lines().empty());
  using namespace std::chrono;
  CHECK(scenario::measured_from(got.values.run) == sys_days{2024y / 10 / 1});
  CHECK(scenario::run_end(got.values.run) == sys_days{2025y / 10 / 1});

  // Without warm-up, a first month that is not whole is not measured.
  const auto cold = small::resolve(pathway + "run: {start: 2022-04-04, warm_up_months: 0, measured_months: 1}\n");
  CHECK(scenario::measured_from(cold.values.run) == sys_days{2022y / 5 / 1});
  CHECK(scenario::run_end(cold.values.run) == sys_days{2022y / 6 / 1});
  // It is whole when only a weekend of it is not simulated.
  for (const auto& [start, first] :
       {std::pair{"2026-11-02", 2026y / 11 / 2}, std::pair{"2022-10-03", 2022y / 10 / 3}}) {
    const auto whole =
        small::resolve(pathway + "run: {start: " + start + ", warm_up_months: 0, measured_months: 12}\n");
    CHECK(scenario::measured_from(whole.values.run) == sys_days{first});
    CHECK(scenario::run_end(whole.values.run) == sys_days{(first.year() / first.month() + months{12}) / 1});
  }

  CHECK(small::resolve(pathway + "run:\n  start: 2022-04-05\n  warm_up_months: 1.5\n  measured_months: 0\n"
                                 "  closed_days: [2022-12-29, 2022-02-30]\n")
            .lines() ==
        lines{"s.yaml:3:10: run.start: expected a Monday, found 2022-04-05, a Tuesday",
              "s.yaml:4:19: run.warm_up_months: expected a whole number, found `1.5`",
              "s.yaml:5:20: run.measured_months: expected a whole number from 1 to 600 months, found `0`",
              "s.yaml:6:29: run.closed_days: expected a date such as 2027-04-05, found `2022-02-30`"});
}

TEST_CASE("the resolved scenario is a scenario, and gives the same hash when read again") {
  auto first =
      small::resolve("scenario: {name: mine, description: words}\n" + pathway +
                     "run: {start: 2022-04-04, closed_days: [2022-12-29]}\n"
                     "demand: {monthly_referrals: {2022-04: 900, 2022-05: 950, 2022-06: 1, 2022-07: 1, "
                     "2022-08: 1, 2022-09: 1, 2022-10: 1, 2022-11: 1, 2022-12: 1, 2023-01: 1, 2023-02: 1, "
                     "2023-03: 1}}\nstaff: {pwp: {posts: 20, leaving_shares: [0.1, 0.2, 0.3, 0.4]}}\n"
                     "changes: [{on: 2023-04-03, set: {staff.pwp.posts: 22, policy: {overtime_minutes: 0}}}]\n");
  CHECK(first.lines().empty());
  const auto resolved = scenario::to_json(first.values, small::table());
  CHECK(resolved["staff"]["pwp"]["posts"] == 20);
  CHECK(resolved["staff"]["hit"]["posts"] == 12);
  CHECK(resolved["pathway"]["steps"]["guided"]["roles"].dump() == R"(["trainee_pwp","pwp"])");
  CHECK(resolved["pathway"]["steps"]["screening"]["next"]["declined"] == 0.1);
  CHECK(resolved["changes"][0]["set"].dump() == R"({"staff.pwp.posts":22,"policy.overtime_minutes":0.0})");

  auto second = small::resolve(resolved.dump(2));
  CHECK(second.lines().empty());
  const auto again = scenario::to_json(second.values, small::table());
  CHECK(again.dump() == resolved.dump());
  CHECK(scenario::hash_of(again) == scenario::hash_of(resolved));
}

TEST_CASE("the hash tells scenarios apart by what decides their results") {
  const auto hash = [](const std::string& text) {
    auto got = small::resolve(text);
    REQUIRE(got.lines().empty());
    return scenario::hash_of(scenario::to_json(got.values, small::table()));
  };
  const auto plain = hash(pathway);
  CHECK(plain.size() == 16);
  CHECK(hash(pathway + "staff: {pwp: {posts: 14}}\n") == plain); // the default, said aloud
  CHECK(hash("scenario: {name: other}\n" + pathway) == plain);
  CHECK(hash(pathway + "staff: {pwp: {posts: 15}}\n") != plain);
  CHECK(hash(pathway + "changes: [{on: 2023-04-03, set: {staff.pwp.posts: 15}}]\n") != plain);
}
