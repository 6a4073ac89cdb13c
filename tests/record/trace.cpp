// Stories: one that can be followed with a calendar and a finger, and the stories of a whole service, which must agree
// with what is counted and with each other.
#include "record/trace.hpp"
#include "one_pwp.hpp"
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "service/watched.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace stepwell;
using record::patient_moment;
using record::post_moment;

namespace {

// Day 0 is Monday 24 June 2024; day d is a Monday when d = 0, 7, 14, ... Without chance: one PWP, one administrator,
// and one person, referred on day 0. The run ends two months after June, on Saturday 31 August, day 68.
service::model quiet_service(const std::vector<std::string>& settings = {}) {
  const test::temporary_folder folder;
  folder.write("referrals.csv", "month,referrals\n2024-06,1\n2024-07,0\n2024-08,0\n");
  std::vector<std::string> all{"run.measured_months=2"};
  all.insert(all.end(), settings.begin(), settings.end());
  return service::model_of(folder.write("one_pwp.yaml", test::one_pwp), all);
}

// A year of the typical service from empty, and everybody's stories in its first replication.
struct typical_year {
  service::model of = service::model_of(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                                        {"run.warm_up_months=0", "run.measured_months=12"});
  record::replication_result counted = record::runner(of).run(1, 0, {.practitioner_weeks = true});
  std::vector<record::practitioner_story> stories;

  typical_year() {
    do stories.push_back(record::trace_practitioner(of, 1, 0, static_cast<std::uint32_t>(stories.size()), 0));
    while (stories.size() < stories.front().posts);
  }
};

const typical_year& year() {
  static const typical_year once;
  return once;
}

double per_year(std::string_view measure) {
  return year().counted.values[static_cast<std::size_t>(record::find_measure(measure))];
}

} // namespace

TEST_CASE("a patient's journey, day by day") {
  const auto story = record::trace_patient(quiet_service(), 1, 0, 0);
  REQUIRE(story.serials == 1);
  std::vector<std::pair<kernel::day_number, patient_moment>> seen;
  for (const auto& event : story.events) seen.emplace_back(event.day, event.what);
  // Screened on the day; five days' notice is Saturday, day 5; the next Wednesday is day 9. Ten days on is Saturday,
  // day 19: Monday, day 21. Then Thursday, day 31. Then Sunday, day 41: Monday, day 42.
  CHECK(seen == std::vector<std::pair<kernel::day_number, patient_moment>>{{0, patient_moment::referred},
                                                                           {0, patient_moment::opts_in},
                                                                           {0, patient_moment::screened},
                                                                           {0, patient_moment::booked},
                                                                           {9, patient_moment::attended},
                                                                           {9, patient_moment::goes_on},
                                                                           {9, patient_moment::taken_on},
                                                                           {9, patient_moment::booked},
                                                                           {21, patient_moment::attended},
                                                                           {21, patient_moment::booked},
                                                                           {31, patient_moment::attended},
                                                                           {31, patient_moment::booked},
                                                                           {42, patient_moment::attended},
                                                                           {42, patient_moment::discharged}});
  CHECK(kernel::day_of(story.events[3].appointment) == 9);
  CHECK(kernel::day_of(story.events[7].appointment) == 21);
  CHECK(story.events[10].session == 2);
  CHECK(story.events[10].planned == 3);
  CHECK(story.events[10].scored);
  CHECK(story.events[10].practitioner == 0);
  CHECK(story.events.back().person.treatments == 4); // the assessment treats as well
  CHECK(story.events.back().why == service::exit_reason::completed);
}

TEST_CASE("somebody the run leaves on a list is told to be there, and nobody is invented") {
  // No assessment slots, and patience without end.
  const auto of = quiet_service({"staff.pwp.assessments_per_week=0", "pathway.steps.assessment.patience_days=0"});
  const auto story = record::trace_patient(of, 1, 0, 0);
  CHECK(story.events.back().what == patient_moment::run_ends);
  CHECK(story.events.back().at == service::stage::waiting);
  CHECK(story.events.back().day == 68);
  CHECK(story.events.back().days == 68);
  const auto nobody = record::trace_patient(of, 1, 0, 1);
  CHECK(nobody.events.empty());
  CHECK(nobody.serials == 1);
}

TEST_CASE("a practitioner's weeks hold the contacts of the days on which they were") {
  const auto story = record::trace_practitioner(quiet_service(), 1, 0, 0, 0);
  CHECK(story.posts == 2);
  CHECK(story.role == service::role::pwp);
  CHECK_FALSE(story.in_survey); // nobody's wellbeing is modelled
  REQUIRE(story.weeks.size() == 10);
  // Days 9, 21, 31 and 42 lie in the weeks 1, 3, 4 and 6. The case is theirs from day 9 to day 42.
  const std::vector<int> minutes{0, 45, 0, 60, 60, 0, 60, 0, 0, 0}, cases{0, 1, 1, 1, 1, 1, 0, 0, 0, 0};
  for (std::size_t w = 0; w < story.weeks.size(); ++w) {
    const auto& week = story.weeks[w];
    CAPTURE(w);
    CHECK(week.monday == static_cast<int>(w) * 7);
    CHECK(week.week.contact_minutes == minutes[w]);
    CHECK(week.week.contacts == (minutes[w] > 0));
    CHECK(week.caseload == cases[w]);
    CHECK(week.week.days_due == (w == 9 ? 4 : 5)); // 26 August is a bank holiday
    CHECK(week.events.empty());
  }
  CHECK(story.weeks.back().last_day == 68); // the run ends on a Saturday
}

TEST_CASE("of the weeks before the day asked for, none is told") {
  const auto of = quiet_service();
  CHECK(record::trace_practitioner(of, 1, 0, 0, 6).weeks.size() == 10); // a Sunday: its week counts
  CHECK(record::trace_practitioner(of, 1, 0, 0, 7).weeks.front().monday == 7);
  CHECK(record::trace_practitioner(of, 1, 0, 2, 0).weeks.empty()); // no such post
}

TEST_CASE("a long illness is told by the ill, and by the colleague who takes over") {
  // Whoever falls ill stays ill for a year, to the run's end, and hands every case over at once.
  const auto of = service::model_of(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml",
                                    {"run.warm_up_months=0", "run.measured_months=6", "absence.spells_per_year=1",
                                     "absence.days_mean=365", "absence.days_sd=0", "leave.weeks_per_year=0"});
  std::uint32_t ill = 0;
  for (std::uint32_t post = 0; post < 20; ++post) {
    const auto story = record::trace_practitioner(of, 1, 0, post, 0);
    int days_to_come = 0; // of the illness, in the week at hand
    for (const auto& week : story.weeks) {
      if (days_to_come > 0) CHECK(week.week.days_sick == week.week.days_due);
      for (const auto& event : week.events)
        if (event.what == post_moment::falls_ill) {
          CHECK(event.number == 365);
          CHECK(event.day >= week.monday);
          CHECK(event.day <= week.last_day);
          days_to_come = event.number;
          ++ill;
          if (week.last_day - week.monday == 6) CHECK(week.caseload == 0);
        }
      if (week.vacant) days_to_come = 0;
      for (const auto& event : week.events)
        if (event.what == post_moment::leaves) days_to_come = 0;
    }
  }
  CHECK(ill > 0); // twenty people, half a year at a spell a year: none is a chance of 1 in 20,000
}

TEST_CASE("the weeks of all stories are the rows of practitioner_weeks") {
  std::size_t row = 0, weeks = 0;
  for (const auto& counted : year().counted.weeks) {
    const auto& story = year().stories[counted.practitioner];
    const record::traced_week* told = nullptr;
    for (const auto& week : story.weeks)
      if (!week.vacant && week.last_day == counted.week * 7 + 6 && week.holder == counted.holder) told = &week;
    CAPTURE(row++, counted.practitioner, counted.week);
    REQUIRE(told);
    CHECK(static_cast<float>(told->wellbeing.exhaustion) == counted.exhaustion);
    CHECK(static_cast<float>(told->week.contact_minutes / 60.0) == counted.contact_hours);
    CHECK(static_cast<float>(told->week.overtime_minutes / 60.0) == counted.overtime_hours);
    CHECK(told->caseload == counted.caseload);
    CHECK((told->week.days_sick > 0) == counted.absent);
  }
  for (const auto& story : year().stories)
    for (const auto& week : story.weeks)
      weeks += story.in_survey && !week.vacant && week.last_day % 7 == 6 && week.last_day - week.monday == 6;
  CHECK(weeks == year().counted.weeks.size());
}

TEST_CASE("as many leave in the stories as are counted, and every case handed over is taken over") {
  double to_training = 0, elsewhere = 0;
  int handed = 0, taken = 0;
  for (const auto& story : year().stories)
    for (const auto& week : story.weeks)
      for (const auto& event : week.events) {
        if (event.what == post_moment::hands_over) handed += event.number - event.back_to_list;
        if (event.what == post_moment::takes_over) taken += event.number;
        const bool unplaced = event.what == post_moment::unplaced_trainee;
        if (!story.in_survey || !(unplaced || event.what == post_moment::resigns)) continue;
        if (event.day_meant + 1 >= year().of.days) continue; // still here when the run ends
        to_training += event.to == service::destination::hit_training;
        elsewhere += event.to == service::destination::other_service;
      }
  const double years = year().of.days / 365.25;
  CHECK(to_training == Approx(per_year("all.leavers_to_hit_training") * years));
  CHECK(elsewhere == Approx(per_year("all.leavers_other_service") * years));
  CHECK(elsewhere > 0);
  CHECK(handed == taken);
  CHECK(handed > 0);
}

TEST_CASE("whoever leaves is told of once, and holders follow each other without overlap") {
  for (const auto& story : year().stories) {
    CAPTURE(story.post);
    std::size_t left = 0;
    for (const auto& week : story.weeks)
      for (const auto& event : week.events) left += event.what == post_moment::leaves;
    std::size_t gone = 0;
    for (std::size_t h = 0; h < story.holders.size(); ++h) {
      gone += story.holders[h].last_day != service::far_away;
      if (h == 0) continue;
      CHECK(story.holders[h - 1].last_day < story.holders[h].from);
      CHECK(story.holders[h].number == story.holders[h - 1].number + 1);
    }
    CHECK(left == gone);
  }
}

TEST_CASE("patients' stories run in order, from a referral to a discharge or the run's end") {
  for (std::uint32_t serial = 0; serial < 4000; serial += 97) {
    CAPTURE(serial);
    const auto story = record::trace_patient(year().of, 1, 0, serial);
    REQUIRE_FALSE(story.events.empty());
    CHECK(story.events.front().what == patient_moment::referred);
    for (std::size_t e = 1; e < story.events.size(); ++e) {
      const auto& event = story.events[e];
      CHECK(event.day >= story.events[e - 1].day);
      // After a discharge comes nothing, or the next referral.
      CHECK((story.events[e - 1].what == patient_moment::discharged) == (event.what == patient_moment::referred));
      if (event.what == patient_moment::attended) CHECK(kernel::day_of(event.appointment) == event.day);
    }
    const auto last = story.events.back().what;
    CHECK((last == patient_moment::discharged || last == patient_moment::run_ends));
  }
}
