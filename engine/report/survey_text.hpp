// A survey of simulated practitioners, for people and for programs: the first survey as its authors would print it,
// then what repeats of it agree on, then whether the published findings came out.
#pragma once

#include "study/survey_summary.hpp"

#include <string>
#include <vector>

namespace stepwell::report {

struct surveyed {
  std::string title, scenario;
  std::uint64_t seed = 1;
  std::uint32_t services = 0, weeks = 0;
  std::array<std::uint32_t, service::clinical_group_count> wanted{};
  std::vector<std::string> policies;         // in which the services differ
  std::vector<study::survey_answer> repeats; // at least one
};

std::string survey_table(const surveyed&, bool colour);
std::string survey_json(const surveyed&); // ends with a newline

} // namespace stepwell::report
