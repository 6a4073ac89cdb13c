// Demand: how many people are referred, month by month. Monthly counts are over-dispersed (EVIDENCE E-A22: variance
// about five times the mean after season and trend), so a Poisson stream would make every service look calmer than it
// is.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace stepwell::service {

struct demand_parameters {
  double referrals_per_year = 0;         // at the start of the run
  double referred_again_share = 0;       // of people who completed their care
  double referred_again_share_early = 0; // of people whose care ended before that
  double referred_again_days = 0;        // [days] mean from discharge
  double growth_per_year = 0;            // share a year, compounding by month
  double variance_to_mean = 0;           // of monthly counts; 1 is Poisson
  std::array<double, 12> month_index{};  // referrals per working day relative to the year's, January first
  std::array<double, 5> weekday_index{}; // Monday first
  double self_referral_share = 0;
  double general_practitioner_share = 0;

  // Counts given month by month from the run's first month (an official series). Empty: drawn from the figures above.
  // Months beyond the series repeat its last twelve.
  std::vector<std::int32_t> monthly;
};

} // namespace stepwell::service
