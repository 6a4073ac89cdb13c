// Small rules that need no file of their own: meetings, leave, priority, media, targets, money.
#include "random/stream.hpp"
#include "service/flow/appointment.hpp"
#include "service/flow/waiting_list.hpp"
#include "service/stewardship/cost.hpp"
#include "service/stewardship/target.hpp"
#include "service/workforce/open_diary.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

TEST_CASE("meetings of any frequency fall in the right number of weeks") {
  for (const double a_week : {0.5, 0.25, 1.0, 0.3}) {
    int held = 0;
    for (int week = 0; week < 1000; ++week) held += meets_in_week(a_week, week);
    CHECK(held == Approx(1000 * a_week).margin(1));
  }
}

TEST_CASE("leave is the entitlement, in different weeks, and likelier in August") {
  const model of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 4 / 1), 800), 365, 0, {}};
  workforce_parameters rules;
  rules.leave_weeks_per_year = 5.5;
  rules.leave_month_index.fill(1);
  rules.leave_month_index[7] = 4;
  double weeks = 0, august = 0;
  constexpr int people = 400;
  for (std::uint32_t person = 0; person < people; ++person) {
    practitioner p;
    draw_leave_weeks(p, person, of, rules, {1, 0}, 0);
    weeks += kernel::count(p.leave_weeks);
    for (int w = 0; w < weeks_per_leave_year; ++w)
      if ((p.leave_weeks >> w & 1) != 0) august += of.calendar.month_of_year(w * 7) == 7;
  }
  CHECK(weeks / people == Approx(5.5).margin(0.1));
  // Four Mondays in August weigh 16 of 16 + 48: 25 % of the first week drawn, and since a quarter of the weeks drawn
  // leave the pot from August, 24, 23, 22, 21 and 20 % of the next: 22.8 % over five and a half. Without a season it
  // would be 7.7 %.
  CHECK(august / weeks == Approx(0.228).margin(0.02));
}

TEST_CASE("who overtakes whom on a waiting list") {
  patient calm, severe, at_risk;
  calm.phq9_state = 8;
  severe.phq9_state = 20;
  at_risk.phq9_state = 8;
  at_risk.risk = true;
  CHECK_FALSE(goes_before(severe, calm, priority_rule::longest_wait));
  CHECK(goes_before(severe, calm, priority_rule::severity));
  CHECK_FALSE(goes_before(at_risk, calm, priority_rule::severity));
  CHECK(goes_before(at_risk, severe, priority_rule::risk));
  CHECK_FALSE(goes_before(at_risk, at_risk, priority_rule::risk));
}

TEST_CASE("a person's preference is one number, read against the step's shares") {
  step s;
  s.telephone_share = 0.5;
  s.video_share = 0.3;
  CHECK(medium_of(s, 0.49) == medium::telephone);
  CHECK(medium_of(s, 0.79) == medium::video);
  CHECK(medium_of(s, 0.81) == medium::face_to_face);
}

TEST_CASE("an appointment takes its cells once and gives them back to their kind") {
  state s;
  s.practitioners.resize(1);
  s.diaries.resize(1);
  diary_day& monday = s.diaries[0][0];
  monday.status = attendance::at_work;
  monday.assessment = kernel::cells(12, 3);
  monday.treatment = kernel::cells(15, 2);
  s.practitioners[0].plan.days[0] = monday;
  patient p;
  p.practitioner = 0;
  p.appointment = kernel::at(0, 12);
  take(monday, kernel::cells(12, 3));
  CHECK(monday.assessment == 0);
  free_cells(s, p, kernel::cells(12, 3));
  CHECK(monday.assessment == kernel::cells(12, 3));
  CHECK(monday.treatment == kernel::cells(15, 2));
}

TEST_CASE("a limit on contacts a day counts what is booked and not given back") {
  diary_day day;
  day.treatment = kernel::cells(8, 12);
  CHECK_FALSE(is_full(day, 2));
  take(day, kernel::cells(8, 2));
  take(day, kernel::cells(10, 2));
  CHECK(is_full(day, 2));
  CHECK_FALSE(is_full(day, 3));
  CHECK_FALSE(is_full(day, 0)); // no limit
}

TEST_CASE("missed targets make pressure, which follows with its half-life") {
  stewardship_parameters rules{};
  rules.within_6_weeks_target = 75;
  rules.within_18_weeks_target = 95;
  rules.recovery_target = 50;
  rules.pressure_per_point = 0.02;
  rules.pressure_half_life_months = 1;
  state s;
  s.targets = {.finished = 100, .within_6_weeks = 60, .within_18_weeks = 95, .at_caseness = 100, .recovered = 40};
  judge_targets(s, rules); // 15 + 0 + 10 points short: 0.5 asked, half-way there
  CHECK(s.pressure == Approx(0.25));
  judge_targets(s, rules); // a month with no evidence asks for none
  CHECK(s.pressure == Approx(0.125));
}

TEST_CASE("a month of a practitioner costs a twelfth of the pay, on-costs and overheads on top") {
  parameters now;
  now.roles[number_of(role::pwp)].salary_gbp = 36000;
  now.stewardship.on_cost_share = 0.3;
  now.stewardship.overhead_share = 0.25;
  practitioner p;
  p.post = role::pwp;
  p.whole_time = 0.8;
  CHECK(monthly_pay(p, now) == Approx(36000 / 12.0 * 0.8 * 1.3 * 1.25));
  now.workforce.overtime_paid_share = 0.5;
  now.stewardship.overtime_rate = 1.5;
  p.week.overtime_minutes = 120;
  now.workforce.overtime = static_cast<std::uint8_t>(overtime_kind::unpaid);
  CHECK(overtime_pay(p, now) == 0);
  now.workforce.overtime = static_cast<std::uint8_t>(overtime_kind::paid);
  CHECK(overtime_pay(p, now) == Approx(2 * 0.5 * 1.5 * 36000 / (52.143 * 37.5) * 1.3));
}

TEST_CASE("replacing somebody costs a share of the post's whole-time salary, a trainee what training costs") {
  parameters now;
  now.roles[number_of(role::pwp)].salary_gbp = 36000;
  now.roles[number_of(role::trainee_pwp)].salary_gbp = 28000;
  now.stewardship.replacement_share = 0.32;
  now.stewardship.training_gbp = 21000;
  practitioner p;
  p.post = role::pwp;
  p.whole_time = 0.6;
  CHECK(replacement_cost(p, now) == Approx(11520));
  p.post = role::trainee_pwp;
  CHECK(replacement_cost(p, now) == Approx(21000));
}

TEST_CASE("an agency practitioner is paid by the hour, evenings too, and has no salary here") {
  parameters now;
  now.roles[number_of(role::hit)].salary_gbp = 51000;
  now.stewardship.agency_gbp_per_hour = 45;
  practitioner p;
  p.post = role::hit;
  p.agency = true;
  p.week.overtime_minutes = 40;
  CHECK(monthly_pay(p, now) == 0);
  CHECK(agency_pay(7.5 * 60, now) == Approx(337.5)); // a day
  CHECK(overtime_pay(p, now) == Approx(30));
}
