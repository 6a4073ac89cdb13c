// A window: what the measured part of a replication has shown, from which every measure is computed.
#pragma once

#include "kernel/time.hpp"
#include "record/tally.hpp"
#include "stats/histogram.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace stepwell::record {

// Bins reach past anything a service does; what lies beyond is counted in the last one.
inline constexpr std::size_t wait_bins = 731, contact_bins = 121, caseload_bins = 401;

struct window {
  tally total;
  double years = 0;
  stats::histogram first_waits{1, wait_bins};          // days
  stats::histogram finished_contacts{1, contact_bins}; // treatment contacts of finished courses
  std::array<stats::histogram, service::clinical_group_count> caseloads{
      stats::histogram{1, caseload_bins}, stats::histogram{1, caseload_bins}}; // per person-week
  std::int64_t waiting_first_treatment = 0;                                    // people, summed over month ends
  std::int64_t month_ends = 0;

  // Of another service over the same days, which are counted once.
  void add_beside(const window& other) {
    total.add_beside(other.total);
    first_waits.merge(other.first_waits);
    finished_contacts.merge(other.finished_contacts);
    for (std::size_t g = 0; g < caseloads.size(); ++g) caseloads[g].merge(other.caseloads[g]);
    waiting_first_treatment += other.waiting_first_treatment;
  }

  void clear() {
    total = {};
    years = 0;
    first_waits.reset();
    finished_contacts.reset();
    for (auto& h : caseloads) h.reset();
    waiting_first_treatment = month_ends = 0;
  }
};

// People first treated in week 0, 1, 2 ... of waiting.
inline std::vector<std::int64_t> first_waits_by_week(const window& of) {
  std::vector<std::int64_t> weeks;
  const auto days = of.first_waits.counts();
  for (std::size_t day = 0; day < days.size(); ++day) {
    if (day % kernel::days_per_week == 0) weeks.push_back(0);
    weeks.back() += days[day];
  }
  return weeks;
}

} // namespace stepwell::record
