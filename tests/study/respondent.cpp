// Who a survey reaches and what they report, on weeks short enough to read.
#include "study/respondent.hpp"
#include "service/workforce/role.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace stepwell;
using namespace stepwell::study;
using record::practitioner_week_row;
using service::role;

namespace {

practitioner_week_row week_of(int week, std::uint32_t post, role as, double overtime = 0) {
  practitioner_week_row row{};
  row.week = week;
  row.practitioner = post;
  row.role = static_cast<std::uint8_t>(as);
  row.overtime_hours = static_cast<float>(overtime);
  return row;
}

// A service whose PWPs can be told apart by their overtime: 100 * service + their number.
respondents staff_of(int service, int pwps) {
  respondents all;
  for (int i = 0; i < pwps; ++i) all[0].push_back({100.0 * service + i, 0, 0, 0, false});
  return all;
}

} // namespace

TEST_CASE("a PWP reports the means of the last weeks, and tenure and burnout as they are at the end") {
  std::vector<practitioner_week_row> rows;
  for (int week = 10; week < 14; ++week) {
    auto row = week_of(week, 3, role::pwp, week == 10 ? 50 : 1);
    row.telephone_hours = static_cast<float>(week);         // 11, 12, 13
    row.clinical_supervision_hours = week % 2 == 1 ? 1 : 0; // 1, 0, 1
    row.months_in_service = static_cast<float>(20 + week);
    row.burnt_out = week < 13;
    rows.push_back(row);
  }
  const auto reached = people_reached(rows, 3);
  REQUIRE(reached[0].size() == 1);
  const respondent& one = reached[0].front();
  CHECK(one.overtime_hours == 1); // the week of 50 hours was before
  CHECK(one.telephone_hours == 12);
  CHECK(one.clinical_supervision_hours == Approx(2.0 / 3 * 365.25 / 12 / 7)); // 2 hours in 3 weeks, by the month
  CHECK(one.months_in_service == 33);
  CHECK_FALSE(one.burnt_out);
}

TEST_CASE("qualified staff in post through all the weeks are reached, and nobody else") {
  std::vector<practitioner_week_row> rows;
  for (int week = 1; week <= 2; ++week) {
    std::uint32_t post = 0;
    for (const role as : {role::pwp, role::senior_pwp, role::hit, role::counsellor, role::supervisor, role::trainee_pwp,
                          role::trainee_hit})
      rows.push_back(week_of(week, post++, as));
    if (week == 2) rows.push_back(week_of(week, 20, role::pwp)); // came after the first week
    auto changed = week_of(week, 21, role::pwp);
    changed.holder = static_cast<std::uint32_t>(week); // somebody else's post until last week
    rows.push_back(changed);
    auto ill = week_of(week, 22, role::pwp);
    ill.absent = true; // not at work to be asked
    rows.push_back(ill);
    auto back = week_of(week, 23, role::pwp);
    back.absent = week == 1;
    rows.push_back(back);
  }
  const auto reached = people_reached(rows, 2);
  CHECK(reached[0].size() == 3); // PWP, senior, the one who is back
  CHECK(reached[1].size() == 3); // HIT, counsellor, supervisor
  CHECK(people_reached({}, 2)[0].empty());
}

TEST_CASE("people are asked as evenly from the services as these have them, nobody twice") {
  const std::vector<respondents> services{staff_of(0, 10), staff_of(1, 2), staff_of(2, 10)};
  const auto asked = sample(services, 0, 11, {1, 0});
  REQUIRE(asked.size() == 11);
  std::set<double> people;
  int of_service[3] = {};
  for (const respondent& r : asked) {
    people.insert(r.overtime_hours);
    ++of_service[static_cast<int>(r.overtime_hours) / 100];
  }
  CHECK(people.size() == 11);
  CHECK(of_service[0] == 5); // 11 of 10, 2 and 10: both of the small one, the rest even
  CHECK(of_service[1] == 2);
  CHECK(of_service[2] == 4);
  CHECK(sample(services, 0, 100, {1, 0}).size() == 22); // all there are
  CHECK(sample(services, 1, 5, {1, 0}).empty());
}

TEST_CASE("who is asked is chance, the same for the same survey and another for the next; all get their turn") {
  const std::vector<respondents> services{staff_of(0, 10)};
  std::array<int, 10> times{};
  for (std::uint32_t repeat = 0; repeat < 1000; ++repeat)
    for (const respondent& r : sample(services, 0, 3, {1, repeat})) ++times[static_cast<std::size_t>(r.overtime_hours)];
  for (const int n : times) { // 300 each, standard deviation 14.5
    CHECK(n > 230);
    CHECK(n < 370);
  }
  const auto overtime = [&](std::uint64_t seed) { return sample(services, 0, 10, {seed, 0})[0].overtime_hours; };
  CHECK(overtime(1) == overtime(1));
}
