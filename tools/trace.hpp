// `stepwell run --trace`: the story of one practitioner or one patient, instead of the Monte Carlo table.
#pragma once

#include "tools/command.hpp"

#include <string>

namespace stepwell::tools {

struct trace_options {
  std::string whose; // "practitioner:17", "patient:1234"; empty: none is wanted
  std::uint32_t replication = 0;
  bool all_weeks = false; // also the warm-up's
};

void add_trace(CLI::App&, trace_options&);

exit_code trace(const scenario::scenario&, const trace_options&, std::uint64_t seed, const std::string& format);

} // namespace stepwell::tools
