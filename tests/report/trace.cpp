// Stories on paper: lines of a made-up fortnight and a made-up journey, in words, JSON and CSV.
#include "report/limits.hpp"
#include "report/text_grid.hpp"
#include "report/trace_data.hpp"
#include "report/trace_text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace stepwell;
using namespace stepwell::report;
using record::patient_moment;
using record::post_moment;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::size_t longest_line(const std::string& text) {
  std::size_t most = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) most = std::max(most, characters(line));
  return most;
}

// Day 0 is Monday 1 July 2024. One step of treatment between screening and assessment's absence.
scenario::scenario made_up_service() {
  service::parameters p;
  const auto add = [&](const char* name, service::step_kind kind, service::intensity level) {
    service::step here;
    here.name = name;
    here.kind = static_cast<std::uint8_t>(kind);
    here.level = static_cast<std::uint8_t>(level);
    p.pathway.steps.push_back(here);
  };
  add("screening", service::step_kind::screening, service::intensity::none);
  add("assessment", service::step_kind::assessment, service::intensity::none);
  add("guided_self_help", service::step_kind::treatment, service::intensity::low);
  p.wellbeing.exhaustion_cut_off = 2.25;
  p.wellbeing.disengagement_cut_off = 2.1;
  return {"a made-up service",
          "made_up.yaml",
          {kernel::working_calendar(std::chrono::sys_days(std::chrono::year(2024) / 7 / 1), 70), 70, 0, {{0, p}}},
          {},
          "0123abcd",
          70,
          70 / 365.25};
}

// Two weeks of a PWP, the second on leave but for a day, then two weeks of vacancy.
record::practitioner_story fortnight() {
  record::practitioner_story story{.post = 17, .posts = 25, .role = service::role::pwp, .in_survey = true};
  story.roles.assign(25, service::role::pwp);
  story.roles[24] = service::role::senior_pwp;
  story.holders.push_back({.number = 2,
                           .from = 0,
                           .months_in_service = 26,
                           .last_day = 13,
                           .whole_time = 0.8,
                           .worked = 0b11011,
                           .places = {service::place::office, service::place::home, service::place::office,
                                      service::place::surgery, service::place::home},
                           .supervisor = 24,
                           .boundary_skill = 0.314});
  record::traced_week week{.monday = 0, .last_day = 6, .vacant = false, .holder = 2, .months_in_service = 26.2};
  week.week.days_due = 4;
  week.week.contacts = 18;
  week.week.contact_minutes = 12 * 60 + 45;
  week.week.telephone_minutes = 8 * 60;
  week.week.overtime_minutes = 30;
  week.week.case_supervision_minutes = week.week.case_supervision_planned = 60;
  week.week.clinical_supervision_planned = 60;
  week.caseload = 23;
  week.caseload_limit = 30;
  week.backlog_minutes = 90;
  week.wellbeing.exhaustion = 2.476;
  week.wellbeing.disengagement = 2.2;
  week.wellbeing.burnt_out = true;
  week.events = {{.day = 1, .what = post_moment::takes_over, .number = 7}};
  story.weeks.push_back(week);
  week.monday = 7;
  week.last_day = 13;
  week.week = {};
  week.week.days_due = 4;
  week.week.days_on_leave = 3;
  week.wellbeing.burnt_out = false;
  week.events = {{.day = 13, .what = post_moment::leaves}};
  story.weeks.push_back(week);
  story.weeks.push_back({.monday = 14, .last_day = 20});
  story.weeks.push_back({.monday = 21, .last_day = 27});
  return story;
}

record::patient_story journey() {
  record::patient_story story{.serial = 1234, .serials = 2000, .events = {}};
  service::patient person;
  person.source = service::referral_source::general_practitioner;
  person.phq9_state = 15;
  person.gad7_state = 12;
  person.problem = static_cast<std::uint8_t>(service::problem::ptsd);
  person.deprivation = 3;
  story.events.push_back({.day = 2, .what = patient_moment::referred, .person = person});
  story.events.push_back({.day = 2, .what = patient_moment::screened, .to = 1});
  story.events.push_back({.day = 4,
                          .what = patient_moment::booked,
                          .step = 1,
                          .practitioner = 17,
                          .appointment = kernel::at(9, kernel::cell_at(9, 45)),
                          .by = service::medium::telephone,
                          .days = 2});
  story.events.push_back({.day = 9,
                          .what = patient_moment::attended,
                          .step = 1,
                          .practitioner = 17,
                          .appointment = kernel::at(9, kernel::cell_at(9, 45)),
                          .scored = true,
                          .phq9 = 16,
                          .gad7 = 11});
  person.treatments = 2;
  person.phq9_first = 16;
  person.gad7_first = 11;
  person.phq9 = 6;
  person.gad7 = 7;
  story.events.push_back({.day = 30, .what = patient_moment::discharged, .step = 2, .person = person});
  return story;
}

} // namespace

TEST_CASE("a practitioner's weeks, a line each, beneath the person") {
  const scenario::scenario of = made_up_service();
  const std::string text = trace_text({&of, 7, 3}, fortnight(), false);
  CHECK(contains(text, "Practitioner 17: PWP (low intensity)\na made-up service, replication 3 of seed 7\n"));
  CHECK(contains(
      in_one_line(text),
      "Holder 2: here before the run, 26 months in service then; whole time 0.8 (at the office Mon, at home Tue Fri, "
      "in a surgery Thu); supervised "
      "by practitioner 24 (senior PWP); boundary skill 0.31 at the end; last day Sun 2024-07-14"));
  CHECK(contains(text,
                 "2024-07-01   26   4/4     18  12.8   8.0    0.5   1.0   lost  23/30    1.5  2.48  2.20  *  takes "
                 "over 7 cases\n"));
  CHECK(contains(text, "2024-07-08   26   1/4      0   0.0   0.0    0.0     -      -  23/30    1.5  2.48  2.20     on "
                       "leave 3 days; last day Sun\n"));
  CHECK(contains(text, "\nVacant: week of 2024-07-15 to week of 2024-07-22\n"));
  CHECK(contains(text, "at or above 2.25 and 2.10."));
  CHECK(longest_line(text) <= trace_width);
}

TEST_CASE("the limits stand beneath a story, and that the person is made up") {
  const scenario::scenario of = made_up_service();
  for (const std::string& text : {trace_text({&of}, fortnight(), false), trace_text({&of}, journey(), false)}) {
    CHECK(contains(in_one_line(text), wellbeing_limits));
    CHECK(contains(text, "made up by the simulation"));
  }
  CHECK(contains(trace_json({&of}, fortnight()), wellbeing_limits));
}

TEST_CASE("whose wellbeing is not modelled has none in any format") {
  const scenario::scenario of = made_up_service();
  record::practitioner_story story = fortnight();
  story.in_survey = false;
  CHECK_FALSE(contains(trace_text({&of}, story, false), "2.48"));
  CHECK(nlohmann::json::parse(trace_json({&of}, story))["weeks"][0]["exhaustion"].is_null());
  CHECK(contains(trace_csv({&of}, story), ",23,30,1.5,,,,takes over 7 cases\n"));
}

TEST_CASE("a practitioner's weeks as data: every figure in full, nothing for a vacant post") {
  const scenario::scenario of = made_up_service();
  const auto document = nlohmann::json::parse(trace_json({&of, 7, 3}, fortnight()));
  CHECK(document["practitioner"] == 17);
  CHECK(document["seed"] == 7);
  CHECK(document["replication"] == 3);
  CHECK(document["holders"][0]["last_day"] == "2024-07-14");
  CHECK(document["weeks"][0]["week_starting"] == "2024-07-01");
  CHECK(document["weeks"][0]["contact_hours"] == 12.75);
  CHECK(document["weeks"][0]["burnt_out"] == true);
  CHECK(document["weeks"][0]["events"][0]["event"] == "takes_over");
  CHECK(document["weeks"][0]["events"][0]["number"] == 7);
  CHECK(document["weeks"][2]["contact_hours"].is_null());
  CHECK(document["weeks"][2]["burnt_out"].is_null());
  const std::string csv = trace_csv({&of}, fortnight());
  CHECK(contains(csv, "\n2024-07-15,2024-07-21,17,pwp,,,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 5); // a heading and four weeks
}

TEST_CASE("a patient's journey, a date for each day and days since the referral") {
  const scenario::scenario of = made_up_service();
  const std::string text = trace_text({&of}, journey(), false);
  CHECK(contains(text, "Patient 1234: PTSD, deprivation tenth 3\n"));
  CHECK(contains(text,
                 "Wed 2024-07-03    0  referred by GP; PHQ-9 15, GAD-7 12\n"
                 "                     screened, waits for assessment\n"
                 "Fri 2024-07-05    2  assessment booked after 2 days: Wed 2024-07-10 09:45, by telephone, "
                 "practitioner 17\n"
                 "Wed 2024-07-10    7  assessment with practitioner 17, by telephone: PHQ-9 16, GAD-7 11\n"
                 "Wed 2024-07-31   28  discharged: completed; 2 treatment contacts, PHQ-9 16 to 6, GAD-7 11 to 7: "
                 "recovered, reliably\n                     improved\n"));
  CHECK(longest_line(text) <= trace_width);
}

TEST_CASE("a patient's journey as data") {
  const scenario::scenario of = made_up_service();
  const auto events = nlohmann::json::parse(trace_json({&of}, journey()))["events"];
  REQUIRE(events.size() == 5);
  CHECK(events[2]["date"] == "2024-07-05");
  CHECK(events[2]["days_since_referral"] == 2);
  CHECK(events[2]["event"] == "booked");
  CHECK(events[2]["step"] == "assessment");
  CHECK(events[2]["appointment"] == "2024-07-10 09:45");
  CHECK(events[2]["phq9"].is_null());
  CHECK(events[3]["phq9"] == 16);
  CHECK(contains(trace_csv({&of}, journey()),
                 "\n2024-07-10,7,attended,assessment,17,2024-07-10 09:45,telephone,16,11,\"assessment with"));
}

TEST_CASE("somebody who is never seen in the run is said to be gone") {
  const scenario::scenario of = made_up_service();
  const record::patient_story story{.serial = 5, .serials = 9, .events = {}};
  CHECK(contains(trace_text({&of}, story, false), "Discharged before the run begins"));
}
