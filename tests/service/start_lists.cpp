// Today's lists as a start: who is put on them has a past that fits, and in the long run it no longer matters whether a
// service began with its lists or with nobody and a warm-up.
#include "checker.hpp"
#include "record/measure.hpp"
#include "record/replication.hpp"
#include "scenario/load.hpp"
#include "study/interval.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace stepwell;
using namespace stepwell::service;

model typical(const std::vector<std::string>& settings) {
  auto loaded = scenario::load(STEPWELL_SOURCE_DIR "/scenarios/typical_service.yaml", settings);
  for (const auto& fault : loaded.faults) UNSCOPED_INFO(to_string(fault));
  REQUIRE(loaded.value);
  return std::move(loaded.value->model);
}

// What an official return counts: by step, who waits (booked for an assessment, or asking to be seen later, included)
// and who is in a course.
std::vector<std::string> lists_of(const model& of, const state& s) {
  const auto& steps = of.phases.front().values.pathway.steps;
  std::vector<double> waiting(steps.size(), 0), days(steps.size(), 0), in_care(steps.size(), 0);
  for (std::uint32_t row = 0; row < s.patients.high_water(); ++row) {
    const patient& p = s.patients[row];
    if (p.at == stage::ended || p.at == stage::away) continue;
    const step_kind kind = kind_of(steps[p.step]);
    if (p.at == stage::in_care && kind == step_kind::treatment) {
      ++in_care[p.step];
    } else if (p.at != stage::in_group) {
      ++waiting[p.step];
      days[p.step] += s.today - (p.listed == never ? p.referred : p.listed);
    }
  }
  std::vector<std::string> settings;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (waiting[i] > 0) {
      settings.push_back("start.waiting." + steps[i].name + ".people=" + std::to_string(std::lround(waiting[i])));
      settings.push_back("start.waiting." + steps[i].name + ".mean_days=" + std::to_string(days[i] / waiting[i]));
    }
    if (in_care[i] > 0)
      settings.push_back("start.caseloads." + steps[i].name + ".people=" + std::to_string(std::lround(in_care[i])));
  }
  return settings;
}

std::vector<std::string> lists_after_two_years() {
  const model of = typical({"run.warm_up_months=12", "run.measured_months=12"});
  stepwell::service::service<checker> run(of);
  checker check;
  run.run(1, 0, check);
  return lists_of(of, run.current());
}

std::vector<std::string> with(std::vector<std::string> settings, const std::vector<std::string>& more) {
  settings.insert(settings.end(), more.begin(), more.end());
  return settings;
}

study::interval mean_of(const model& of, const char* measure, std::uint32_t replications) {
  record::runner run(of);
  std::vector<double> values;
  for (std::uint32_t r = 0; r < replications; ++r)
    values.push_back(run.run(1, r, {}).values[static_cast<std::size_t>(record::find_measure(measure))]);
  return study::mean_interval(values);
}

} // namespace

TEST_CASE("lists print") {
  for (const auto& s : lists_after_two_years()) WARN(s);
}

TEST_CASE("a service that begins with lists keeps every promise") {
  const model of = typical(with(lists_after_two_years(), {"run.warm_up_months=0", "run.measured_months=18"}));
  stepwell::service::service<checker> run(of);
  checker check;
  run.run(7, 0, check);
  for (const auto& what : check.broken) UNSCOPED_INFO(what);
  CHECK(check.broken.empty());
  CHECK(check.at_start > 1000);
  CHECK(check.at_start + check.referrals == check.discharges + check.still_open);
}

TEST_CASE("figures") {
  const auto lists = lists_after_two_years();
  for (const char* measure :
       {"referrals_received", "accessing_services", "wait_first_treatment_mean_days", "within_6_weeks_pct",
        "first_to_second_over_90_days_pct", "wait_assessment_to_high_intensity_days", "wait_step_up_days",
        "step_up_pct", "days_between_treatments", "finished_course", "recovery_pct", "reliable_improvement_pct",
        "reliable_deterioration_pct", "appointments_per_finished_course", "sessions_low_intensity",
        "sessions_high_intensity", "pwp.utilisation_pct", "hit.utilisation_pct"}) {
    const std::uint32_t n = 12;
    const auto first = mean_of(typical(with(lists, {"run.warm_up_months=0", "run.measured_months=12"})), measure, n);
    const auto later = mean_of(typical(with(lists, {"run.warm_up_months=24", "run.measured_months=12"})), measure, n);
    const auto empty = mean_of(typical({"run.warm_up_months=24", "run.measured_months=12"}), measure, n);
    const auto cold = mean_of(typical({"run.warm_up_months=0", "run.measured_months=12"}), measure, n);
    WARN(measure << ": lists, first year " << first.mean << "; third year " << later.mean << "; empty, third year "
                 << empty.mean << " +- " << empty.half_width() << "; empty, first year " << cold.mean);
  }
}
