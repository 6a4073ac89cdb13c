// A summary: one scenario's answer, ready to be printed for people or machines. It holds nothing of time, machine or
// number of threads, so that the same question gives the same bytes.
#pragma once

#include "record/measure.hpp"
#include "report/target.hpp"
#include "study/interval.hpp"
#include "study/replicate.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stepwell::report {

struct asked {               // what was asked
  std::string scenario;      // its name
  std::string scenario_hash; // of its resolved content
  std::uint64_t seed = 1;
  double simulated_years = 0; // of each replication, warm-up included
  target_levels targets{};
};

struct answer { // to one measure
  const record::measure_info* measure;
  study::interval interval;
  double target_level; // NaN when there is no target
  verdict target;
};

struct summary {
  asked question;
  std::uint32_t replications = 0;
  bool interrupted = false;
  bool precision_reached = true;
  std::vector<answer> answers; // in the order of record::measures()
};

summary summarise(asked, const study::replications&);

} // namespace stepwell::report
