// A trainee who qualifies into a vacant post stays the same person to the patients.
#include "service/workforce/qualification.hpp"
#include "record/no_story.hpp"

#include <catch2/catch.hpp>

using namespace stepwell;
using namespace stepwell::service;

namespace {

constexpr std::uint32_t trainee = 0, vacancy = 1, colleague = 2; // posts
constexpr std::uint8_t whole_week = 0b11111;

struct cancellations : record::no_story {
  int by_provider = 0;
  void appointment(appointment_outcome outcome, const patient&, const step&) {
    by_provider += outcome == appointment_outcome::cancelled_by_provider;
  }
  void discharge(const patient&, exit_reason) {}
};

parameters small_service(std::int32_t caseload_cap) {
  parameters p;
  p.pathway.steps.resize(2);
  step& care = p.pathway.steps[0];
  care.kind = static_cast<std::uint8_t>(step_kind::treatment);
  care.roles = 1u << number_of(role::trainee_pwp) | 1u << number_of(role::pwp);
  care.session_minutes = 30;
  care.sessions_mean = care.sessions_most = 6;
  care.next = {{1, 1, 0}};
  p.pathway.steps[1].kind = static_cast<std::uint8_t>(step_kind::exit);
  for (const role r : {role::trainee_pwp, role::pwp}) {
    p.roles[number_of(r)].wte = 1;
    p.roles[number_of(r)].caseload_cap = caseload_cap;
    p.roles[number_of(r)].contact_hours_per_week = 20;
  }
  p.appointments.notice_days = 5;
  p.workforce.training_months = 12;
  p.workforce.trainee_retained = 1;
  p.wellbeing.model = static_cast<std::uint8_t>(wellbeing_model::none);
  complete(p);
  return p;
}

// Four cases with a trainee whose twelve months are over, a vacant PWP's post and a colleague with nothing to do.
struct month_end {
  model of;
  state s;
  cancellations record;
  context<cancellations> c{of, &of.phases.front().values, s, record};

  explicit month_end(std::int32_t caseload_cap)
      : of{kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 4 / 1), 400),
           365,
           0,
           {{0, small_service(caseload_cap)}}} {
    s.practitioners.resize(3);
    s.diaries.resize(3);
    s.have_lists(2);
    for (const std::uint32_t post : {trainee, colleague}) {
      practitioner& p = s.practitioners[post];
      p.post = post == trainee ? role::trainee_pwp : role::pwp;
      p.filled = true;
      p.worked = whole_week;
      p.months_before = 12;
    }
    s.practitioners[trainee].outcome_effect = 0.07;
    open_diaries_until(c, 70);
    s.practitioners[trainee].caseload_limit = 4;
    for (int k = 0; k < 4; ++k) {
      const std::uint32_t row = s.patients.take();
      s.patients[row].serial = row;
      attach(c, row, trainee);
      book_or_try_again(c, row, 5);
    }
  }
  int cases(std::uint32_t post) const { return s.practitioners[post].caseload; }
};

} // namespace

TEST_CASE("whoever qualifies into a vacant post takes the patients along") {
  month_end service(10);
  qualify(service.c, trainee);
  CHECK_FALSE(service.s.practitioners[trainee].filled);
  CHECK(service.s.practitioners[vacancy].filled);
  CHECK(service.s.practitioners[vacancy].outcome_effect == 0.07);
  CHECK(service.cases(vacancy) == 4);
  CHECK(service.cases(colleague) == 0);
  CHECK(service.record.by_provider == 4); // each is booked anew
  for (std::uint32_t row = 0; row < 4; ++row) {
    const patient& p = service.s.patients[row];
    CHECK(p.practitioner == vacancy);
    CHECK(p.booked);
    CHECK(kernel::day_of(p.appointment) >= 5);
  }
}

TEST_CASE("a hard cap sends those who do not fit to a colleague, then to the list") {
  month_end one_over(3);
  qualify(one_over.c, trainee);
  CHECK(one_over.cases(vacancy) == 3);
  CHECK(one_over.cases(colleague) == 1);
  month_end two_over(1);
  qualify(two_over.c, trainee);
  CHECK(two_over.cases(vacancy) == 1);
  CHECK(two_over.cases(colleague) == 1);
  CHECK(two_over.s.waiting[0].size == 2);
}

TEST_CASE("without a vacancy, or too soon, nobody moves") {
  month_end no_vacancy(10);
  no_vacancy.s.practitioners[vacancy].funded = false;
  qualify(no_vacancy.c, trainee);
  CHECK(no_vacancy.s.practitioners[trainee].leaves_on != far_away); // qualified, and given notice
  CHECK_FALSE(no_vacancy.s.practitioners[vacancy].filled);
  month_end too_soon(10);
  too_soon.s.practitioners[trainee].months_before = 11.4;
  qualify(too_soon.c, trainee);
  CHECK(too_soon.s.practitioners[trainee].filled);
  CHECK(too_soon.s.practitioners[trainee].leaves_on == far_away);
  CHECK(too_soon.cases(trainee) == 4);
}
