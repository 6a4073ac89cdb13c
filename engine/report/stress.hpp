// A draft of a STRESS-DES report of one scenario, in Markdown: every item of the checklist, filled from the resolved
// scenario, the field table and the program; what none of them can know is marked for the authors with a hint.
// Monks, Currie, Onggo, Robinson, Kunc and Taylor (2019), Strengthening the reporting of empirical simulation studies:
// introducing the STRESS guidelines, Journal of Simulation 13, 55-67, doi:10.1080/17477778.2018.1442155.
#pragma once

#include "scenario/load.hpp"

#include <cstdint>
#include <string>

namespace stepwell::report {

struct reported_experiment {
  std::uint32_t replications = 0;
  std::uint64_t seed = 1;
};

// The same scenario and experiment give the same bytes.
std::string stress_draft(const scenario::scenario&, const reported_experiment&);

} // namespace stepwell::report
