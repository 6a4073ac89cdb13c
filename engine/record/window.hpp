// A window: what the measured part of a replication has shown, from which every measure is computed.
#pragma once

#include "record/tally.hpp"
#include "stats/histogram.hpp"

#include <array>

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

  void clear() {
    total = {};
    years = 0;
    first_waits.reset();
    finished_contacts.reset();
    for (auto& h : caseloads) h.reset();
    waiting_first_treatment = month_ends = 0;
  }
};

} // namespace stepwell::record
