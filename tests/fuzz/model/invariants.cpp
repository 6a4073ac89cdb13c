#include "invariants.hpp"

#include "record/measure.hpp"
#include "record/replication.hpp"
#include "service/checker.hpp"
#include "service/service.hpp"

#include <cmath>
#include <cstring>
#include <string_view>

namespace stepwell::fuzz {
namespace {

constexpr double rounding = 1e-6;
constexpr double hours_of_a_week = 24 * 7;

using complaints = std::vector<std::string>;

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

void compare(const record::replication_result& one, const record::replication_result& other, const char* when,
             complaints& broken) {
  bool same = one.values.size() == other.values.size() && one.monthly.size() == other.monthly.size() &&
              one.weeks.size() == other.weeks.size() && one.events == other.events &&
              one.first_waits == other.first_waits;
  for (std::size_t i = 0; same && i < one.values.size(); ++i) same = same_bits(one.values[i], other.values[i]);
  for (std::size_t i = 0; same && i < one.monthly.size(); ++i)
    same = same_bits(one.monthly[i].value, other.monthly[i].value) && one.monthly[i].month == other.monthly[i].month;
  for (std::size_t i = 0; same && i < one.weeks.size(); ++i)
    same = one.weeks[i].exhaustion == other.weeks[i].exhaustion &&
           one.weeks[i].contact_hours == other.weeks[i].contact_hours && one.weeks[i].holder == other.weeks[i].holder &&
           one.weeks[i].caseload == other.weeks[i].caseload;
  if (!same) broken.push_back(std::string("another result ") + when);
}

void check_measures(const record::replication_result& result, complaints& broken) {
  const auto infos = record::measures();
  for (std::size_t i = 0; i < infos.size(); ++i) {
    const double value = result.values[i];
    if (std::isnan(value)) continue; // nothing that could be measured
    const bool share = infos[i].unit == "%" && !infos[i].name.ends_with("turnover_pct") &&
                       !infos[i].name.ends_with("utilisation_pct"); // work after hours is on top
    if (!std::isfinite(value) || value < -rounding || (share && value > 100 + rounding))
      broken.push_back(std::string(infos[i].name) + " is " + std::to_string(value));
  }
}

void check_months(const record::replication_result& result, complaints& broken) {
  for (const auto& row : result.monthly)
    if (!std::isnan(row.value) && (!std::isfinite(row.value) || row.value < -rounding))
      broken.push_back("month " + std::to_string(row.month) + ", " + std::string(row.measure) + " " +
                       std::string(row.statistic) + ": " + std::to_string(row.value));
}

void check_weeks(const record::replication_result& result, complaints& broken) {
  for (const auto& w : result.weeks) {
    const auto complain = [&, said = broken.size() < 20](std::string_view what, double value) {
      if (said)
        broken.push_back(std::string(what) + " " + std::to_string(value) + " of post " +
                         std::to_string(w.practitioner) + " in week " + std::to_string(w.week));
    };
    for (const auto& [what, hours] : {std::pair{"contact hours", w.contact_hours},
                                      {"telephone hours", w.telephone_hours},
                                      {"overtime", w.overtime_hours},
                                      {"case supervision", w.case_supervision_hours},
                                      {"clinical supervision", w.clinical_supervision_hours},
                                      {"contracted hours", w.contracted_hours}})
      if (!(hours >= 0 && hours <= hours_of_a_week)) complain(what, hours);
    // Contacts lie in paid hours, or after them as overtime, which is counted.
    if (w.contact_hours > w.contracted_hours + w.overtime_hours + rounding)
      complain("more contact hours than paid ones and overtime:", w.contact_hours);
    if (w.telephone_hours > w.contact_hours + rounding) complain("more telephone than contact:", w.telephone_hours);
    if (!(w.notes_backlog_hours >= 0) || !std::isfinite(w.notes_backlog_hours))
      complain("backlog", w.notes_backlog_hours);
    for (const auto& [what, score] : {std::pair{"exhaustion", w.exhaustion}, {"disengagement", w.disengagement}})
      if (!(score >= 1 && score <= 4)) complain(what, score);
    if (!(w.months_in_service >= 0) || !std::isfinite(w.months_in_service))
      complain("months in service", w.months_in_service);
  }
}

} // namespace

complaints broken_by(const service::model& of, std::uint64_t seed, std::uint32_t replication, std::uint64_t* events) {
  complaints broken;
  {
    service::service<service::checker> run(of);
    service::checker seen;
    seen.assessed_once = false;
    run.run(seed, replication, seen);
    broken = seen.broken;
    if (seen.at_start + seen.referrals != seen.discharges + seen.still_open)
      broken.push_back(std::to_string(seen.at_start) + " people at the start and " + std::to_string(seen.referrals) +
                       " referred, but " + std::to_string(seen.discharges) + " discharged and " +
                       std::to_string(seen.still_open) + " here");
  }
  constexpr record::wanted all{true, true, true};
  record::runner runner(of);
  const auto first = runner.run(seed, replication, all);
  check_measures(first, broken);
  check_months(first, broken);
  check_weeks(first, broken);
  runner.run(seed + 1, replication); // leaves another run's traces behind
  compare(first, runner.run(seed, replication, all), "of a runner that has run before", broken);
  compare(first, record::runner(of).run(seed, replication, all), "of another runner", broken);
  if (events) *events = first.events;
  return broken;
}

} // namespace stepwell::fuzz
