// What a service promises, whatever its scenario: nobody is lost, no cell is booked twice, no one is booked with somebody
// who is not there, no hard cap is passed, and Little's law holds. A checking observer watches whole runs.
#include "scenario/load.hpp"
#include "service/service.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace stepwell;
using namespace stepwell::service;

struct checker {
  std::vector<std::string> broken; // the first few, with their place
  std::int64_t referrals = 0, discharges = 0, still_open = 0;
  std::int64_t appointments_checked = 0;

  // For Little's law: weekly counts of people on the books and not yet treated, and each person's own time there.
  const state* watched = nullptr;
  int last_week = -1;
  std::int64_t counted_waiting = 0, counts = 0, people_gone = 0, days_waited = 0;
  std::int64_t waiting_person_days = 0, days_until_treated_or_gone = 0; // for Little's law

  template <class C>
  void begins(const C& c) { watched = &c.s; }

  void referral(const patient&) { ++referrals; }
  void appointment(appointment_outcome, const patient&, const step&) {}
  void treatment(const patient& p, const step&, kernel::day_number today) {
    if (p.treatments == 1) waits_no_longer(p);
    if (p.treatments > 1 && today < p.last_treatment) complain("a contact before the one before it", today, p.serial);
  }
  void discharge(const patient& p, exit_reason) {
    ++discharges;
    if (p.treatments == 0) waits_no_longer(p);
  }
  void waits_no_longer(const patient& p) {
    ++people_gone;
    days_waited += watched->today - p.referred;
  }
  void leaver(const practitioner&, destination) {}
  void starter(const practitioner&) {}
  void week(std::uint32_t, const practitioner&, int number) {
    if (number == last_week) return; // called for every practitioner
    last_week = number;
    ++counts;
    for (std::uint32_t row = 0; row < watched->patients.high_water(); ++row) {
      const patient& p = watched->patients[row];
      counted_waiting += p.at != stage::ended && p.treatments == 0;
    }
  }

  template <class C>
  void month(const C& c) {
    check_posts(c);
    check_appointments(c);
  }
  template <class C>
  void ends(const C& c) {
    still_open = c.s.patients.size_in_use();
  }

  void complain(const std::string& what, kernel::day_number day, std::uint64_t who) {
    if (broken.size() < 5) broken.push_back(what + ": day " + std::to_string(day) + ", number " + std::to_string(who));
  }

  template <class C>
  void check_posts(const C& c) {
    for (std::uint32_t post = 0; post < c.s.practitioners.size(); ++post) {
      const practitioner& p = c.s.practitioners[post];
      std::int32_t cases = 0, assessments = 0;
      for (const std::uint32_t row : kernel::linked_by<&patient::place>(c.s.patients).rows_of(p.cases)) {
        const patient& who = c.s.patients[row];
        if (who.practitioner != post) complain("a case on somebody else's list", c.s.today, post);
        ++(kind_of(c.step_at(who.step)) == step_kind::assessment ? assessments : cases);
      }
      if (cases != p.caseload || assessments != p.assessments_booked) complain("a caseload miscounted", c.s.today, post);
      if (!p.filled && p.cases.size > 0) complain("cases with a vacant post", c.s.today, post);
      if (p.filled && c.role_of(p).hard_cap && p.caseload > p.caseload_limit) complain("a hard cap passed", c.s.today, post);
    }
  }

  // Booked cells are gathered by post and day; a cell seen twice, still free in the diary, or on a day away is a fault.
  template <class C>
  void check_appointments(const C& c) {
    std::vector<diary> booked(c.s.practitioners.size());
    const auto claim = [&](std::uint32_t post, kernel::tick when, std::int32_t cells) {
      const kernel::day_number day = kernel::day_of(when);
      if (day <= c.s.today) return; // today's are over
      ++appointments_checked;
      const std::uint64_t mask = kernel::cells(kernel::cell_of(when), cells);
      const diary_day& there = c.s.diaries[post][day];
      const practitioner& p = c.s.practitioners[post];
      std::uint64_t& taken = booked[post][day].treatment;
      if ((taken & mask) != 0) complain("a cell booked twice", day, post);
      if ((mask & (there.treatment | there.assessment | there.supervision | there.written)) != 0)
        complain("a booked cell that the diary calls free or set aside", day, post);
      if (there.status != attendance::at_work) complain("booked with somebody not at work", day, post);
      if (!p.filled || day >= p.leaves_on) complain("booked past leaving", day, post);
      taken |= mask;
    };
    for (std::uint32_t row = 0; row < c.s.patients.high_water(); ++row) {
      const patient& p = c.s.patients[row];
      if (p.at == stage::in_care && p.booked) claim(p.practitioner, p.appointment, c.step_at(p.step).cells);
    }
  }
};

checker watched(const std::vector<std::string>& settings, std::uint64_t seed) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  stepwell::service::service<checker> run(loaded.value->model);
  checker check;
  run.run(seed, 0, check);
  for (const auto& what : check.broken) UNSCOPED_INFO("seed " << seed << ": " << what);
  return check;
}

const std::vector<std::vector<std::string>> variants{
    {},
    {"demand.referrals_per_year=18000"},                                    // overloaded
    {"demand.referrals_per_year=5000"},                                     // idle
    {"policy.response=more_slots", "policy.within_6_weeks_target=100"},     // diaries changed after opening
    {"policy.response=assessment_weeks", "policy.within_6_weeks_target=100"},
    {"staff.pwp.leaving_per_year=0.9", "staff.hit.leaving_per_year=0.9"},   // everybody leaves
    {"absence.spells_per_year=12", "policy.cover_from_days=5"},             // everybody is ill
    {"staff.pwp.caseload_cap=15", "policy.priority=severity"},
    {"appointments.horizon_weeks=16", "appointments.patient_cancels=0.4"},
};

} // namespace

TEST_CASE("everybody referred is discharged or still open") {
  for (const auto& settings : variants) {
    const checker check = watched(settings, 1);
    CHECK(check.referrals > 10000);
    CHECK(check.referrals == check.discharges + check.still_open);
  }
}

TEST_CASE("no cell is booked twice, nobody is booked with somebody away or gone, no hard cap is passed") {
  for (const auto& settings : variants)
    for (const std::uint64_t seed : {1u, 2u}) {
      const checker check = watched(settings, seed);
      CHECK(check.appointments_checked > 10000);
      CHECK(check.broken.empty());
    }
}

TEST_CASE("Little's law: people waiting = people a day x days waited") {
  // Five years, so that the people still waiting at the end (about 3 % of one year's) do not matter. Weekly counts are
  // taken on Sunday evenings, when the week's referrals are all in: at most a few days' worth above the mean.
  const checker check = watched({"run.measured_months=36"}, 1);
  const double days = static_cast<double>(check.counts) * kernel::days_per_week;
  const double waiting = static_cast<double>(check.counted_waiting) / static_cast<double>(check.counts);
  const double throughput = static_cast<double>(check.people_gone) / days;
  const double wait = static_cast<double>(check.days_waited) / static_cast<double>(check.people_gone);
  CHECK(waiting == Approx(throughput * wait).epsilon(0.03));
}
