// A summary: one scenario's answer, ready to be printed for people or machines. It holds nothing of time, machine or
// number of threads, so that the same question gives the same bytes.
#pragma once

#include "record/measure.hpp"
#include "report/target.hpp"
#include "study/interval.hpp"
#include "study/replicate.hpp"
#include "study/uncertainty.hpp"

#include <cstdint>
#include <optional>
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
  std::optional<study::uncertain_answer> uncertain = {}; // with --uncertainty; `interval` is then its mean
};

struct uncertainty_of_parameters {     // with --uncertainty
  std::uint32_t draws = 0;             // whole pairs of replications
  std::vector<std::string> parameters; // that were drawn: paths of the field table
  double clear_from = 1;               // the rank correlation from which one is named
};

struct summary {
  asked question;
  std::uint32_t replications = 0;
  bool interrupted = false;
  bool precision_reached = true;
  std::vector<answer> answers; // in the order of record::measures()
  std::optional<uncertainty_of_parameters> uncertainty = {};
};

// `drawn`: the draws that pairs of replications shared, null without --uncertainty.
summary summarise(asked, const study::replications&, const study::drawn_parameters* drawn = nullptr);

} // namespace stepwell::report
