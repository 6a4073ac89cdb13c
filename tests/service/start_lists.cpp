// Today's lists as a start: who is put on them has a past that fits, and in the long run it no longer matters whether a
// service began with its lists or with nobody and a warm-up.
#include "checker.hpp"
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "record/silent.hpp"
#include "study/interval.hpp"
#include "watched.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace stepwell;
using namespace stepwell::service;

model typical(const std::vector<std::string>& settings) { return model_of(typical_service, settings); }

// What an official return counts: by step, who waits (booked for an assessment, or asking to be seen later, included)
// and who is in a course. The mean of several settled services: one alone may have a long list or a short one.
struct lists {
  std::vector<double> waiting, days, in_care;

  void add(const std::vector<step>& steps, const state& s) {
    for (auto* count : {&waiting, &days, &in_care}) count->resize(steps.size(), 0);
    for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) {
      const patient& p = s.patients[row];
      if (p.at == stage::ended || p.at == stage::away || p.at == stage::in_group) continue;
      if (p.at == stage::in_care && kind_of(steps[p.step]) == step_kind::treatment) {
        ++in_care[p.step];
        continue;
      }
      ++waiting[p.step];
      days[p.step] += s.today - (p.listed == never ? p.referred : p.listed); // never: not yet reached
    }
  }
};

const std::vector<std::string>& settled_lists() {
  static const std::vector<std::string> settings = [] {
    const model of = typical({"run.warm_up_months=60", "run.measured_months=12"});
    const auto& steps = of.phases.front().values.pathway.steps;
    constexpr int services = 8;
    stepwell::service::service<record::silent> run(of);
    lists all;
    for (std::uint32_t r = 0; r < services; ++r) {
      record::silent nobody;
      run.run(2, r, nobody);
      all.add(steps, run.current());
    }
    std::vector<std::string> found;
    const auto people = [](double sum) { return std::to_string(std::lround(sum / services)); };
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const std::string waiting = "start.waiting." + steps[i].name, care = "start.caseloads." + steps[i].name;
      if (all.waiting[i] > 0) {
        found.push_back(waiting + ".people=" + people(all.waiting[i]));
        found.push_back(waiting + ".mean_days=" + std::to_string(all.days[i] / all.waiting[i]));
      }
      if (all.in_care[i] > 0) found.push_back(care + ".people=" + people(all.in_care[i]));
    }
    return found;
  }();
  return settings;
}

std::vector<std::string> with(std::vector<std::string> settings, const std::vector<std::string>& more) {
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

std::vector<std::string> window(int warm_up_months, int measured_months) {
  return {"run.warm_up_months=" + std::to_string(warm_up_months),
          "run.measured_months=" + std::to_string(measured_months)};
}

// What the lists move, by replication.
constexpr std::array measured{"accessing_services",
                              "wait_first_treatment_mean_days",
                              "within_6_weeks_pct",
                              "first_to_second_over_90_days_pct",
                              "wait_assessment_to_high_intensity_days",
                              "wait_step_up_days",
                              "days_between_treatments",
                              "finished_course",
                              "recovery_pct",
                              "sessions_high_intensity",
                              "pwp.utilisation_pct",
                              "hit.utilisation_pct"};
constexpr std::uint32_t enough = 16;

std::vector<std::vector<double>> replicated(const std::vector<std::string>& settings) {
  const model of = typical(settings);
  record::runner run(of);
  std::vector<std::vector<double>> values(measured.size());
  for (std::uint32_t r = 0; r < enough; ++r) {
    const auto all = run.run(1, r, {}).values;
    for (std::size_t m = 0; m < measured.size(); ++m)
      values[m].push_back(all[static_cast<std::size_t>(record::find_measure(measured[m]))]);
  }
  return values;
}

// Who is met on the first evening.
struct first_evening : record::silent {
  std::vector<patient> waiting, in_care;
  kernel::day_number longest_first_wait = 0;

  void day(const context<first_evening>& c) {
    if (c.s.today != 0) return;
    for (std::uint32_t row = 0; row < c.s.patients.high_water(); ++row) {
      const patient& p = c.s.patients[row];
      if (p.at == stage::waiting) waiting.push_back(p);
      if (p.at == stage::in_care && kind_of(c.step_at(p.step)) == step_kind::treatment) in_care.push_back(p);
    }
  }
  void treatment(const patient& p, const step&, kernel::day_number) {
    if (p.treatments == 1) longest_first_wait = std::max(longest_first_wait, p.first_treatment - p.referred);
  }
};

} // namespace

TEST_CASE("a service that begins with lists keeps every promise") {
  for (const auto& more : std::vector<std::vector<std::string>>{
           {}, {"policy.priority=severity"}, {"staff.hit.posts=10"}, {"demand.referred_again_share_early=0.5"}}) {
    const model of = typical(with(with(settled_lists(), window(0, 18)), more));
    const checker check = watched_by<checker>(of, 7);
    for (const auto& what : check.broken) UNSCOPED_INFO(what);
    CHECK(check.broken.empty());
    CHECK(check.at_start > 1000);
    CHECK(check.at_start + check.referrals == check.discharges + check.still_open);
  }
}

TEST_CASE("people found on the lists have a past that fits") {
  const model of = typical(with(settled_lists(), window(0, 3)));
  const auto& steps = of.phases.front().values.pathway.steps;
  const auto met = watched_by<first_evening>(of, 3);
  REQUIRE(met.waiting.size() > 300);
  REQUIRE(met.in_care.size() > 300);
  int after_assessment = 0, stepping_up = 0, under_way = 0, scored = 0, treated = 0;
  for (const patient& p : met.waiting) {
    const std::string& name = steps[p.step].name;
    CAPTURE(name, p.serial);
    CHECK(p.listed <= 0);
    CHECK(p.referred <= p.listed);
    if (name == "assessment") {
      CHECK(p.treatments == 0);
      CHECK(p.assessed == never);
    }
    if (name != "cbt") continue;
    CHECK(p.assessed != never);
    (p.started_low ? stepping_up : after_assessment)++;
    if (p.started_low) CHECK(p.low_sessions > 0);
  }
  CHECK(after_assessment > 20); // both ways to step 3 are there
  CHECK(stepping_up > 20);
  for (const patient& p : met.in_care) {
    CHECK(p.sessions < p.planned);
    under_way += p.sessions > 0;
    scored += p.phq9_first > 0;
    treated += p.treatments > 0;
  }
  CHECK(scored > 0.9 * treated); // a score of 0 is rare
  CHECK(under_way > static_cast<int>(met.in_care.size()) / 2);
}

TEST_CASE("posts that are vacant on the first day are held by nobody, and somebody is sought for each") {
  struct filled_posts : record::silent {
    std::vector<std::int32_t> pwps; // by day
    void day(const context<filled_posts>& c) {
      pwps.push_back(static_cast<std::int32_t>(
          std::count_if(c.s.practitioners.begin(), c.s.practitioners.end(),
                        [](const practitioner& p) { return p.post == role::pwp && p.filled; })));
    }
  };
  // Approval, advertising and notice of no time at all, and advertising that always finds somebody: on Monday.
  const std::vector<std::string> at_once{"start.vacant={pwp: 3}",      "recruitment.approval_weeks=0",
                                         "recruitment.advert_weeks=0", "staff.pwp.recruit_notice_weeks=0",
                                         "staff.pwp.fill_rate=1",      "staff.pwp.leaving_per_year=0",
                                         "run.warm_up_months=0",       "run.measured_months=1"};
  const auto quick = watched_by<filled_posts>(typical(at_once)).pwps;
  CHECK(quick.front() == 17); // the first day is a Monday
  const auto frozen = watched_by<filled_posts>(typical(with(at_once, {"policy.recruitment_frozen=true"}))).pwps;
  CHECK(frozen.front() == 14);
  CHECK(frozen.back() == 14);
}

TEST_CASE("a stated age is waited through") {
  const model of = typical({"start.waiting.assessment.days=[3, 400, 21]", "run.warm_up_months=0"});
  const auto met = watched_by<first_evening>(of);
  CHECK(met.longest_first_wait >= 400); // nobody else can have waited so long within the year
  CHECK(met.longest_first_wait < 500);
}

TEST_CASE("the first year after settled lists is like any other; after nobody it is not") {
  const auto settled = replicated(window(60, 12));
  const auto listed = replicated(with(settled_lists(), window(0, 12)));
  const auto empty = replicated(window(0, 12));
  const auto mean = [](const std::vector<double>& values) { return study::mean_interval(values).mean; };
  for (std::size_t m = 0; m < measured.size(); ++m) {
    const auto a = study::mean_interval(settled[m]), b = study::mean_interval(listed[m]);
    CAPTURE(measured[m], a.mean, b.mean, mean(empty[m]));
    // 10 %, beside what chance makes of sixteen replications
    CHECK(std::abs(b.mean - a.mean) < 0.1 * a.mean + std::hypot(a.half_width(), b.half_width()));
  }
  // the empty service's lists for treatment are far too short
  const auto of = [&](const char* name) {
    return static_cast<std::size_t>(std::find(measured.begin(), measured.end(), std::string_view(name)) -
                                    measured.begin());
  };
  for (const char* wait : {"wait_assessment_to_high_intensity_days", "wait_step_up_days"})
    CHECK(mean(empty[of(wait)]) < 0.6 * mean(settled[of(wait)]));
}

TEST_CASE("in the long run it does not matter how a service began") {
  const auto from_nobody = replicated(window(60, 24));
  const auto from_lists = replicated(with(settled_lists(), window(60, 24)));
  for (std::size_t m = 0; m < measured.size(); ++m) {
    const auto a = study::mean_interval(from_nobody[m]), b = study::mean_interval(from_lists[m]);
    const double both = std::hypot(a.half_width(), b.half_width()); // of a 95 % interval
    CAPTURE(measured[m], a.mean, b.mean, both);
    CHECK(std::abs(a.mean - b.mean) < 1.8 * both); // twelve measures: 0.05 % each
  }
}
