// One practitioner, three patients, no chance anywhere: every date below can be worked out on paper.
//
// Day 0 is Monday 29 April 2024; Mondays are 0, 7, 14 … Bank holidays: Monday 6 May (day 7) and Monday 27 May (day 28).
// The practitioner's day begins with one assessment slot, 09:00-09:45; half-hour treatment slots follow at 09:45,
// 10:15, 10:45 …
#include "service/service.hpp"

#include <catch2/catch.hpp>

#include <ostream>
#include <vector>

using namespace stepwell;
using namespace stepwell::service;

namespace {

enum step_number : std::uint8_t { screening, assessment, guided_self_help, completed };

parameters no_chance() {
  parameters p;
  p.demand.monthly = {3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}; // April 2024 has two days left,
  p.demand.weekday_index = {1, 0, 0, 0, 0};                // and only its Monday brings referrals: day 0
  p.case_mix.phq9_mean = 20;
  p.case_mix.gad7_mean = 14;
  p.case_mix.early_response_sessions = 3;

  p.pathway.steps.resize(4);
  auto& steps = p.pathway.steps;
  steps[screening].next = {{assessment, 1, 0}};
  steps[assessment].kind = static_cast<std::uint8_t>(step_kind::assessment);
  steps[assessment].roles = 1u << number_of(role::pwp);
  steps[assessment].session_minutes = 45;
  steps[assessment].telephone_share = 1;
  steps[assessment].next = {{guided_self_help, 1, 0}};
  step& care = steps[guided_self_help];
  care.kind = static_cast<std::uint8_t>(step_kind::treatment);
  care.level = static_cast<std::uint8_t>(intensity::low);
  care.roles = 1u << number_of(role::pwp);
  care.session_minutes = 30;
  care.sessions_mean = 3;
  care.sessions_most = 3;
  care.gap_days = 20;
  care.improvement = 0.6;
  care.same_practitioner = true;
  care.next = {{completed, 1, 0}};
  steps[completed].kind = static_cast<std::uint8_t>(step_kind::exit);

  p.appointments.notice_days = 5;
  p.appointments.horizon_weeks = 10;
  p.appointments.offer_weeks = 6;
  p.appointments.missed_before_discharge = 2;
  p.appointments.screening_minutes = 225; // an administrator's 450 minutes a day screen two people

  role_parameters& pwp = p.roles[number_of(role::pwp)];
  pwp.posts = 1;
  pwp.wte = 1;
  pwp.caseload_cap = 10;
  pwp.contact_hours_per_week = 20;
  pwp.assessments_per_week = 5;
  role_parameters& admin = p.roles[number_of(role::admin)];
  admin.posts = 1;
  admin.wte = 1;
  admin.contact_hours_per_week = 37.5;

  p.wellbeing.model = static_cast<std::uint8_t>(wellbeing_model::none);
  p.stewardship.pressure_half_life_months = 1;
  complete(p);
  return p;
}

struct held { // one appointment as it came out
  std::uint32_t patient;
  kernel::day_number day;
  int cell;
  appointment_outcome outcome = appointment_outcome::attended;
  bool operator==(const held&) const = default;
};
std::ostream& operator<<(std::ostream& out, const held& h) {
  return out << "patient " << h.patient << ", day " << h.day << ", cell " << h.cell << ", outcome "
             << static_cast<int>(h.outcome);
}

struct discharged {
  std::uint32_t patient;
  kernel::day_number day;
  exit_reason why;
  bool operator==(const discharged&) const = default;
};
std::ostream& operator<<(std::ostream& out, const discharged& d) {
  return out << "patient " << d.patient << ", day " << d.day << ", reason " << static_cast<int>(d.why);
}

struct storyteller {
  const state* s = nullptr;
  std::vector<held> appointments;
  std::vector<discharged> last_days;
  std::vector<patient> as_discharged;
  std::vector<practitioner_week> weeks; // the PWP's

  template <class C>
  void begins(const C& c) {
    s = &c.s;
  }
  template <class C>
  void ends(const C&) {}
  template <class C>
  void month(const C&) {}
  void week(std::uint32_t, const practitioner& p, int) {
    if (p.post == role::pwp) weeks.push_back(p.week);
  }
  void referral(const patient&) {}
  void appointment(appointment_outcome outcome, const patient& p, const step&) {
    appointments.push_back({p.serial, kernel::day_of(p.appointment), kernel::cell_of(p.appointment), outcome});
  }
  void treatment(const patient&, const step&, kernel::day_number) {}
  void discharge(const patient& p, exit_reason why) {
    last_days.push_back({p.serial, s->today, why});
    as_discharged.push_back(p);
  }
  void leaver(const practitioner&, destination) {}
  void starter(const practitioner&) {}
};

storyteller told(const parameters& p, std::uint64_t seed) {
  const model of{
      kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 4 / 29), 400), 140, 0, {{0, p}}};
  stepwell::service::service<storyteller> run(of);
  storyteller all;
  run.run(seed, 0, all);
  return all;
}

constexpr int nine = kernel::cell_at(9, 0), quarter_to_ten = kernel::cell_at(9, 45),
              quarter_past_ten = kernel::cell_at(10, 15), quarter_to_eleven = kernel::cell_at(10, 45);

} // namespace

TEST_CASE("three referrals, a day apart at screening, end on the same day") {
  // Day 0: patients 0 and 1 are screened; patient 2 on day 1. Notice of five days ends at a weekend before a bank
  // holiday, so the first assessment is on Tuesday, day 8; there is one a day: days 8, 9, 10. 20 days on: day 28 is a
  // bank holiday, so day 29 (09:45); patient 1 also on day 29 (10:15); patient 2 on day 30. 20 more: days 49, 49
  // and 50. 20 more: day 69 is a Sunday, so Monday 70; patient 2's own 70 is that Monday too.
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    storyteller all = told(no_chance(), seed);
    CHECK(all.appointments == std::vector<held>{{0, 8, nine},
                                                {1, 9, nine},
                                                {2, 10, nine},
                                                {0, 29, quarter_to_ten},
                                                {1, 29, quarter_past_ten},
                                                {2, 30, quarter_to_ten},
                                                {0, 49, quarter_to_ten},
                                                {1, 49, quarter_past_ten},
                                                {2, 50, quarter_to_ten},
                                                {0, 70, quarter_to_ten},
                                                {1, 70, quarter_past_ten},
                                                {2, 70, quarter_to_eleven}});
    CHECK(all.last_days == std::vector<discharged>{{0, 70, exit_reason::completed},
                                                   {1, 70, exit_reason::completed},
                                                   {2, 70, exit_reason::completed}});
  }
}

TEST_CASE("the course takes six tenths of the scores away, and the week's hours are those of its contacts") {
  const storyteller all = told(no_chance(), 1);
  REQUIRE(all.as_discharged.size() == 3);
  for (const patient& p : all.as_discharged) {
    CHECK(p.treatments == 4); // the assessment counts
    CHECK(p.low_sessions == 3);
    CHECK(p.phq9_first == 20);
    CHECK(p.phq9 == 8); // 20 x 0.4
    CHECK(p.gad7 == 6); // 14 x 0.4 = 5.6, in whole points
    CHECK(recovered(p));
  }
  REQUIRE(all.weeks.size() == 20); // 140 days
  CHECK(all.weeks[0].contact_minutes == 0);
  CHECK(all.weeks[1].contact_minutes == 3 * 45);
  CHECK(all.weeks[1].telephone_minutes == 3 * 45);
  CHECK(all.weeks[4].contact_minutes == 3 * 30);
  CHECK(all.weeks[4].telephone_minutes == 0);
  CHECK(all.weeks[1].days_due == 4); // day 7 is a bank holiday
}

TEST_CASE("a caseload of two makes the third wait until a case is closed") {
  // Everybody assessed stays, so a third assessment would promise a third case. Both cases close on day 70; on day 71
  // the third is offered what comes five days later: day 76 is a Sunday, so Monday 77.
  parameters p = no_chance();
  p.roles[number_of(role::pwp)].caseload_cap = 2;
  const storyteller all = told(p, 1);
  REQUIRE(all.appointments.size() >= 9);
  CHECK(all.appointments[7] == held{1, 70, quarter_past_ten});
  CHECK(all.appointments[8] == held{2, 77, nine});
}

TEST_CASE("whoever misses twice is discharged, and the slot after a missed one is the next free") {
  // Missed on day 8, booked again from day 13 (a Sunday): Monday 14. The next patient, from day 14, finds it taken:
  // day 15.
  parameters p = no_chance();
  p.pathway.steps[assessment].did_not_attend = 1;
  storyteller all = told(p, 1);
  constexpr auto missed = appointment_outcome::did_not_attend;
  CHECK(all.appointments == std::vector<held>{{0, 8, nine, missed},
                                              {1, 9, nine, missed},
                                              {2, 10, nine, missed},
                                              {0, 14, nine, missed},
                                              {1, 15, nine, missed},
                                              {2, 16, nine, missed}});
  CHECK(all.last_days == std::vector<discharged>{{0, 14, exit_reason::declined},
                                                 {1, 15, exit_reason::declined},
                                                 {2, 16, exit_reason::declined}});
}
