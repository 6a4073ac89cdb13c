// `run:` — when the simulated time begins and ends. Its first month counts whole, so a year of warm-up from
// 2022-04-04 ends on 2023-03-31 and the measured window begins on the first day of a month, as official figures do.
#pragma once

#include "scenario/document.hpp"

#include <chrono>
#include <cstdint>
#include <vector>

namespace stepwell::scenario {

struct run_settings {
  std::chrono::sys_days start; // a Monday
  std::int32_t warm_up_months = 0, measured_months = 0;
  std::vector<std::chrono::sys_days> closed_days; // in order, beyond weekends and England's bank holidays
  bool warm_up_to_be_found = false;               // `auto`: warm_up_months is not known yet
};

run_settings read_run(const node& document, std::vector<fault>&);

std::chrono::year_month first_month(const run_settings&);
std::chrono::sys_days measured_from(const run_settings&);
std::chrono::sys_days run_end(const run_settings&); // the first day after it

} // namespace stepwell::scenario
