// The event log: one that can be followed with a calendar and a finger, and the logs of whole services, from which
// lists and counts can be rebuilt that must be the engine's own.
#include "record/event_log.hpp"
#include "one_pwp.hpp"
#include "record/people_waiting.hpp"
#include "record/replication.hpp"
#include "record/silent.hpp"
#include "service/watched.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace stepwell;
using record::logged;

namespace {

struct kept_row { // an event_row whose texts stay
  std::int64_t referral;
  logged type;
  std::string event;
  std::int64_t minute;
  std::string pathway;
  std::uint32_t post;
};

std::vector<kept_row> log_of(const service::model& of, std::uint32_t replication = 0) {
  std::vector<kept_row> all;
  record::log_events(of, 1, replication, [&](const record::event_row& row) {
    all.push_back({row.referral, row.type, std::string(row.event), row.minute, std::string(row.pathway), row.post});
  });
  return all;
}

kernel::day_number day_of(const kept_row& row) {
  return static_cast<kernel::day_number>(row.minute / kernel::minutes_per_day);
}

// What the engine itself has, evening by evening.
struct evening {
  std::vector<std::uint32_t> waiting; // by step
  std::int64_t deferring = 0, not_reached = 0, with_somebody = 0;
};
struct evening_watch : record::silent {
  std::vector<evening> seen;
  void day(const service::context<evening_watch>& c) {
    evening& now = seen.emplace_back();
    std::int64_t screening = 0;
    for (const kernel::list_head& list : c.s.waiting) now.waiting.push_back(list.size);
    for (std::uint32_t row = 0; row < c.s.patients.high_water(); ++row) {
      const service::stage at = c.s.patients[row].at;
      now.deferring += at == service::stage::deferring;
      now.with_somebody += at == service::stage::in_care || at == service::stage::in_group;
      screening += at == service::stage::screening;
    }
    now.not_reached = screening - c.s.waiting[c.now->pathway.entry].size;
  }
};

// What the log says of the same evening, from each open referral's latest row.
class rebuilt {
 public:
  void take(const kept_row& row) {
    if (row.event == "depart")
      latest_.erase(row.referral);
    else
      latest_[row.referral] = row.event;
  }
  std::int64_t at(const std::string& event) const {
    return std::count_if(latest_.begin(), latest_.end(), [&](const auto& one) { return one.second == event; });
  }
  std::int64_t ending(const std::string& with) const {
    return std::count_if(latest_.begin(), latest_.end(), [&](const auto& one) { return one.second.ends_with(with); });
  }

 private:
  std::map<std::int64_t, std::string> latest_;
};

// Groups, deferral, illness, leavers and decisions that wait for supervision; nobody is seen without being treated, so
// that who has had no contact is who waits for the first treatment.
service::model typical_year(std::vector<std::string> more = {}) {
  more.insert(more.end(), {"run.warm_up_months=0", "run.measured_months=12", "appointments.seen_not_treated=0",
                           "supervision.gates_plans=true", "absence.spells_per_year=6"});
  return service::model_of(service::typical_service, more);
}

service::model year_with_lists() {
  return typical_year({"start.waiting.screening.people=60", "start.waiting.screening.mean_days=5",
                       "start.waiting.assessment.people=300", "start.waiting.assessment.mean_days=20",
                       "start.waiting.cbt.people=150", "start.waiting.cbt.mean_days=60",
                       "start.caseloads.guided_self_help.people=200",
                       "start.caseloads.cbt.people=5000"}); // more than there is room for
}

struct logged_year {
  service::model of;
  std::vector<kept_row> log = log_of(of);
};
const std::vector<logged_year>& years() {
  static const std::vector<logged_year> both{{typical_year()}, {year_with_lists()}};
  return both;
}

} // namespace

TEST_CASE("one person's way is told to the minute") {
  const test::temporary_folder folder;
  folder.write("referrals.csv", "month,referrals\n2024-06,1\n2024-07,0\n2024-08,0\n");
  const auto of = service::model_of(folder.write("scenario.yaml", test::one_pwp), {"run.measured_months=2"});
  std::vector<std::string> told;
  for (const kept_row& row : log_of(of)) {
    CHECK(row.referral == 0);
    CHECK(row.pathway == "screening > assessment > guided_self_help");
    CHECK((row.post == 0) == (row.type == logged::resource_use || row.type == logged::resource_use_end));
    told.push_back(std::to_string(row.minute / 1440) + " " + std::to_string(row.minute % 1440 / 60) + ":" +
                   std::to_string(row.minute % 60) + " " + row.event);
  }
  // Screened on the day, and booked five days ahead or later: the first Wednesday morning is day 9, the assessment
  // takes 45 minutes. Sessions of an hour with the same person follow after ten days each, or when the week has begun:
  // days 21, 31 and 42. Lists on which nobody stood for a minute are not told.
  CHECK(told ==
        std::vector<std::string>{"0 6:0 arrival", "0 6:0 assessment_appointment_wait_begins", "9 9:0 assessment_begins",
                                 "9 9:45 assessment_ends", "9 9:45 guided_self_help_appointment_wait_begins",
                                 "21 9:0 guided_self_help_begins", "21 10:0 guided_self_help_ends",
                                 "21 10:0 guided_self_help_appointment_wait_begins", "31 9:0 guided_self_help_begins",
                                 "31 10:0 guided_self_help_ends", "31 10:0 guided_self_help_appointment_wait_begins",
                                 "42 9:0 guided_self_help_begins", "42 10:0 guided_self_help_ends", "42 10:0 depart"});
}

TEST_CASE("every referral arrives once, first, and departs at most once, last, and its time never goes back") {
  for (const logged_year& year : years()) {
    struct referral {
      std::int64_t minute = 0;
      int arrivals = 0, departures = 0;
      std::string pathway, in_contact; // the step
      std::uint32_t post = kernel::no_row;
    };
    std::map<std::int64_t, referral> all;
    std::map<std::string, logged> types;
    std::int64_t minute = 0;
    int wrong = 0;
    for (const kept_row& row : year.log) {
      referral& one = all[row.referral];
      wrong += row.minute < minute || row.minute < one.minute;
      minute = one.minute = row.minute;
      if (row.event == "arrival") {
        wrong += one.arrivals++ > 0;
        one.pathway = row.pathway;
      }
      wrong += one.arrivals != 1 || one.departures != 0 || one.pathway != row.pathway || row.pathway.empty();
      one.departures += row.event == "depart";
      wrong += types.emplace(row.event, row.type).first->second != row.type;
      if (row.type == logged::resource_use) {
        wrong += !one.in_contact.empty() || row.post == kernel::no_row;
        one.in_contact = row.event.substr(0, row.event.rfind("_begins"));
        one.post = row.post;
        wrong += row.pathway.find(one.in_contact) == std::string::npos;
      } else if (row.type == logged::resource_use_end) {
        wrong += row.event != one.in_contact + "_ends" || row.post != one.post;
        one.in_contact.clear();
      } else {
        wrong += !one.in_contact.empty() || row.post != kernel::no_row;
      }
    }
    CHECK(wrong == 0);
    CHECK(minute < std::int64_t{year.of.days} * kernel::minutes_per_day);
    CHECK(all.size() > 5000);
    const auto unfinished = [](const auto& one) { return !one.second.in_contact.empty(); };
    CHECK(std::none_of(all.begin(), all.end(), unfinished));
    // Somebody is referred again, and somebody is still there at the end.
    CHECK(all.rbegin()->first > 10'000'000'000);
    CHECK(std::any_of(all.begin(), all.end(), [](const auto& one) { return one.second.departures == 0; }));
  }
}

TEST_CASE("every list, rebuilt from the log, is as long as the engine's on every working day's evening") {
  for (const logged_year& year : years()) {
    const auto engine = service::watched_by<evening_watch>(year.of).seen;
    const auto& steps = year.of.phases.front().values.pathway.steps;
    rebuilt lists;
    auto row = year.log.begin();
    std::int64_t longest = 0, wrong = 0, deferring = 0, deciding = 0;
    for (kernel::day_number day = 0; day < year.of.days; ++day) {
      for (; row != year.log.end() && day_of(*row) <= day; ++row) lists.take(*row);
      // Weeks and months end after the evening that the engine was looked at, in the same minute.
      const auto& calendar = year.of.calendar;
      if (!calendar.is_working(day) || calendar.month(day) != calendar.month(day + 1)) continue;
      const evening& now = engine[static_cast<std::size_t>(day)];
      for (std::size_t step = 0; step < steps.size(); ++step) {
        const std::int64_t people = lists.at(steps[step].name + "_wait_begins");
        wrong += people != now.waiting[step];
        longest = std::max(longest, people);
      }
      wrong += lists.at("opt_in_wait_begins") != now.not_reached;
      wrong += lists.ending("_deferral_begins") != now.deferring;
      wrong += lists.ending("_appointment_wait_begins") + lists.ending("_decision_wait_begins") != now.with_somebody;
      deferring += now.deferring;
      deciding += lists.ending("_decision_wait_begins");
    }
    CHECK(wrong == 0);
    CHECK(row == year.log.end());
    CHECK(longest > 100);
    CHECK(deferring > 0);
    CHECK(deciding > 0);
  }
}

TEST_CASE("month by month the log counts what the monthly table counts") {
  for (const logged_year& year : years()) {
    std::map<std::string, std::map<int, double>> table; // by official measure, then month
    for (const auto& row : record::runner(year.of).run(1, 0, {.monthly = true}).monthly)
      if (row.statistic == "count") table[std::string(row.measure_id)][row.month] = row.value;
    std::map<int, double> arrivals, departures, contacts, waiting;
    std::map<std::int64_t, bool> open; // whether they have had a contact in this run
    auto row = year.log.begin();
    const auto& calendar = year.of.calendar;
    for (kernel::day_number day = 0; day < year.of.days; ++day) {
      const int month = calendar.month(day);
      for (; row != year.log.end() && day_of(*row) <= day; ++row) {
        if (row->event == "arrival") open[row->referral] = false;
        arrivals[month] += row->event == "arrival" && row->minute > 0; // those found at the start are no referrals
        departures[month] += row->event == "depart";
        contacts[month] += row->type == logged::resource_use;
        if (row->type == logged::resource_use) open[row->referral] = true;
        if (row->event == "depart") open.erase(row->referral);
      }
      if (day + 1 == year.of.days || calendar.month(day + 1) != month)
        waiting[month] =
            static_cast<double>(std::count_if(open.begin(), open.end(), [](const auto& one) { return !one.second; }));
    }
    CHECK(table["M001"] == arrivals);
    CHECK(table["M056"] == departures);
    CHECK(table["M086"] == contacts);
    if (!year.of.start.given()) CHECK(table["M038"] == waiting); // those found may have been treated before
    CHECK(waiting.size() == 12);
    CHECK(contacts.begin()->second > 500);
  }
}

TEST_CASE("the same replication gives the same log, another another") {
  const auto of = typical_year({"demand.referrals_per_year=500"});
  const auto texts = [&](std::uint32_t replication) {
    std::string all;
    for (const kept_row& row : log_of(of, replication))
      all += std::to_string(row.referral) + row.event + std::to_string(row.minute);
    return all;
  };
  CHECK(texts(0) == texts(0));
  CHECK(texts(0) != texts(1));
}
